"""What DRF's generic views and viewsets do by themselves: get rows, choose a serializer, show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts, framework
from ...project.names import ClassDef, FunctionDef
from ...project.views import ACTION_DECORATORS
from .. import attributes, calls
from ..joining import join, options
from ..objects import instances
from ..querysets import rows
from ..serializers import serializing
from ..shaping.shaped import PLAIN_WORDS
from ..values import (
    NONE,
    UNKNOWN,
    ClassValue,
    Dictionary,
    ExternalValue,
    Fixed,
    FunctionValue,
    Instance,
    Known,
    QuerySet,
    Request,
    Value,
)

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..calls import Call
    from ..evaluate import Evaluator

_GENERIC: Final = "rest_framework.generics.GenericAPIView"
_LISTING: Final = "rest_framework.mixins.ListModelMixin"
#: Who has a method, where that is another class than the generic view.
_OWNERS: Final = {
    "list": (_LISTING,),
    "retrieve": ("rest_framework.mixins.RetrieveModelMixin",),
    "get_permissions": (framework.API_VIEW,),
    "check_object_permissions": (framework.API_VIEW,),
    "get": tuple(
        f"rest_framework.generics.{name}APIView"
        for name in (
            *("List", "ListCreate", "Retrieve", "RetrieveUpdate"),
            *("RetrieveDestroy", "RetrieveUpdateDestroy"),
        )
    ),
}
_PERMISSIONS: Final = "permission_classes"
#: The HTTP method by which an action is called.
_HTTP: Final = {
    "list": "GET",
    "retrieve": "GET",
    "create": "POST",
    "update": "PUT",
    "partial_update": "PATCH",
    "destroy": "DELETE",
    **{name: name.upper() for name in ("get", "post", "put", "patch", "delete")},
}
#: DRF's paginators, and what each has to cut a page out of a queryset.
PAGINATORS: Final = tuple(
    f"rest_framework.pagination.{name}Pagination"
    for name in ("Base", "Cursor", "LimitOffset", "PageNumber")
)
PAGE: Final = "paginate_queryset"
#: The handlers that DRF's routers know.
ACTIONS: Final = frozenset({"list", "retrieve", "create", "update", "partial_update", "destroy"})


def has(evaluator: Evaluator, view: Instance, name: str) -> bool:
    """Whether a view has DRF's own method of that name, or would without the project's."""
    if name not in METHODS:
        return False
    return evaluator.project.classes.is_a(view.definition, *_OWNERS.get(name, (_GENERIC,)))


def is_paginator(evaluator: Evaluator, cls: ClassDef) -> bool:
    """Whether a class is one of DRF's paginators, or builds on one."""
    return evaluator.project.classes.is_a(cls, *PAGINATORS)


def paginator(evaluator: Evaluator, view: Instance) -> Value:
    """A view's ``self.paginator``, where the class itself says which it is."""
    match instances.configured(evaluator, view, "pagination_class"):
        case ClassValue(definition=definition):
            return Instance(definition)
        case ExternalValue(path=path):
            return ExternalValue(path, called=True)
    return UNKNOWN


def page_of(made: Call) -> Value:
    """What ``paginate_queryset`` gives: a list of the same rows, fewer of them."""
    return made.argument(0, "queryset") or UNKNOWN


def acting(flow: Flow, view: ClassDef, name: str) -> Instance:
    """A view while one of its actions runs: what ``self.action`` and the request are then."""
    given: dict[str, Value] = {}
    method = flow.project.classes.method(view, name)
    decorator = None if method is None else _action(method)
    if name in ACTIONS or decorator is not None:
        given["action"] = Known(name)
    if name in ("list", "retrieve"):
        given["detail"] = Known(name == "retrieve")
    http = _HTTP.get(name) if decorator is None else _method_of(decorator)
    if http is not None:
        given["request"] = Request(http)
    chosen = decorator and decorator.keyword("serializer_class")
    if isinstance(chosen, facts.Name) and method is not None:
        serializer = flow.meanings.symbol(flow.project.names.resolve(method.module, chosen.path))
        given["serializer_class"] = serializer
    if decorator is not None and decorator.keyword(_PERMISSIONS) is not None:
        given[_PERMISSIONS] = UNKNOWN
    return Instance(view, tuple(given.items()))


def _action(method: FunctionDef) -> facts.Call | None:
    """A method's ``@action(…)``."""
    for decorator in method.facts.decorators:
        if isinstance(decorator, facts.Call):
            name = attributes.path_of_decorator(decorator).rpartition(".")[2]
            if name in ACTION_DECORATORS:
                return decorator
    return None


def is_action(method: FunctionDef) -> bool:
    """Whether a viewset's method is an action of its own."""
    return _action(method) is not None


def _method_of(decorator: facts.Call) -> str | None:
    match decorator.argument(0, "methods"):
        case None | facts.Constant(value=None):
            return "GET"
        case facts.Sequence(items=(facts.Constant(value=str() as only),)):
            return only.upper()
    return None


def call(evaluator: Evaluator, view: Instance, name: str, made: Call) -> Value:
    """Call what DRF's generic view has under a name."""
    return METHODS[name](evaluator, view, made)


def _get_queryset(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    return instances.view_queryset(evaluator, view)


def _same(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    """Filtering and paginating keep what is loaded."""
    return page_of(made)


def _get_object(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    queryset = ask(evaluator, view, "filter_queryset", ask(evaluator, view, "get_queryset"))
    found = []
    for option in options(queryset):
        if not isinstance(option, QuerySet) or not option.gives_rows:
            return UNKNOWN
        found.append(rows.row_of(evaluator, replace(option, served=False), made.node, ()))
    return join(found)


def _get_serializer_class(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    return instances.attribute(evaluator, view, "serializer_class")


def _get_serializer(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    method = evaluator.project.classes.method(view.definition, "get_serializer")
    words = dict(made.keywords)
    is_within = evaluator.function is not None and evaluator.function.name == "get_serializer"
    if method is not None and not is_within:
        added = evaluator.flow.added_words.of(view, method)
        words |= {word: added[word] for word in added if word not in PLAIN_WORDS - {"context"}}
    if "context" not in words:
        words["context"] = ask(evaluator, view, "get_serializer_context")
    made = calls.Call(made.node, made.arguments, tuple(words.items()))
    several = options(ask(evaluator, view, "get_serializer_class"))
    if not all(isinstance(option, ClassValue) for option in several):
        # Some requests may get another: all others get the one that the view is configured with.
        configured = instances.attribute(evaluator, view, "serializer_class")
        several = (configured,) if configured in several else ()
    built = [
        serializing.constructed(evaluator, Instance(option.definition), made)
        for option in several
        if isinstance(option, ClassValue)
    ]
    return join(built) if built and len(built) == len(several) else UNKNOWN


def _get_serializer_context(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    request = instances.attribute(evaluator, view, "request")
    known = (("request", request), ("format", UNKNOWN), ("view", view))
    return Dictionary(UNKNOWN, UNKNOWN, known=known)


def _get_permissions(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    """An object of each class that the view is set to."""
    match instances.configured(evaluator, view, _PERMISSIONS):
        case Fixed(items=items):
            return Fixed(
                tuple(
                    Instance(item.definition) if isinstance(item, ClassValue) else UNKNOWN
                    for item in items
                )
            )
    return UNKNOWN


def _check_object_permissions(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    """``APIView.check_object_permissions``: each of the view's permissions looks at the object."""
    several = ask(evaluator, view, "get_permissions")
    request, checked = made.argument(0, "request"), made.argument(1, "obj")
    for permission in several.items if isinstance(several, Fixed) else ():
        if isinstance(permission, Instance) and checked is not None:
            method = evaluator.project.classes.method(
                permission.definition, "has_object_permission"
            )
            if method is not None and not method.is_frameworks:
                own = FunctionValue(method, permission)
                evaluator.flow.result(evaluator, own, (request or Request(), view, checked))
    return NONE


def _list(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    """``ListModelMixin.list``."""
    queryset = ask(evaluator, view, "filter_queryset", ask(evaluator, view, "get_queryset"))
    page = ask(evaluator, view, "paginate_queryset", queryset)
    _show(evaluator, ask(evaluator, view, "get_serializer", page, many=Known(True)))
    return UNKNOWN


def _retrieve(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    """``RetrieveModelMixin.retrieve``."""
    _show(evaluator, ask(evaluator, view, "get_serializer", ask(evaluator, view, "get_object")))
    return UNKNOWN


def _get(evaluator: Evaluator, view: Instance, made: Call) -> Value:
    """``ListAPIView.get`` and its like: what they do is that of an action."""
    is_list = evaluator.project.classes.is_a(view.definition, _LISTING)
    return ask(evaluator, view, "list" if is_list else "retrieve")


def _show(evaluator: Evaluator, serializer: Value) -> None:
    evaluator.read(serializer, "data", evaluator.asker)


def ask(
    evaluator: Evaluator, view: Instance, name: str, *arguments: Value, **words: Value
) -> Value:
    """Call a method of the view: the project's own, else DRF's."""
    target = instances.attribute(evaluator, view, name)
    return calls.called(evaluator, target, evaluator.asker, arguments, tuple(words.items()))


METHODS: Final = {
    "get_queryset": _get_queryset,
    "filter_queryset": _same,
    "paginate_queryset": _same,
    "get_object": _get_object,
    "get_serializer_class": _get_serializer_class,
    "get_serializer": _get_serializer,
    "get_serializer_context": _get_serializer_context,
    "get_permissions": _get_permissions,
    "check_object_permissions": _check_object_permissions,
    "list": _list,
    "retrieve": _retrieve,
    "get": _get,
}
