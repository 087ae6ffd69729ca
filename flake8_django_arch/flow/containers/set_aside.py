"""Relations that a loop reads off its rows and sets aside, and who may ask for them later.

``events.append({"tags": event.tags.all()})`` asks the database nothing. Whoever loops over the
list does, be it a template that a view in another file renders. What is missing is told where it
was set aside, since that loop's rows lack it: the file with that loop has to know who asks.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...project.names import FunctionDef, Module
from ...project.source import FunctionNode
from ...project.syntax import walk
from ..querysets.origins import SetAside

if TYPE_CHECKING:
    from ..analysis import Flow

#: Of what more functions than this call, directly or not, it is not worked out who asks.
_MOST_CALLERS: Final = 40


class SetAsides:
    """Answers what functions set aside, and for whom. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._places: dict[FunctionDef, frozenset[Place]] = {}
        self._askers: dict[FunctionDef, tuple[Module, ...]] = {}

    def askers(self, function: FunctionDef) -> tuple[Module, ...]:
        """The other modules whose functions call it, directly or not, where it sets aside any."""
        if function not in self._askers:
            found = self._callers(function) if self._places_in(function) else []
            modules = dict.fromkeys(caller.module for caller in found)
            self._askers[function] = tuple(each for each in modules if each != function.module)
        return self._askers[function]

    def is_told_there(self, set_aside: SetAside, asker: Module) -> bool:
        """Whether the file of a loop learns by itself that another one asks for what it set aside.

        Else it is told where that one is given its rows.
        """
        function = set_aside.function
        return set_aside.place in self._places_in(function) and asker in self.askers(function)

    def _callers(self, function: FunctionDef) -> list[FunctionDef]:
        reached = {function: None}
        waiting = [function]
        for current in waiting:  # which grows meanwhile
            callers = [caller for caller, _ in self._flow.callers.of(current)]
            new = [caller for caller in callers if caller not in reached]
            reached.update(dict.fromkeys(new))
            waiting += new
            if len(reached) > _MOST_CALLERS:
                return []
        return waiting[1:]

    def _places_in(self, function: FunctionDef) -> frozenset[Place]:
        """Where a function that loops puts a many-relation into something, as far as it shows."""
        if function not in self._places:
            may_read = not self._many.isdisjoint(self._flow.words.of(function))
            node = self._flow.node(function) if may_read else None
            kept = () if node is None else _kept(node)
            found = {Place.of(read) for read in kept if read.attr in self._many}
            if found:
                found &= self._flow.analyse(function).read_in_loops
            self._places[function] = frozenset(found)
        return self._places[function]

    @cached_property
    def _many(self) -> frozenset[str]:
        """The names of all relations to many rows."""
        return frozenset(
            name
            for model in self._flow.project.models.all
            for name, relation in model.relations.items()
            if relation.kind.is_many
        )


def _kept(function: FunctionNode) -> Iterator[ast.Attribute]:
    """The attributes that are put into something as they are: ``{"tags": event.tags.all()}``."""
    for node in walk(function):
        match node:
            case ast.Dict(values=values):
                yield from _attributes(values)
            case ast.List(elts=values) | ast.Tuple(elts=values) | ast.Set(elts=values):
                yield from _attributes(values)
            case ast.Call(args=values, keywords=words):
                yield from _attributes([*values, *(word.value for word in words)])
            case ast.ListComp(elt=value) | ast.SetComp(elt=value) | ast.GeneratorExp(elt=value):
                yield from _attributes([value])
            case ast.DictComp(value=value) | ast.NamedExpr(value=value):
                yield from _attributes([value])
            case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value):
                yield from _attributes([value])
            case ast.Yield(value=ast.expr() as value):
                yield from _attributes([value])


def _attributes(values: list[ast.expr]) -> Iterator[ast.Attribute]:
    for value in values:
        match value:
            case ast.IfExp(body=then, orelse=otherwise):
                yield from _attributes([then, otherwise])
            case ast.Call(func=ast.Attribute(value=ast.Attribute() as read, attr="all"), args=[]):
                yield read
            case ast.Attribute() as read:
                yield read
