"""Filter sets of django-filter: the rows that they leave, and the views that show them.

Source: ``django_filters.filterset.BaseFilterSet.qs`` and ``django_filters.views.BaseFilterView``.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef
from ...project.source import FunctionNode
from ...project.syntax import given_to, walk
from ..blocks import stored
from ..values import UNKNOWN, ClassValue, Instance, Keywords, Value

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
#: Methods by which a view of the project's own may make another filter set, and what it is made of.
_MAKING: Final = ("get_filterset", "get_filterset_class")
_GIVING: Final = "get_filterset_kwargs"
#: Under which key that has the rows.
_ROWS: Final = "queryset"
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


def context(evaluator: Evaluator, view: Instance) -> Keywords:
    """What a view adds to its context; nothing where django-filter makes the set by itself."""
    filter_set = of_view(evaluator, view)
    if not _makes_its_own(evaluator, view) and not isinstance(filter_set, Instance):
        return ()
    rows = evaluator.read(filter_set, "qs", evaluator.asker)
    return (("filter", filter_set), ("object_list", rows))


def _makes_its_own(evaluator: Evaluator, view: Instance) -> bool:
    """Whether the project's own code makes the filter set of a view."""
    classes = evaluator.project.classes
    if any(classes.projects_method(view.definition, name) for name in _MAKING):
        return True
    return any(
        (method := up.method(_GIVING)) is not None and not _hands_on(evaluator.flow.node(method))
        for up in classes.own(view.definition)
    )


def _hands_on(function: FunctionNode | None) -> bool:
    """Whether it gives back what ``super()`` gives, with the same rows under their key."""
    if function is None:
        return False
    bound = Counter(stored([function]))
    given = {name for name in bound if bound[name] == 1 and _is_inherited(given_to(name, function))}
    plain = {id(name) for node in walk(function) for name in _left_alone(node)}
    named = [node for node in walk(function) if isinstance(node, ast.Name) and node.id in given]
    returned = [node.value for node in walk(function) if isinstance(node, ast.Return)]
    return all(isinstance(node.ctx, ast.Store) or id(node) in plain for node in named) and all(
        isinstance(each, ast.Name) and each.id in given or _is_inherited([each])
        for each in returned
        if each is not None
    )


def _is_inherited(values: Sequence[ast.expr | None]) -> bool:
    """Whether a name is given what the inherited method gives, and nothing else."""
    match values:
        case [ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=name))]:
            return name == _GIVING
    return False


def _left_alone(node: ast.AST) -> Iterator[ast.expr]:
    """The name of a dictionary that is returned, or of which another entry is read or set."""
    match node:
        case ast.Return(value=ast.Name() as name):
            yield name
        case ast.Subscript(value=ast.Name() as name, slice=ast.Constant(value=str() as key)):
            if key != _ROWS:
                yield name
        case ast.Call(func=ast.Attribute(value=ast.Name() as name, attr="get")):
            yield name
