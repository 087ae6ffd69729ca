"""The policies that views of Django REST framework choose for themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...finding import Place
from ...immutable import Immutable
from ...project import facts
from ...project.extract import expression
from ...project.names import ClassDef, External, FunctionDef, Symbol
from ..file import File

_DECORATORS = "rest_framework.decorators"


class ViewPolicy(Immutable, frozen=True):
    """``permission_classes = […]`` of a view class, a function view or an action."""

    place: Place
    view: ClassDef | FunctionDef
    #: None stands for each class that is not known.
    classes: tuple[Symbol | None, ...]


def policies(file: File, name: str) -> Iterator[ViewPolicy]:
    """Every policy of that name in a file; tests may have what they like."""
    if not file.is_application:
        return
    for cls in file.classes():
        assignment = cls.facts.attributes.get(name)
        if assignment is not None and file.project.rest_framework.is_view(cls):
            place = Place(assignment.line, assignment.column)
            yield _policy(file, place, cls, assignment.value)
        for method in cls.methods():
            yield from _of_decorators(file, method, name)
    for function in file.functions():
        if function.owner is None:
            yield from _of_decorators(file, function, name)


def _of_decorators(file: File, function: FunctionDef, name: str) -> Iterator[ViewPolicy]:
    """``@permission_classes([…])`` of a function, ``@action(permission_classes=[…])``."""
    if not function.facts.decorators:
        return
    node = file.flow.node(function)
    for decorator in () if node is None else node.decorator_list:
        match decorator:
            case ast.Call(func=func, args=args, keywords=keywords):
                path = _path(file, func)
                if path == f"{_DECORATORS}.{name}" and args:
                    place = Place.of(decorator)
                    yield _policy(file, place, function, expression(args[0]))
                for word in keywords if path == f"{_DECORATORS}.action" else ():
                    if word.arg == name:
                        place = Place(word.lineno, word.col_offset)
                        yield _policy(file, place, function, expression(word.value))


def _path(file: File, func: ast.expr) -> str:
    written = expression(func)
    if not isinstance(written, facts.Name):
        return ""
    symbol = file.project.names.resolve(file.module, written.path)
    return symbol.path if isinstance(symbol, External) else ""


def _policy(
    file: File, place: Place, view: ClassDef | FunctionDef, written: facts.Expression
) -> ViewPolicy:
    found = file.project.rest_framework.policy(file.module, written)
    return ViewPolicy(place, view, tuple(found))
