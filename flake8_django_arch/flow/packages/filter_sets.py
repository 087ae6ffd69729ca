"""Filter sets of django-filter: the rows that they leave, and the views that show them.

Source: ``django_filters.filterset.BaseFilterSet.qs`` and ``django_filters.views.BaseFilterView``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef
from ..values import UNKNOWN, ClassValue, Instance, Value

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..calls import Call
    from ..evaluate import Evaluator

_SETS: Final = (
    "django_filters.FilterSet",
    "django_filters.filterset.FilterSet",
    "django_filters.filterset.BaseFilterSet",
    "django_filters.rest_framework.FilterSet",
)
_VIEWS: Final = ("django_filters.views.FilterMixin", "django_filters.views.FilterView")
#: Methods by which a view of the project's own may make another filter set.
_MAKING: Final = ("get_filterset", "get_filterset_class", "get_filterset_kwargs")
#: The method by which a filter set of the project's own may load more.
_FILTERING: Final = "filter_queryset"


def is_filter_set(flow: Flow | Evaluator, cls: ClassDef) -> bool:
    """Whether a class is a filter set."""
    return flow.project.classes.is_a(cls, *_SETS)


def constructed(cls: ClassDef, made: Call) -> Instance:
    """``OrderFilter(request.GET, queryset=orders)``."""
    filtered = made.argument(1, "queryset")
    return Instance(cls, () if filtered is None else (("queryset", filtered),))


def left(evaluator: Evaluator, filter_set: Instance) -> Value:
    """What Django's own ``qs`` gives: the rows that it was given, whichever of them are left."""
    if evaluator.project.classes.projects_method(filter_set.definition, _FILTERING):
        return UNKNOWN
    return dict(filter_set.given).get("queryset", UNKNOWN)


def shows(flow: Flow | Evaluator, view: ClassDef) -> bool:
    """Whether a view makes a filter set of its rows and hands it to its template."""
    return flow.project.classes.is_a(view, *_VIEWS)


def of_view(evaluator: Evaluator, view: Instance) -> Value:
    """The filter set that a view makes of its rows."""
    if _makes_its_own(evaluator, view):
        return UNKNOWN
    match evaluator.read(view, "filterset_class", evaluator.asker):
        case ClassValue(definition=cls) if is_filter_set(evaluator, cls):
            rows = evaluator.read(view, "object_list", evaluator.asker)
            return Instance(cls, (("queryset", rows),))
    return UNKNOWN


def context(evaluator: Evaluator, view: Instance) -> tuple[tuple[str, Value], ...]:
    """What a view adds to its context; nothing where django-filter makes the set by itself."""
    filter_set = of_view(evaluator, view)
    if not _makes_its_own(evaluator, view) and not isinstance(filter_set, Instance):
        return ()
    rows = evaluator.read(filter_set, "qs", evaluator.asker)
    return (("filter", filter_set), ("object_list", rows))


def _makes_its_own(evaluator: Evaluator, view: Instance) -> bool:
    """Whether the project's own code makes the filter set of a view."""
    classes = evaluator.project.classes
    return any(classes.projects_method(view.definition, name) for name in _MAKING)
