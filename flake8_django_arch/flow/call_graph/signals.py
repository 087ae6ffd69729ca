"""The functions that hear of model signals: decorated with ``receiver``, or handed to ``connect``.

Source: ``django.dispatch``; Django's documentation, "Signals".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project import discovery, named_models
from ...project.models import Model
from ...project.names import External, FunctionDef, Module
from ...project.receivers import sending_model
from ..joining import options
from ..values import ClassValue, ExternalValue, FunctionValue, Known, Value
from .connections import Connection

if TYPE_CHECKING:
    from ..analysis import Flow

_SIGNAL: Final = re.compile(
    r"django\.db\.models\.(signals\.)?"
    r"(m2m_changed|post_delete|post_init|post_save|pre_delete|pre_init|pre_save)"
)


class Heard(Immutable, frozen=True):
    """What a function is told of."""

    #: ``post_save`` and its like.
    signals: frozenset[str] = frozenset()
    #: The models whose rows the signals are about; empty where any model may send them.
    senders: frozenset[Model] = frozenset()
    #: Whether some sender is named that is not known.
    has_unknown_sender: bool = False

    def __bool__(self) -> bool:
        return bool(self.signals)

    def __or__(self, other: Heard) -> Heard:
        return Heard(
            self.signals | other.signals,
            self.senders | other.senders,
            self.has_unknown_sender or other.has_unknown_sender,
        )

    def is_sent_by(self, model: Model) -> bool:
        """Whether a model's rows surely send these signals: those of a proxy are other senders."""
        return model in self.senders or not self.senders and not self.has_unknown_sender


_Told = tuple[FunctionDef, Heard]


class Signals:
    """Answers which functions receive which model signals."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow

    def heard_by(self, function: FunctionDef) -> Heard:
        """The model signals that a function receives; false for any other function."""
        return self._receivers.get(function, Heard())

    def written_at(self, function: FunctionDef) -> Heard:
        """The model signals that a function receives by what its own module says."""
        return self._written.get(function, Heard())

    def calls(self, function: FunctionDef) -> bool:
        """Whether it is Django that calls a function, when a signal is sent, be it any signal."""
        written = self._flow.connections.of(function.module)
        return bool(self.heard_by(function)) or function in (each.receiver for each in written)

    def receivers(self, model: Model, signals: frozenset[str]) -> list[FunctionDef]:
        """The functions that surely hear of a model's rows by one of these signals."""
        return _hearing(self._receivers, model, signals)

    def written_receivers(self, model: Model, signals: frozenset[str]) -> list[FunctionDef]:
        """Those of them that the modules' own code connects: no function is analysed to know it."""
        return _hearing(self._written, model, signals)

    @cached_property
    def _written(self) -> dict[FunctionDef, Heard]:
        return _united(
            (connection.receiver, self._heard(connection))
            for module in self._modules
            for connection in self._flow.connections.of(module)
        )

    @cached_property
    def _receivers(self) -> dict[FunctionDef, Heard]:
        connected = (each for module in self._modules for each in self._in_functions(module))
        return _united((*self._written.items(), *connected))

    @cached_property
    def _modules(self) -> list[Module]:
        project = self._flow.project
        return [
            project.at(path)
            for path, outline in project.outlines.items()
            if outline.names_signals and not discovery.is_test(project.shown_path(path))
        ]

    def _in_functions(self, module: Module) -> Iterator[_Told]:
        """What functions connect of which only the analysis tells, as in a loop over signals."""
        written = {each.place for each in self._flow.connections.of(module)}
        for function in self._flow.connections.makers(module):
            for call in self._flow.analyse(function).calls:
                target = call.target
                signal = _signal_of(target.path) if isinstance(target, ExternalValue) else None
                given = call.argument(0, "receiver")
                if signal and isinstance(given, FunctionValue):
                    heard = self._sent(signal, call.argument(1, "sender"))
                    if not heard.has_unknown_sender or call.place not in written:
                        yield given.definition, heard

    def _heard(self, connection: Connection) -> Heard:
        """What a function hears that is connected to one of Django's own signals."""
        signal, sender = connection.signal, connection.sender
        found = _SIGNAL.fullmatch(signal.path) if isinstance(signal, External) else None
        if found is None:
            return Heard()
        if sender is None:
            return Heard(frozenset({found[2]}))
        model = sending_model(self._flow.project, connection.scope, sender)
        if model is None:
            return Heard(frozenset({found[2]}), has_unknown_sender=True)
        return Heard(frozenset({found[2]}), frozenset({model}))

    def _sent(self, signal: str, sender: Value | None) -> Heard:
        if sender is None:
            return Heard(frozenset({signal}))
        models = [self._sending(each) for each in options(sender)]
        known = frozenset(model for model in models if model is not None)
        return Heard(frozenset({signal}), known, has_unknown_sender=None in models)

    def _sending(self, sender: Value) -> Model | None:
        match sender:
            case ClassValue(definition=cls):
                return self._flow.project.models.of(cls)
            case Known(value=str() as label):
                return named_models.labelled(self._flow.project, label)
        return None


def _hearing(
    told: Mapping[FunctionDef, Heard], model: Model, signals: frozenset[str]
) -> list[FunctionDef]:
    return [
        function
        for function, heard in told.items()
        if not heard.signals.isdisjoint(signals) and heard.is_sent_by(model)
    ]


def _united(connections: Iterable[_Told]) -> dict[FunctionDef, Heard]:
    found: dict[FunctionDef, Heard] = {}
    for function, heard in connections:
        found[function] = found.get(function, Heard()) | heard
    return found


def _signal_of(path: str | None) -> str | None:
    """The signal in ``django.db.models.signals.post_save.connect``."""
    if path is None or not path.endswith(".connect"):
        return None
    found = _SIGNAL.fullmatch(path.removesuffix(".connect"))
    return None if found is None else found[2]
