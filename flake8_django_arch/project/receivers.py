"""The receivers of the signals that Django sends when rows are saved and deleted."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import extract
from .models import Model
from .names import ClassDef, Module

if TYPE_CHECKING:
    from .project import Project

_SIGNALS: Final = frozenset({"pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed"})


class Receivers:
    """Which models' signals the project listens to.

    Source: ``django.dispatch.receiver`` and ``Signal.connect``.
    """

    def __init__(self, project: Project) -> None:
        self._project = project

    def hear_of(self, model: Model) -> bool:
        """Whether some receiver may run when a row of the model is saved or deleted."""
        return self._hear_of_all or not model.family.isdisjoint(self._senders)

    @property
    def _hear_of_all(self) -> bool:
        return None in self._senders

    @cached_property
    def _senders(self) -> frozenset[Model | None]:
        """The models that receivers name; None for a receiver of any model, or of one unknown."""
        found: set[Model | None] = set()
        for path, outline in self._project.outlines.items():
            if outline.names_signals and not _is_of_tests(path):
                module = self._project.at(path)
                source = self._project.source(module)
                if source is not None:
                    found.update(self._named_in(module, source.tree))
        return frozenset(found)

    def _named_in(self, module: Module, tree: ast.Module) -> Iterator[Model | None]:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _connects(node):
                senders = [word.value for word in node.keywords if word.arg == "sender"]
                yield self._model(module, senders[0]) if senders else None

    def _model(self, module: Module, sender: ast.expr) -> Model | None:
        if isinstance(sender, ast.Constant) and isinstance(sender.value, str):
            app, _, name = sender.value.partition(".")
            return self._project.models.labelled(app, name)
        path = extract.dotted(sender)
        if path == "settings.AUTH_USER_MODEL":
            return self._project.models.user
        symbol = self._project.names.resolve(module, path) if path else None
        model = self._project.models.of(symbol) if isinstance(symbol, ClassDef) else None
        return None if model is None else model.concrete


def _connects(call: ast.Call) -> bool:
    """``receiver(post_save, …)`` or ``post_save.connect(…)``."""
    *way, last = (extract.dotted(call.func) or "").split(".")
    if last == "connect" and way:
        return way[-1] in _SIGNALS
    if last != "receiver" or not call.args:
        return False
    given = {inner.id for inner in ast.walk(call.args[0]) if isinstance(inner, ast.Name)}
    given |= {inner.attr for inner in ast.walk(call.args[0]) if isinstance(inner, ast.Attribute)}
    return not given.isdisjoint(_SIGNALS)


def _is_of_tests(path: str) -> bool:
    return "/tests/" in path or "/test_" in path
