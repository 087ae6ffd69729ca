"""What the project's code finds in ``django.conf.settings``."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from . import settings_names
from .names import Module
from .settings_values.values import UNKNOWN, Known, Mapping, Presence, Sequence, Slot, Value

if TYPE_CHECKING:
    from .project import Project


#: Methods that change a dictionary.
_CHANGING: Final = ("clear", "pop", "setdefault", "update")


class UsedSettings:
    """Answers what a setting is for the code of the project. Every answer is computed once.

    Where no settings are in the tree, or they take more from outside it, a setting that nothing in
    the tree sets is taken for one that is not set: that is how the code runs as it stands.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._values: dict[str, Value | None] = {}

    def value(self, name: str) -> Value | None:
        """The value of a setting; None where nobody sets it."""
        if name not in self._values:
            self._values[name] = UNKNOWN  # settings that ask for themselves
            self._values[name] = self._value(name)
        return self._values[name]

    def _value(self, name: str) -> Value | None:
        sites = self._project.settings.productions
        found = [_certain(site.setting(name)) for site in sites if not site.is_open]
        if not found or len(found) < len(sites):
            return self._written(name)
        first = found[0]
        if first is None:
            return self._written(name) and UNKNOWN
        return first if all(other == first for other in found) else UNKNOWN

    def _written(self, name: str) -> Value | None:
        """What the tree writes to a setting, in whichever of its files."""
        several = [
            (module, node)
            for module in self._project.mentions.of(name)
            if not settings_names.is_for_tests(module)
            for node in self._settings(module, name)
        ]
        match several:
            case []:
                return None
            case [(module, ast.Assign(value=value))] if self._counts_everywhere(module):
                return _literal(value)
        return UNKNOWN

    def _settings(self, module: Module, name: str) -> Iterator[ast.AST]:
        """The nodes of a module that set a setting, or may: what only reads it is left out."""
        source = self._project.source(module)
        plain: set[ast.AST] = set()
        for node in ast.walk(source.tree) if source else ():
            match node:
                case ast.Assign(targets=[ast.Name(id=target) as written]) if target == name:
                    plain.add(written)
                    yield node
                case ast.Name(id=other) if other == name and node not in plain:
                    yield node
                case ast.Attribute(attr=other) if other == name:
                    if not isinstance(node.ctx, ast.Load):
                        yield node
                case ast.keyword(arg=other) | ast.alias(name=other) if other == name:
                    yield node
                case ast.FunctionDef(name=other) | ast.ClassDef(name=other) if other == name:
                    yield node
                case ast.Dict(keys=keys) if any(map(_says(name), keys)):
                    yield node
                case ast.Subscript(slice=key) if _says(name)(key):
                    yield node
                case ast.Attribute(value=ast.Attribute(attr=other), attr=method) if other == name:
                    if method in _CHANGING:
                        yield node
                case ast.Subscript(value=ast.Attribute(attr=other)) if other == name:
                    if not isinstance(node.ctx, ast.Load):
                        yield node
                case ast.Call(func=ast.Name(id="setattr"), args=[_, key, *_]) if _says(name)(key):
                    yield node

    def _counts_everywhere(self, module: Module) -> bool:
        """Whether every environment has what a module sets: it is their base, or the only one."""
        role = settings_names.role(module, self._project.options)
        return role is settings_names.Role.BASE or any(
            place.modules == [module] for place in self._project.settings.places
        )


def _says(name: str) -> Callable[[ast.expr | None], bool]:
    return lambda node: isinstance(node, ast.Constant) and node.value == name


def _certain(slot: Slot | None) -> Value | None:
    """What settings hold for sure: None where a setting is not set, unknown where it may be."""
    if slot is None:
        return None
    is_plain = isinstance(slot.value, Known) and not slot.value.is_missing
    if slot.presence is Presence.ALWAYS and (
        is_plain or isinstance(slot.value, Mapping | Sequence)
    ):
        return slot.value
    return UNKNOWN


def _literal(node: ast.expr) -> Value:
    match node:
        case ast.Constant(value=value):
            return Known(value)
        case ast.Dict(keys=keys, values=values) if all(isinstance(k, ast.Constant) for k in keys):
            return Mapping(
                {
                    key.value: Slot(_literal(value))
                    for key, value in zip(keys, values, strict=True)
                    if isinstance(key, ast.Constant)
                }
            )
    return UNKNOWN
