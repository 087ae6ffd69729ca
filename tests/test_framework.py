"""The tables that stand for Django and Django REST framework, held against what is installed."""

from __future__ import annotations

import inspect
import sys
from functools import cache
from importlib import import_module

import django
import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from flake8_django_arch.flow.concepts.settings_module import IN_TEMPLATE_OPTIONS, IN_TEMPLATES
from flake8_django_arch.flow.requests import request_hooks
from flake8_django_arch.flow.querysets.field_lookups import BUILT_IN
from flake8_django_arch.flow.querysets.methods import (
    METHODS,
    RELATED_ONLY,
    ROW_WRITES,
    effect,
)
from flake8_django_arch.project import framework
from flake8_django_arch.project.framework import BASES
from flake8_django_arch.project.packages import public_path

#: In the tables already, and in no Django older than 6.1.
NEWER = {"fetch_mode", "totally_ordered"}
#: Set by ``__init__``, so that ``dir()`` of the class does not show it.
INSTANCE_ATTRIBUTES = {"model"}
#: Public names that are no queries: class methods, attributes and pickling.
NO_QUERIES = frozenset(
    {"as_manager", "db", "ordered", "query", "resolve_expression", "model", "totally_ordered"}
)
#: What managers have for Django's own use, and what makes classes: no call in a project's code asks
#: the database by it.
MANAGER_PLUMBING = {
    "auto_created",
    "check",
    "constrained_target",
    "contribute_to_class",
    "creation_counter",
    "deconstruct",
    "do_not_call_in_templates",
    "from_queryset",
    "get_prefetch_cache",
    "get_prefetch_queryset",
    "get_prefetch_querysets",
    "set_base",
    "use_in_migrations",
}
#: The natural keys of ``auth``'s managers, which the probe's related managers inherit.
OWN_OF_AUTH = {"get_by_natural_key", "aget_by_natural_key"}


@cache
def set_up() -> None:
    """Django, so far as importing its classes needs it."""
    if not settings.configured:
        settings.configure(
            INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
            USE_TZ=True,
        )
        django.setup()
    for module in (
        "django.contrib.admin",
        "django.contrib.contenttypes.fields",
        "django.views.generic",
        "rest_framework.viewsets",
    ):
        import_module(module)


def named(path: str) -> type:
    """The class of a path: importable there, or defined where ``public_path`` says it is."""
    set_up()
    if not path.startswith(framework.FRAMEWORKS):
        pytest.importorskip(path.partition(".")[0])
    try:
        found = import_string(path)
    except ImportError:
        found = defined().get(path)
    except RuntimeError:  # its models want the app to be installed
        pytest.skip(f"{path} is not importable by itself")
    assert inspect.isclass(found), f"{path} is no class of the installed version"
    return found


@cache
def defined() -> dict[str, type]:
    """The classes of Django and DRF by the path that the linter knows them by."""
    return {
        public_path(f"{name}.{value.__qualname__}"): value
        for name, module in list(sys.modules.items())
        if name.partition(".")[0] in ("django", "rest_framework")
        for value in list(vars(module).values())
        if issubclass(type(value), type) and value.__module__ == name
    }


@pytest.mark.parametrize("path", BASES)
def test_class_exists_with_its_bases(path: str) -> None:
    cls = named(path)
    for base in BASES[path]:
        assert base in BASES
        assert issubclass(cls, named(base))


@pytest.mark.parametrize("path", BASES)
def test_class_is_known_by_the_path_of_its_definition(path: str) -> None:
    """So that a base in an installed package's source is the one that a project imports."""
    cls = named(path)
    known = public_path(f"{cls.__module__}.{cls.__qualname__}")
    assert known == path or known in BASES[path] or path in BASES.get(known, ())


@pytest.mark.parametrize("path", framework.MODEL_MANAGERS)
def test_models_of_packages_have_their_managers(path: str) -> None:
    model = named(path)
    assert [each.name for each in model._meta.managers] == [*framework.MODEL_MANAGERS[path]]


@pytest.mark.parametrize(
    "path",
    [value for name, value in vars(framework).items() if name.isupper() and isinstance(value, str)],
)
def test_constants_are_in_the_table(path: str) -> None:
    assert path.startswith("_") or path in BASES


def managers() -> list[type]:
    """Querysets, managers, and the related managers of both sides."""
    set_up()
    from django.contrib.auth.models import User
    from django.contrib.contenttypes.models import ContentType
    from django.db import models

    many_to_many = type(User(pk=1).groups)
    reverse = type(ContentType(pk=1).permission_set)
    return [models.QuerySet, models.Manager, many_to_many, reverse]


def public_names() -> set[str]:
    return {name for cls in managers() for name in dir(cls) if not name.startswith("_")}


def test_lookups_are_those_of_every_field() -> None:
    from django.db.models import Field

    assert set(Field.class_lookups) == BUILT_IN


def test_every_public_name_has_an_entry() -> None:
    unknown = {
        name
        for name in public_names() - MANAGER_PLUMBING - OWN_OF_AUTH
        if effect(name) is None and name not in NO_QUERIES
    }
    assert unknown == set()


def test_no_entry_that_django_has_not() -> None:
    entries = set(METHODS) | NO_QUERIES | RELATED_ONLY
    assert entries - public_names() - NEWER - INSTANCE_ATTRIBUTES == set()


def test_no_name_has_two_entries() -> None:
    assert set(METHODS) & NO_QUERIES == set()
    assert RELATED_ONLY <= set(METHODS)


def test_related_only_is_what_others_have_not() -> None:
    queryset, manager, many_to_many, reverse = (set(dir(cls)) for cls in managers())
    assert RELATED_ONLY & (queryset | manager) == set()
    assert RELATED_ONLY <= many_to_many


def test_asynchronous_twins() -> None:
    """A coroutine of Django's has an effect, that of its original; a lazy method has no twin."""
    queryset, _, many_to_many, _ = managers()
    for cls in (queryset, many_to_many):
        for name in dir(cls):
            twin = getattr(cls, f"a{name}", None)
            if name.startswith("_") or name in OWN_OF_AUTH:
                continue
            if inspect.iscoroutinefunction(twin):
                assert effect(f"a{name}") is METHODS[name]
            elif name in METHODS and twin is None:
                assert not METHODS[name].queries or effect(f"a{name}") in (None, METHODS[name])


def test_row_writes_are_methods_of_a_model() -> None:
    set_up()
    from django.db.models import Model

    assert all(callable(getattr(Model, name)) for name in ROW_WRITES)


@pytest.mark.parametrize(
    ("hooks", "paths"),
    [
        (
            request_hooks.VIEW,
            [
                *(f"django.views.generic.{name}View" for name in ("Create", "Delete", "List")),
                *("django.views.generic.RedirectView", "rest_framework.viewsets.ModelViewSet"),
            ],
        ),
        (request_hooks.ADMIN, ["django.contrib.admin.ModelAdmin"]),
        (request_hooks.FORM, ["django.forms.ModelForm"]),
        (request_hooks.SERIALIZER, ["rest_framework.serializers.ModelSerializer"]),
    ],
)
def test_what_frameworks_call_in_a_request_is_there(
    hooks: frozenset[str], paths: list[str]
) -> None:
    classes = [named(path) for path in paths]
    assert not [name for name in hooks if not any(hasattr(cls, name) for cls in classes)]


def test_what_frameworks_put_on_a_request_is_known() -> None:
    set_up()
    from django.test import RequestFactory
    from rest_framework.request import Request

    request = RequestFactory().get("/")
    names = {name for each in (request, Request(request)) for name in dir(each)}
    assert not {name for name in names if not name.startswith("_")} - request_hooks.REQUEST


def test_options_of_templates_are_those_of_the_engine() -> None:
    """ARC135 says where settings of older Djangos have gone."""
    from django.template import Engine

    options = set(inspect.signature(Engine.__init__).parameters)
    assert set(IN_TEMPLATE_OPTIONS.values()) <= options
    assert {name.lower() for name in IN_TEMPLATES.values()} <= options
