"""The functions that hear of model signals: decorated with ``receiver``, or handed to ``connect``.

Source: ``django.dispatch``; Django's documentation, "Signals".
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project import discovery, facts
from ...project.extract import dotted, expression
from ...project.models import Model
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.syntax import argument_of, keyword_of
from ..values import ClassValue, ExternalValue, FunctionValue, Value

if TYPE_CHECKING:
    from ..analysis import Flow

_RECEIVER: Final = "django.dispatch.receiver"
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


_Connection = tuple[FunctionDef, Heard]


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
        return bool(self.heard_by(function)) or any(True for _ in self._decorators(function))

    def receivers(self, model: Model, signals: frozenset[str]) -> list[FunctionDef]:
        """The functions that surely hear of a model's rows by one of these signals."""
        return [
            function
            for function, heard in self._receivers.items()
            if not heard.signals.isdisjoint(signals) and heard.is_sent_by(model)
        ]

    @cached_property
    def _written(self) -> dict[FunctionDef, Heard]:
        return _united(
            connection
            for module in self._modules
            for connection in (*self._decorated(module), *self._at_the_top(module))
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

    def _decorated(self, module: Module) -> Iterator[_Connection]:
        """``@receiver(post_save, sender=Order)``."""
        for function in module.functions():
            for decorator in self._decorators(function):
                sender = decorator.keyword("sender")
                for signal in self._named(module, decorator.argument(0, "signal")):
                    yield function, self._heard(module, signal, sender)

    def _decorators(self, function: FunctionDef) -> Iterator[facts.Call]:
        """Those of a function that connect it to a signal."""
        for decorator in function.facts.decorators:
            if isinstance(decorator, facts.Call) and isinstance(decorator.function, facts.Name):
                path = decorator.function.path
                symbol = self._flow.project.names.resolve(function.module, path)
                if isinstance(symbol, External) and symbol.path == _RECEIVER:
                    yield decorator

    def _at_the_top(self, module: Module) -> Iterator[_Connection]:
        """``post_save.connect(notify, sender=Order)``."""
        source = self._flow.project.source(module)
        names = self._flow.project.names
        for statement in () if source is None else source.tree.body:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
                call = statement.value
                way, _, method = (dotted(call.func) or "").rpartition(".")
                called = names.resolve(module, way) if way else None
                signal = None
                if isinstance(called, External) and method == "connect":
                    signal = _signal_of(f"{called.path}.connect")
                receiver = argument_of(call, 0, "receiver")
                path = None if receiver is None else dotted(receiver)
                found = names.resolve(module, path) if path else None
                if signal and isinstance(found, FunctionDef):
                    sender = keyword_of(call, "sender")
                    written = None if sender is None else expression(sender)
                    yield found, self._heard(module, signal, written)

    def _in_functions(self, module: Module) -> Iterator[_Connection]:
        """A connection made by ``AppConfig.ready``, or by what that calls."""
        ready = filter(None, (cls.method("ready") for cls in module.classes()))
        for function in (*module.functions(), *ready):
            if "connect" not in self._flow.words.of(function):
                continue
            for call in self._flow.analyse(function).calls:
                target = call.target
                signal = _signal_of(target.path) if isinstance(target, ExternalValue) else None
                given = call.argument(0, "receiver")
                if signal and isinstance(given, FunctionValue):
                    yield given.definition, self._sent(signal, call.argument(1, "sender"))

    def _named(self, module: Module, given: facts.Expression | None) -> Iterator[str]:
        match given:
            case facts.Sequence(items=items):
                for item in items:
                    yield from self._named(module, item)
            case facts.Name(path=path):
                symbol = self._flow.project.names.resolve(module, path)
                if isinstance(symbol, External) and (found := _SIGNAL.fullmatch(symbol.path)):
                    yield found[2]

    def _heard(self, module: Module, signal: str, sender: facts.Expression | None) -> Heard:
        if sender is None:
            return Heard(frozenset({signal}))
        model = self._model(module, sender)
        if model is None:
            return Heard(frozenset({signal}), has_unknown_sender=True)
        return Heard(frozenset({signal}), frozenset({model}))

    def _sent(self, signal: str, sender: Value | None) -> Heard:
        if sender is None:
            return Heard(frozenset({signal}))
        if isinstance(sender, ClassValue):
            if model := self._flow.project.models.of(sender.definition):
                return Heard(frozenset({signal}), frozenset({model}))
        return Heard(frozenset({signal}), has_unknown_sender=True)

    def _model(self, module: Module, sender: facts.Expression) -> Model | None:
        models = self._flow.project.models
        match sender:
            case facts.Constant(value=str() as label):
                app, _, name = label.partition(".")
                return models.labelled(app, name)
            case facts.Name(path="settings.AUTH_USER_MODEL"):
                return models.user
            case facts.Call(function=facts.Name(path="get_user_model")):
                return models.user
            case facts.Name(path=path):
                if path.endswith(".through"):  # Order.coupons.through: the row that is linked
                    path = path.rpartition(".")[0].rpartition(".")[0]
                symbol = self._flow.project.names.resolve(module, path)
                return models.of(symbol) if isinstance(symbol, ClassDef) else None
        return None


def _united(connections: Iterable[_Connection]) -> dict[FunctionDef, Heard]:
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
