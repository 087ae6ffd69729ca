"""Signals of the project's own: each time that one is sent is a call of all who hear of it.

Source: ``django.dispatch.Signal.send``, which hands its receivers the sender and all keywords.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts
from ...project.extract import dotted
from ...project.names import External, FunctionDef, Module, ValueDef
from ...project.scopes import Scope
from ..values import FunctionValue

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Called

_CLASS: Final = "django.dispatch.Signal"
_CONNECTING: Final = ("connect", "receiver")
SENDING: Final = frozenset({"asend", "asend_robust", "send", "send_robust"})
#: What every receiver is handed first.
_FIRST: Final = "sender"


class OwnSignals:
    """Answers who sends what to a receiver. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._sent: dict[ValueDef, list[tuple[FunctionDef, Called]]] = {}

    def are_heard_by(self, function: FunctionDef) -> bool:
        """Whether a function hears of such signals."""
        return function in self._heard

    def sent_to(self, function: FunctionDef) -> Iterator[tuple[FunctionDef, Called]]:
        """Every call that sends a function a signal, each with who makes it."""
        if self._flow.signatures.of(function).positional[:1] == (_FIRST,):
            for signal in self._heard.get(function, ()):
                for sender, call in self._sendings(signal):
                    yield sender, replace(call, target=FunctionValue(function))

    @cached_property
    def _heard(self) -> dict[FunctionDef, dict[ValueDef, None]]:
        """The signals that functions hear."""
        found: dict[FunctionDef, dict[ValueDef, None]] = defaultdict(dict)
        for module in self._connecting():
            for connection in self._flow.connections.of(module):
                if isinstance(connection.signal, ValueDef) and self._is_signal(connection.signal):
                    found[connection.receiver][connection.signal] = None
        return dict(found)

    def _connecting(self) -> list[Module]:
        """The modules that name a signal of the project's own, and what connects it."""
        mentions = self._flow.project.mentions
        connecting = {each for word in _CONNECTING for each in mentions.of(word)}
        names = {
            assignment.name: None
            for module in mentions.of("Signal")
            for assignment in module.facts.assignments
            if self._is_signal(ValueDef(module, assignment))
        }
        naming = dict.fromkeys(each for name in names for each in mentions.of(name))
        return [module for module in naming if module in connecting]

    def _is_signal(self, symbol: ValueDef) -> bool:
        match symbol.assignment.value:
            case facts.Call(function=facts.Name(path=path)):
                made = self._flow.project.names.resolve(symbol.module, path)
                return isinstance(made, External) and made.path == _CLASS
        return False

    def _sendings(self, signal: ValueDef) -> list[tuple[FunctionDef, Called]]:
        """The calls that send a signal, whoever hears of it."""
        if signal not in self._sent:
            self._sent[signal] = []  # a receiver that sends it itself
            self._sent[signal] = list(self._search(signal))
        return self._sent[signal]

    def _search(self, signal: ValueDef) -> Iterator[tuple[FunctionDef, Called]]:
        words = self._flow.words
        for module in self._flow.project.mentions.of(signal.assignment.name):
            for function in module.functions_and_methods():
                node = None if words.of(function).isdisjoint(SENDING) else self._flow.node(function)
                if node is None:
                    continue
                scope = Scope(self._flow.project, module, node)
                for call in self._flow.analyse(function).calls:
                    match call.node:
                        case ast.Call(func=ast.Attribute(value=way, attr=attr)):
                            if attr in SENDING and scope.resolve(dotted(way) or "") == signal:
                                yield function, call
