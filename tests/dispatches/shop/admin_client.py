from django.contrib.admin import AdminSite
from django.contrib.auth.models import User
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import RequestFactory

from shop.models import Order

_INLINE = {"Order_tags-TOTAL_FORMS": "0", "Order_tags-INITIAL_FORMS": "0"}


def submit(model_admin, order, delete=False):
    """Save or delete an order in the admin, as somebody who may."""
    request = RequestFactory().post("/", {"number": "2", "_save": "Save", "post": "yes", **_INLINE})
    request.user, _ = User.objects.get_or_create(username="ann", is_superuser=True, is_staff=True)
    request._dont_enforce_csrf_checks = True
    request._messages = CookieStorage(request)
    instance = model_admin(Order, AdminSite())
    view = instance.delete_view if delete else instance.change_view
    response = view(request, str(order.pk))
    assert response.status_code == 302, "the form was not valid"
