"""What exceptions are called, as far as code tells, and which handlers catch them."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Collection, Iterable
from typing import Final

from ...project.extract import dotted
from ...project.names import ClassDef, External, Module
from ...project.project import Project

#: What a raised exception is called, and all that it inherits; ``*`` for one that is not known.
Exception_ = frozenset[str]
ANY_EXCEPTION: Final[Exception_] = frozenset("*")
_CATCHES_ALL: Final = frozenset({"BaseException", "Exception"})
_DRF: Final = "rest_framework.exceptions."


def raised(
    project: Project, module: Module, node: ast.expr | None, *, but_for: Collection[str]
) -> Exception_:
    """What a ``raise`` in a module raises; the names ``but_for`` which are the function's own."""
    if isinstance(node, ast.Call):
        node = node.func
    path = dotted(node) if node is not None else None
    symbol = project.names.resolve(module, path) if path else None
    match symbol:
        case ClassDef():
            paths = project.classes.paths(symbol)
            return frozenset(each.rpartition(".")[2] for each in paths).union(
                *(named(each) for each in paths), _drf_base(paths)
            )
        case External(path=path):
            return named(path) | _drf_base([path])
    if path is not None and symbol is None and path not in but_for:
        return named(path)
    return ANY_EXCEPTION


def named(path: str) -> Exception_:
    """The names of an exception and of its bases, as far as Python itself defines them."""
    name = path.rpartition(".")[2]
    known = getattr(builtins, name, None)
    if isinstance(known, type) and issubclass(known, BaseException):
        return frozenset(base.__name__ for base in known.__mro__)
    return frozenset({name})


def catches(handler: ast.ExceptHandler, raised: Exception_) -> bool:
    """Whether a handler catches an exception."""
    if handler.type is None or raised == ANY_EXCEPTION:
        return True
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = {(dotted(each) or "Exception").rpartition(".")[2] for each in types}
    return not names.isdisjoint(raised | _CATCHES_ALL)


def _drf_base(paths: Iterable[str]) -> Exception_:
    is_one = any(path.startswith(_DRF) for path in paths)
    return frozenset({"APIException"}) if is_one else frozenset()
