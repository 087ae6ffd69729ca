"""Methods that modules add to models which they do not define: ``User.add_to_class("role", f)``.

Source: ``django.db.models.base.ModelBase.add_to_class``, which sets what is no field on the class.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..immutable import Immutable
from . import extract, facts
from .framework import MODEL
from .names import ClassDef, FunctionDef, Module, ValueDef
from .syntax import walk

if TYPE_CHECKING:
    from .project import Project

_ADDING: Final = "add_to_class"


class Addition(Immutable, frozen=True):
    """One call that adds something to a class."""

    module: Module
    #: The class, as it is written.
    owner: facts.Expression
    #: None where it is not known what is added, or not sure that it is.
    function: FunctionDef | None


class AddedMethods:
    """Answers what is added to which model. Only files with that word are read for it."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def to(self, cls: ClassDef, name: str) -> list[Addition]:
        """What is added to the very class under that name, in front of what it defines itself."""
        return [
            addition
            for addition in self._by_name.get(name, ())
            if self._owner(addition.module, addition.owner) is cls
            and self._project.classes.is_a(cls, MODEL)
        ]

    def _owner(self, module: Module, written: facts.Expression) -> ClassDef | None:
        names = self._project.names
        match written:
            case facts.Name(path=path):
                symbol = names.definition(names.resolve(module, path))
                if isinstance(symbol, ValueDef) and isinstance(symbol.assignment.value, facts.Call):
                    return self._owner(symbol.module, symbol.assignment.value)
                return symbol if isinstance(symbol, ClassDef) else None
            case facts.Call(function=facts.Name(path=path)) if path.endswith("get_user_model"):
                user = self._project.models.user
                return None if user is None else user.definition
        return None

    @cached_property
    def _by_name(self) -> dict[str, list[Addition]]:
        found: dict[str, list[Addition]] = {}
        for module in self._project.mentions.of(_ADDING):
            source = self._project.source(module)
            for call, owner, is_sure in _calls(source.tree) if source else ():
                match call.args:
                    case [ast.Constant(value=str() as name), value]:
                        function = self._function(module, value) if is_sure else None
                        addition = Addition(module, extract.expression(owner), function)
                        found.setdefault(name, []).append(addition)
        return found

    def _function(self, module: Module, value: ast.expr) -> FunctionDef | None:
        match value:
            case ast.Name(id=name):
                symbol = self._project.names.resolve(module, name)
                return symbol if isinstance(symbol, FunctionDef) else None
            case ast.Call(func=ast.Name(id="property" as name), args=[getter]):
                function = self._function(module, getter)
                return None if function is None else _decorated(function, name)
        return None


def _calls(tree: ast.Module) -> Iterator[tuple[ast.Call, ast.expr, bool]]:
    """The calls, what they add to, and whether loading the module surely makes them."""
    sure = [each.value for each in tree.body if isinstance(each, ast.Expr)]
    for node in walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=owner, attr=attr)) if attr == _ADDING:
                yield node, owner, node in sure


def _decorated(function: FunctionDef, name: str) -> FunctionDef:
    decorators = (*function.facts.decorators, facts.Name(name))
    return FunctionDef(function.module, replace(function.facts, decorators=decorators), None)
