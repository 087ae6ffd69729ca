"""Passes of a loop that each look into another tenant's tables.

Source: django-tenants and django-tenant-schemas, where ``connection.set_tenant(tenant)`` and
``with schema_context(name):`` say in which schema of the database all that follows looks.
"""

from __future__ import annotations

from typing import Final

from ..events import Called
from ..values import ClassValue, FunctionValue

_CONNECTION: Final = "django.db.connection"
_CHOOSING: Final = ("set_schema", "set_schema_to_public", "set_tenant")
_CONTEXTS: Final = ("schema_context", "tenant_context")
_PACKAGES: Final = ("django_tenants.utils", "tenant_schemas.utils")


def is_chosen_by(called: Called) -> bool:
    """Whether a call says whose tables are meant from here on."""
    holder, _, name = (called.path or "").rpartition(".")
    return holder == _CONNECTION and name in _CHOOSING


def is_chosen_within(called: Called) -> bool:
    """Whether a context manager says whose tables its body means."""
    holder, _, name = (called.path or "").rpartition(".")
    if isinstance(called.target, FunctionValue | ClassValue):
        holder, _, name = called.target.definition.path.rpartition(".")
    return holder in _PACKAGES and name in _CONTEXTS
