"""The effect of a call, with what ``--arc-effects`` says of functions beside the table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from ...project.names import ClassDef, FunctionDef, Module
from ..events import Called
from ..values import ExternalValue, FunctionValue, Method
from . import effects
from .effects import Effect, Kind

if TYPE_CHECKING:
    from ..analysis import Flow


class NamedEffects:
    """Answers what effect a call has in this project. A named function is not looked into."""

    def __init__(self, flow: Flow) -> None:
        self._project = flow.project
        #: By dotted path; None for a function that has no effect, whatever is in it.
        self._named: dict[str, Kind | None] = {
            path: Kind.of_option(kind) for path, kind in flow.project.options.named_effects.items()
        }

    @cached_property
    def names(self) -> frozenset[str]:
        """The last names of the functions that were named."""
        return frozenset(path.rpartition(".")[2] for path in self._named)

    def of(self, call: Called) -> Effect | None:
        """The effect that a call has by itself, or None."""
        if self._named:
            match call.target:
                case FunctionValue(definition=function) if function in self._functions:
                    kind = self._functions[function]
                    return None if kind is None else Effect(kind, effects.short_path(function))
            for path in _paths(call):
                if path in self._named:
                    kind = self._named[path]
                    return None if kind is None else Effect(kind, path)
        return effects.effect(call)

    def is_named(self, function: FunctionDef) -> bool:
        """Whether an option says all that there is to know of a function of the project."""
        return bool(self._named) and function in self._functions

    @cached_property
    def _functions(self) -> dict[FunctionDef, Kind | None]:
        """The project's own functions and methods among those that were named."""
        found: dict[FunctionDef, Kind | None] = {}
        modules = {name: module for module in self._project.modules for name in module.names}
        for path, kind in self._named.items():
            parts = path.split(".")
            for end in range(len(parts) - 1, 0, -1):
                module = modules.get(".".join(parts[:end]))
                function = None if module is None else self._function(module, parts[end:])
                if function is not None:
                    found[function] = kind
                    break
        return found

    def _function(self, module: Module, path: list[str]) -> FunctionDef | None:
        symbol = self._project.names.resolve(module, ".".join(path))
        if symbol is None and len(path) > 1:  # a method that the class inherits
            owner = self._project.names.resolve(module, ".".join(path[:-1]))
            if isinstance(owner, ClassDef):
                symbol = self._project.classes.method(owner, path[-1])
        return symbol if isinstance(symbol, FunctionDef) else None


def _paths(call: Called) -> Iterator[str]:
    """Under which dotted paths a user may know what is called outside the project."""
    if call.path is not None:
        yield call.path
    match call.target:
        case Method(receiver=ExternalValue(path=path), name=name):
            yield f"{path}.{name}"
        case ExternalValue(path=path):
            yield path
        case FunctionValue(definition=function) if function.module.installed:
            yield function.path
    if (known := effects.effect(call)) is not None:
        yield known.path
