"""The edit that loads relations with the rows of a queryset, where they are missing."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ...edits import AddLookups, CallMethod, Edit, Replace, SetAttribute, Span, longest
from ...finding import Place, quoted
from ...immutable import Immutable
from ...project.models import Relation
from ...project.source import Source
from ...project.syntax import assigned
from ..events import Fetch
from ..querysets.origins import (
    AdminOrigin,
    ChoicesOrigin,
    FormSetOrigin,
    GraphOrigin,
    HintOrigin,
    Origin,
    RefreshOrigin,
)
from . import chains, load_hazards, view_edits

if TYPE_CHECKING:
    from ..file import File

#: Whose rows come from what a method call cannot be added to.
_NO_CALL = (ChoicesOrigin, FormSetOrigin, HintOrigin, RefreshOrigin)


class LoadCall(Immutable, frozen=True):
    """``select_related("customer", "coupon")``."""

    method: str
    names: tuple[str, ...]

    @property
    def joins(self) -> bool:
        """Whether it joins, rather than prefetch."""
        return self.method == "select_related"


def loading(
    file: File, fetch: Fetch, paths: Iterable[Sequence[Relation]], call: LoadCall
) -> tuple[Edit, ...]:
    """The edits that load paths with the rows that a fetch is of; none where more decides."""
    origin = fetch.origin
    if not isinstance(origin, Origin) or origin.is_insert or isinstance(origin, _NO_CALL):
        return ()
    source = file.project.source(origin.module)
    if source is None or (origin.is_locked if call.joins else origin.is_streamed):
        return ()
    if isinstance(origin, GraphOrigin) and origin.resolver:
        return ()
    if isinstance(origin, AdminOrigin) and origin.inherited_by is not None:
        return ()
    if isinstance(origin, AdminOrigin) and not origin.has_get_queryset:
        return _settings_of_admin(origin, source, call)
    at_class = view_edits.with_queryset(file.project, source, origin.place, call.method, call.names)
    if at_class:
        return at_class
    chain = chains.chain_at(source, origin.place, joins=call.joins)
    if chain is None or _is_made_per_row(fetch) and not chain.is_of_class:
        return ()
    if load_hazards.changes_later(source, chain.expression, paths):
        return ()
    if load_hazards.is_chosen_by_subclasses(file.project, source, chain.expression):
        return ()
    if load_hazards.chosen_by_callers(source, chain.expression):
        return ()
    if _is_refused(file, source, chain, call):
        return ()
    return _added(origin, chain, call)


def _is_refused(file: File, source: Source, chain: chains.Chain, call: LoadCall) -> bool:
    """Whether Django may refuse the call, for what else is said of these relations."""
    if not call.joins:
        return load_hazards.is_given_a_queryset({source, file.source}, chain.expression, call.names)
    heads = [name.partition("__")[0] for name in call.names]
    return load_hazards.is_deferred_elsewhere(source, chain.expression, heads) or bool(
        load_hazards.are_left_out_by_callers(file.flow, source, chain.expression, heads)
    )


def _added(origin: Origin, chain: chains.Chain, call: LoadCall) -> tuple[Edit, ...]:
    there = chain.calls.get(call.method)
    if there is None:
        span = Span.of(origin.module.path, chain.expression)
        return (CallMethod(span, call.method, call.names),)
    given = [_constant(argument) for argument in there.args]
    if not given or None in given or set(call.names) <= set(given):
        return ()
    return (AddLookups(Span.of(origin.module.path, there), call.names),)


def _is_made_per_row(fetch: Fetch) -> bool:
    """Whether another loop runs around the one that draws the rows.

    A prefetch there may hold these very rows, which a call on their queryset would bypass.
    """
    return sum(loop.grows for loop in fetch.loops) > 1


def joined_by_admin(before: Iterable[str], more: Iterable[str]) -> str:
    """What ``list_select_related`` is set to where a change list joins more."""
    names = longest([*before, *more])
    return f"({quoted(names)}{',' if len(names) == 1 else ''})"


def _settings_of_admin(origin: AdminOrigin, source: Source, call: LoadCall) -> tuple[Edit, ...]:
    if not call.joins or origin.list_select_related is None:
        return ()
    code = joined_by_admin(origin.list_select_related, call.names)
    for node in source.classes.values():
        if Place.of(node) == origin.place:
            value = assigned(node, "list_select_related")
            if value is not None:
                return (Replace(Span.of(origin.module.path, value), code),)
            span = Span.of(origin.module.path, node)
            return (SetAttribute(span, "list_select_related", code),)
    return ()


def _constant(argument: ast.expr) -> object:
    """What an argument is; itself where it is no constant."""
    return argument.value if isinstance(argument, ast.Constant) else argument
