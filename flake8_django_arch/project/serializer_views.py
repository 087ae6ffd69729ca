"""Which views hand input to a serializer: DRF's mixins, own handlers, ``get_serializer_class``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts, views
from .extract import dotted
from .framework import API_VIEW
from .names import ClassDef, External, FunctionDef

if TYPE_CHECKING:
    from .project import Project

_MIXINS: Final = {
    "create": "rest_framework.mixins.CreateModelMixin",
    "update": "rest_framework.mixins.UpdateModelMixin",
}
#: What DRF's actions leave the saving to.
_SAVING: Final = {
    "create": "perform_create",
    "update": "perform_update",
    "partial_update": "perform_update",
}
_WRITING_ACTIONS: Final = frozenset({"create", "update", "partial_update"})


class Handler(Immutable, frozen=True):
    """A way into a view that gives its serializer input."""

    #: The viewset's action, or the name of the method.
    action: str
    #: The HTTP method by which it is called.
    method: str


class SerializerViews:
    """Answers what views do with their serializer. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._inputs: dict[ClassDef, list[Handler]] = {}

    def is_view(self, cls: ClassDef) -> bool:
        """Whether a class is a view of DRF's."""
        return self._project.classes.is_a(cls, API_VIEW)

    def is_known(self, cls: ClassDef) -> bool:
        """Whether all that the view inherits is known."""
        return self._project.classes.is_fully_known(cls)

    def inputs(self, view: ClassDef) -> list[Handler]:
        """The view's handlers that give input to its serializer."""
        if view not in self._inputs:
            allowed = self._allowed_methods(view)
            self._inputs[view] = [
                handler for handler in self._handlers(view) if handler.method in allowed
            ]
        return self._inputs[view]

    def chosen(self, view: ClassDef, handler: Handler) -> list[ast.expr] | None:
        """What ``get_serializer_class`` may give in a handler; None where it is DRF's own."""
        method = self._project.classes.method(view, "get_serializer_class")
        node = None if method is None else self._project.function_nodes.of(method)
        if node is None:
            return None
        found: list[ast.expr] = []
        _follow(node.body, handler, found)
        return found

    def is_always_given(self, view: ClassDef | FunctionDef, name: str) -> bool:
        """Whether wherever a view saves its serializer, it sets a field by itself."""
        if isinstance(view, FunctionDef):
            node = self._project.function_nodes.of(view)
            return node is not None and saves_with(node, name)
        handlers = self.inputs(view)
        return bool(handlers) and all(
            any(
                node is not None and saves_with(node, name)
                for method in (handler.action, _SAVING.get(handler.action, handler.action))
                if (found := self._project.classes.method(view, method)) is not None
                for node in [self._project.function_nodes.of(found)]
            )
            for handler in handlers
        )

    def _handlers(self, view: ClassDef) -> Iterator[Handler]:
        if self._takes_input(view, "create"):
            yield Handler("create", "POST")
        if self._takes_input(view, "update"):
            yield Handler("update", "PUT")
            yield Handler("partial_update", "PATCH")
        seen = {"create", "update"}
        for up in self._project.classes.ancestors(view):
            if isinstance(up, ClassDef):
                for name in up.facts.functions.keys() - seen:
                    seen.add(name)
                    if self._gives_input(up, name):
                        yield Handler(name, _method_of(name))

    def _takes_input(self, view: ClassDef, action: str) -> bool:
        for up in self._project.classes.ancestors(view):
            if isinstance(up, ClassDef) and action in up.facts.functions:
                return self._gives_input(up, action)
            if isinstance(up, External) and up.path == _MIXINS[action]:
                return True
        return False

    def _gives_input(self, owner: ClassDef, name: str) -> bool:
        method = owner.method(name)
        node = None if method is None else self._project.function_nodes.of(method)
        return node is not None and gives_input(node)

    def _allowed_methods(self, view: ClassDef) -> frozenset[str]:
        found = self._project.classes.attribute(view, "http_method_names")
        if found is not None and isinstance(found[1].value, facts.Sequence):
            items = found[1].value.items
            return frozenset(
                str(item.value).upper() for item in items if isinstance(item, facts.Constant)
            )
        return frozenset({"POST", "PUT", "PATCH", "DELETE"})


def gives_input(node: ast.stmt) -> bool:
    """Whether a view's method hands input to the view's own serializer."""
    for call in ast.walk(node):
        if not isinstance(call, ast.Call):
            continue
        match call.func:
            case ast.Attribute(attr="get_serializer" | "serializer_class") | ast.Call(
                func=ast.Attribute(attr="get_serializer_class")
            ):
                if is_given_input(call):
                    return True
            case ast.Attribute(value=ast.Name(id="self"), attr=name) | ast.Attribute(
                value=ast.Call(func=ast.Name(id="super")), attr=name
            ) if (name in _WRITING_ACTIONS):
                return True
    return False


def saves_with(node: ast.stmt, name: str) -> bool:
    """Whether every ``save`` in a function is given a keyword."""
    saves = [
        inner
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call)
        and isinstance(inner.func, ast.Attribute)
        and inner.func.attr == "save"
        and inner.keywords
    ]
    return bool(saves) and all(any(word.arg == name for word in save.keywords) for save in saves)


def is_given_input(call: ast.Call) -> bool:
    """Whether the call of a serializer passes ``data``."""
    return len(call.args) > 1 or any(word.arg == "data" for word in call.keywords)


def _method_of(name: str) -> str:
    return name.upper() if name in ("put", "patch", "delete", "get") else "POST"


def _follow(body: list[ast.stmt], handler: Handler, found: list[ast.expr]) -> bool:
    """Collect what the statements that a handler may reach evaluate; True if all of them return."""
    for statement in body:
        match statement:
            case ast.If():
                truth = _truth(statement.test, handler)
                ends = []
                if truth is not False:
                    ends.append(_follow(statement.body, handler, found))
                if truth is not True:
                    ends.append(_follow(statement.orelse, handler, found))
                if all(ends):
                    return True
            case ast.Return(value=value):
                if value is not None:
                    found += possible(value, handler)
                return True
            case ast.Raise():
                return True
            case ast.Assign(value=value):
                found += possible(value, handler)
            case ast.With() | ast.For() | ast.While():
                _follow(statement.body, handler, found)
            case ast.Try():
                for block in (statement.body, *(h.body for h in statement.handlers)):
                    _follow(block, handler, found)
                _follow([*statement.orelse, *statement.finalbody], handler, found)
            case ast.Match(cases=cases):
                for case in cases:
                    _follow(case.body, handler, found)
    return False


def possible(expression: ast.expr, handler: Handler) -> Iterator[ast.expr]:
    """The names and attributes that an expression may give in a handler."""
    match expression:
        case ast.IfExp(test=test, body=body, orelse=orelse):
            truth = _truth(test, handler)
            if truth is not False:
                yield from possible(body, handler)
            if truth is not True:
                yield from possible(orelse, handler)
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                if not (isinstance(key, ast.Constant) and isinstance(key.value, str)) or (
                    key.value.lower() in (handler.action, handler.method.lower())
                ):
                    yield from possible(value, handler)
        case ast.Name() | ast.Attribute():
            yield expression
            if isinstance(expression, ast.Attribute):
                yield from possible(expression.value, handler)
        case _:
            for inner in ast.iter_child_nodes(expression):
                if isinstance(inner, ast.expr):
                    yield from possible(inner, handler)


def _truth(test: ast.expr, handler: Handler) -> bool | None:
    """What a test of the action or the HTTP method comes to in a handler, if it is one."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            truth = _truth(operand, handler)
            return None if truth is None else not truth
        case ast.BoolOp(op=operator, values=values):
            parts = [_truth(value, handler) for value in values]
            decisive = isinstance(operator, ast.Or)
            if decisive in parts:
                return decisive
            return None if None in parts else not decisive
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            name = dotted(left) or ""
            choices = _strings(right)
            if choices is None or not name.endswith(("self.action", "request.method")):
                return None
            value = handler.action if name.endswith("action") else handler.method
            if isinstance(operator, ast.Eq | ast.In):
                return value in choices
            if isinstance(operator, ast.NotEq | ast.NotIn):
                return value not in choices
    return None


def _strings(node: ast.expr) -> frozenset[str] | None:
    match node:
        case ast.Constant(value=str() as value):
            return frozenset({value})
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
            values = [item.value for item in items if isinstance(item, ast.Constant)]
            return frozenset(map(str, values)) if len(values) == len(items) else None
        case ast.Name() | ast.Attribute() if (dotted(node) or "").endswith("SAFE_METHODS"):
            return views.SAFE_METHODS
    return None
