"""The receivers of the signals that Django sends when rows are saved and deleted."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import extract, named_models
from .models import Model, Relation
from .names import Module
from .syntax import keyword_of, names_in, walk

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

    def hear_of_links(self, relation: Relation) -> bool:
        """Whether some receiver may run when rows of a many-to-many relation are linked."""
        names = {relation.field.name, relation.name, None}
        if relation.field.option("through") is not None:
            names.add("")
        return not names.isdisjoint(self._links)

    @property
    def _hear_of_all(self) -> bool:
        return None in self._senders

    @cached_property
    def _senders(self) -> frozenset[Model | None]:
        """The models that receivers name; None for a receiver of any model, or of one unknown."""
        return frozenset(
            None if sender is None else self._model(module, sender)
            for module, signals, sender in self._connections
            if signals != {"m2m_changed"}
        )

    @cached_property
    def _links(self) -> frozenset[str | None]:
        """The fields of whose links receivers hear; None for any, "" for a through model."""
        return frozenset(
            self._link(module, sender)
            for module, signals, sender in self._connections
            if "m2m_changed" in signals
        )

    @cached_property
    def _connections(self) -> list[tuple[Module, frozenset[str], ast.expr | None]]:
        """Each connection: where it is made, to which signals, for which sender."""
        found = []
        for path, outline in self._project.outlines.items():
            if outline.names_signals and not _is_of_tests(self._project.shown_path(path)):
                module = self._project.at(path)
                source = self._project.source(module)
                if source is not None:
                    found += [(module, *made) for made in _connections_in(source.tree)]
        return found

    def _link(self, module: Module, sender: ast.expr | None) -> str | None:
        """The field of ``sender=Order.coupons.through``; None where that cannot be told."""
        *_, field, last = ["", *((extract.dotted(sender) or "") if sender else "").split(".")]
        if last == "through" and field:
            return field
        return "" if sender is not None and self._model(module, sender) else None

    def _model(self, module: Module, sender: ast.expr) -> Model | None:
        if isinstance(sender, ast.Constant) and isinstance(sender.value, str):
            model = named_models.labelled(self._project, sender.value)
        elif extract.dotted(sender) == "settings.AUTH_USER_MODEL":
            model = self._project.models.user
        else:
            model = named_models.named(self._project, module, extract.expression(sender))
        return None if model is None else model.concrete


def _connections_in(tree: ast.Module) -> Iterator[tuple[frozenset[str], ast.expr | None]]:
    for node in walk(tree):
        if isinstance(node, ast.Call) and (signals := _connected(node)):
            yield signals, keyword_of(node, "sender")


def _connected(call: ast.Call) -> frozenset[str]:
    """The signals of ``receiver(post_save, …)`` or ``post_save.connect(…)``."""
    *way, last = (extract.dotted(call.func) or "").split(".")
    if last == "connect" and way:
        return _SIGNALS & {way[-1]}
    if last != "receiver" or not call.args:
        return frozenset()
    attributes = (each.attr for each in walk(call.args[0]) if isinstance(each, ast.Attribute))
    given = names_in(call.args[0]).union(attributes)
    return _SIGNALS & given


def _is_of_tests(path: str) -> bool:
    return "/tests/" in f"/{path}" or "/test_" in f"/{path}"
