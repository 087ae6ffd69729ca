"""The functions that hear of model signals: decorated with ``receiver``, or handed to ``connect``.

Source: ``django.dispatch``; Django's documentation, "Signals".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..project import discovery, facts
from ..project.extract import dotted
from ..project.names import External, FunctionDef, Module
from .values import FunctionValue, Value

if TYPE_CHECKING:
    from .analysis import Flow

_RECEIVER: Final = "django.dispatch.receiver"
_SIGNALS: Final = "django.db.models.signals."


class Signals:
    """Answers which functions receive which model signals."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow

    def heard_by(self, function: FunctionDef) -> frozenset[str]:
        """The model signals that a function receives: ``post_save``; empty for any other."""
        return self._receivers.get(function, frozenset())

    @cached_property
    def _receivers(self) -> dict[FunctionDef, frozenset[str]]:
        found: dict[FunctionDef, frozenset[str]] = {}
        for function, signal in self._connections():
            found[function] = found.get(function, frozenset()) | {signal}
        return found

    def _connections(self) -> Iterator[tuple[FunctionDef, str]]:
        project = self._flow.project
        for path, outline in project.outlines.items():
            way = project.shown_path(path)
            if outline.names_signals and not discovery.is_test(way):
                module = project.at(path)
                yield from self._decorated(module)
                yield from self._connected(module)

    def _decorated(self, module: Module) -> Iterator[tuple[FunctionDef, str]]:
        for name, known in module.facts.functions.items():
            function = module.function(name)
            for decorator in known.decorators if function is not None else ():
                if isinstance(decorator, facts.Call) and isinstance(decorator.function, facts.Name):
                    symbol = self._flow.project.names.resolve(module, decorator.function.path)
                    if isinstance(symbol, External) and symbol.path == _RECEIVER:
                        for signal in self._named(module, decorator.argument(0, "signal")):
                            assert function is not None
                            yield function, signal

    def _named(self, module: Module, given: facts.Expression | None) -> Iterator[str]:
        match given:
            case facts.Sequence(items=items):
                for item in items:
                    yield from self._named(module, item)
            case facts.Name(path=path):
                symbol = self._flow.project.names.resolve(module, path)
                if isinstance(symbol, External) and symbol.path.startswith(_SIGNALS):
                    yield symbol.path.removeprefix(_SIGNALS)

    def _connected(self, module: Module) -> Iterator[tuple[FunctionDef, str]]:
        """``post_save.connect(notify)``, at the top of a module or in ``AppConfig.ready``."""
        source = self._flow.project.source(module)
        for statement in () if source is None else source.tree.body:
            if isinstance(statement, ast.Expr) and isinstance(call := statement.value, ast.Call):
                yield from self._at_the_top(module, call)
        for cls in module.classes():
            ready = cls.method("ready")
            for call_ in self._flow.analyse(ready).calls if ready is not None else ():
                if signal := _signal_of(call_.path):
                    given = (*call_.arguments[:1], dict(call_.keywords).get("receiver"))
                    yield from ((each, signal) for each in _functions(given))

    def _at_the_top(self, module: Module, call: ast.Call) -> Iterator[tuple[FunctionDef, str]]:
        names = self._flow.project.names
        way = dotted(call.func)
        called = names.resolve(module, way) if way else None
        signal = _signal_of(called.path) if isinstance(called, External) else None
        named = [word.value for word in call.keywords if word.arg == "receiver"]
        for given in (*call.args[:1], *named) if signal else ():
            path = dotted(given)
            found = names.resolve(module, path) if path else None
            if isinstance(found, FunctionDef) and signal:
                yield found, signal


def _signal_of(path: str | None) -> str | None:
    """The signal in ``django.db.models.signals.post_save.connect``."""
    if path is None or not path.startswith(_SIGNALS) or not path.endswith(".connect"):
        return None
    return path.removeprefix(_SIGNALS).removesuffix(".connect")


def _functions(values: tuple[Value | None, ...]) -> Iterator[FunctionDef]:
    for value in values:
        if isinstance(value, FunctionValue):
            yield value.definition
