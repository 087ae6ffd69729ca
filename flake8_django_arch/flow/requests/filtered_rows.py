"""The rows that filters are handed: backends of DRF, methods of django-filter's filter sets.

What has filtered before them may have loaded more, so whatever any call of the project loads counts
as loaded. Source: ``rest_framework.generics.GenericAPIView.filter_queryset`` and
``django_filters.filters.FilterMethod``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts, framework
from ...project.class_settings import naming
from ...project.names import ClassDef, FunctionDef
from ..joining import join, options
from ..packages import filter_sets
from ..querysets.loaded import SOMETHING
from ..values import UNKNOWN, Instance, QuerySet, Value
from . import rest_views

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_BACKEND: Final = "rest_framework.filters.BaseFilterBackend"
_FILTERING: Final = "filter_queryset"
_SETTING: Final = "filter_backends"


def parameter(evaluator: Evaluator, method: FunctionDef, owner: ClassDef, number: int) -> Value:
    """The rows that a method of a filter is handed; unknown for every other parameter."""
    if number == 2 and method.name == _FILTERING:
        if evaluator.project.classes.is_a(owner, _BACKEND):
            return join(map(_handed_on, _rows_of_views(evaluator, owner)))
    if number == 1 and filter_sets.is_filter_set(evaluator, owner):
        if _filters_by(evaluator, owner, method.name):
            model = evaluator.flow.meanings.meta_model(owner)
            if model is not None:
                return _handed_on(evaluator.flow.meanings.default_manager(model))
    return UNKNOWN


def _rows_of_views(evaluator: Evaluator, backend: ClassDef) -> Iterator[Value]:
    """The rows of each view that names a backend, or inherits that; not of a mixin without rows."""
    classes = evaluator.project.classes
    for named in naming(evaluator.project, _SETTING, backend):
        for view in (named, *classes.subclasses(named)):
            found = classes.attribute(view, _SETTING)
            if found is not None and found[0] is named and _has_rows(evaluator, view):
                yield rest_views.ask(evaluator, Instance(view), "get_queryset")


def _has_rows(evaluator: Evaluator, view: ClassDef) -> bool:
    """Whether a view is one that can run: somebody says which rows are its own."""
    classes = evaluator.project.classes
    if not classes.is_a(view, framework.API_VIEW):
        return False
    is_set = classes.attribute(view, "queryset") is not None
    return is_set or classes.own_method(view, "get_queryset") is not None


def _filters_by(evaluator: Evaluator, cls: ClassDef, name: str) -> bool:
    """Whether a filter of a filter set names a method: ``CharFilter(method="by_name")``."""
    return any(
        isinstance(attribute.value, facts.Call)
        and attribute.value.keyword("method") == facts.Constant(name)
        for up in evaluator.project.classes.own(cls)
        for attribute in up.facts.attributes.values()
    )


def _handed_on(rows: Value) -> Value:
    several = options(rows)
    if not all(isinstance(each, QuerySet) and each.gives_rows for each in several):
        return UNKNOWN
    return join(
        replace(each, loaded=SOMETHING, origin=None, made=None, is_manager=False)
        for each in several
        if isinstance(each, QuerySet)
    )
