"""Exports of rows as the admin of django-import-export makes them."""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import RequestFactory
from import_export.formats.base_formats import CSV


def from_admin(model, site=admin.site):
    """The file that a superuser gets who exports a model's list."""
    request = RequestFactory().get("/")
    request.user = get_user_model().objects.create_superuser("librarian")
    request.session = {}
    request._messages = FallbackStorage(request)
    try:
        page = site._registry[model]
        return page.get_export_data(CSV(), request, page.get_export_queryset(request))
    finally:
        site._registry.clear()
