"""Requests as DRF's own test tools make them."""

from django.test import override_settings
from rest_framework.test import APIRequestFactory, force_authenticate


def get(view, *, user=None, **kwargs):
    """The answer of a view that lists, or of what ``as_view`` made of it."""
    request = APIRequestFactory().get("/")
    force_authenticate(request, user=user)
    with override_settings(ROOT_URLCONF="library.urls", ALLOWED_HOSTS=["testserver"]):
        return view(request, **kwargs).render()


def superuser():
    from django.contrib.auth.models import User

    return User(username="root", is_staff=True, is_superuser=True)


def listed(viewset):
    return get(viewset.as_view({"get": "list"}))


def retrieved(viewset):
    """The first book's page: it has a copy in every branch."""
    from library.models import Book

    key = Book.objects.order_by("pk").values_list("pk", flat=True)[0]
    return get(viewset.as_view({"get": "retrieve"}), pk=key)
