"""The receivers of the signals that Django sends when rows are saved and deleted."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import extract, facts, named_models
from .models import Model, Relation
from .names import Module
from .scopes import Scope
from .syntax import argument_of, keyword_of, last_name, names_in, walk

if TYPE_CHECKING:
    from .project import Project

_RECEIVER: Final = "receiver"
_LINKS: Final = "through"
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
            self._model(scope, sender)
            for scope, signals, sender in self._connections
            if signals != {"m2m_changed"}
        )

    @cached_property
    def _links(self) -> frozenset[str | None]:
        """The fields of whose links receivers hear; None for any, "" for a through model."""
        return frozenset(
            self._link(scope, sender)
            for scope, signals, sender in self._connections
            if "m2m_changed" in signals
        )

    @cached_property
    def _connections(self) -> list[tuple[Scope, frozenset[str], facts.Expression | None]]:
        """Each connection: where it is made, to which signals, for which sender."""
        return [
            connection
            for path, outline in self._project.outlines.items()
            if outline.names_signals and not _is_of_tests(self._project.shown_path(path))
            for connection in _connections_in(self._project, self._project.at(path))
        ]

    def _link(self, scope: Scope, sender: facts.Expression | None) -> str | None:
        """The field of ``sender=Order.coupons.through``; None where that cannot be told."""
        *_, field, last = ["", *_path(sender).split(".")]
        if last == _LINKS and field:
            return field
        return "" if self._model(scope, sender) else None

    def _model(self, scope: Scope, sender: facts.Expression | None) -> Model | None:
        if sender is None or _path(sender).endswith(f".{_LINKS}"):
            return None
        model = sending_model(self._project, scope, sender)
        return None if model is None else model.concrete


def sending_model(project: Project, scope: Scope, sender: facts.Expression) -> Model | None:
    """The model whose rows a signal is about that comes from that sender."""
    match sender:
        case facts.Constant(value=str() as label):
            return named_models.labelled(project, label)
        case facts.Name(path="settings.AUTH_USER_MODEL"):
            return project.models.user
        case facts.Name(path=path):
            if path.endswith(f".{_LINKS}"):  # Order.coupons.through: the row that is linked
                path = path.rpartition(".")[0].rpartition(".")[0]
            return named_models.meant(project, scope.resolve(path))
    return named_models.named(project, scope.module, sender)


def _connections_in(
    project: Project, module: Module
) -> Iterator[tuple[Scope, frozenset[str], facts.Expression | None]]:
    source = project.source(module)
    nodes = [] if source is None else walk(source.tree)
    around = {
        id(inner): node
        for node in nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in node.body
        for inner in walk(statement)
    }
    for node in nodes:
        if isinstance(node, ast.Call) and (signals := _connected(node)):
            scope = Scope(project, module, around.get(id(node)))
            is_decorator = last_name(node.func) == _RECEIVER  # which takes it by its name alone
            sender = keyword_of(node, "sender") if is_decorator else argument_of(node, 1, "sender")
            yield scope, signals, scope.written(sender)


def _connected(call: ast.Call) -> frozenset[str]:
    """The signals of ``receiver(post_save, …)`` or ``post_save.connect(…)``."""
    *way, last = (extract.dotted(call.func) or "").split(".")
    if last == "connect" and way:
        return _SIGNALS & {way[-1]}
    if last != _RECEIVER or not call.args:
        return frozenset()
    attributes = (each.attr for each in walk(call.args[0]) if isinstance(each, ast.Attribute))
    given = names_in(call.args[0]).union(attributes)
    return _SIGNALS & given


def _is_of_tests(path: str) -> bool:
    return "/tests/" in f"/{path}" or "/test_" in f"/{path}"


def _path(sender: facts.Expression | None) -> str:
    """The dotted name of a sender; "" for another expression."""
    return sender.path if isinstance(sender, facts.Name) else ""
