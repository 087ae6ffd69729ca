"""A superuser's browser: pages as Django serves them to a client.

What a case registers with the admin is forgotten afterwards, so that the next may register its own.
"""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import Client, override_settings
from django.urls import path, reverse


def change_list(model, site=admin.site):
    """The list of a model's rows."""
    return _visit(site, lambda: _named(site, model, "changelist"))


def change_form(row, site=admin.site):
    """The form of one row."""
    return _visit(site, lambda: _named(site, type(row), "change", row.pk))


def add_form(model, site=admin.site):
    """The form for a new row."""
    return _visit(site, lambda: _named(site, model, "add"))


def save(row, site=admin.site, **form):
    """The form of one row, sent with that in its fields."""
    return _visit(site, lambda: _named(site, type(row), "change", row.pk), form)


def delete(row, site=admin.site):
    """The page that deletes one row, confirmed."""
    return _visit(site, lambda: _named(site, type(row), "delete", row.pk), {"post": "yes"})


def act(model, action, site=admin.site, **more):
    """An action on all rows, carried out from the list."""
    keys = list(model._base_manager.values_list("pk", flat=True))
    form = {"action": action, "_selected_action": keys, **more}
    return _visit(site, lambda: _named(site, model, "changelist"), form)


def view(function):
    """The page of a view."""
    return _request([path("page/", function)], lambda: "/page/")


def _named(site, model, page, *keys):
    name = f"{site.name}:{model._meta.app_label}_{model._meta.model_name}_{page}"
    return reverse(name, args=keys)


def _visit(site, address, form=None):
    try:
        return _request([path("admin/", site.urls)], address, form)
    finally:
        site._registry.clear()


def _request(routes, address, form=None):
    class Urls:
        urlpatterns = [*routes, path("book/<int:pk>/", lambda request, pk: None, name="book")]

    client = Client()
    client.force_login(get_user_model().objects.create_superuser("librarian"))
    with override_settings(ROOT_URLCONF=Urls):
        url = address()
        response = client.get(url) if form is None else client.post(url, form)
    assert response.status_code in (200, 302), response.content
    return response
