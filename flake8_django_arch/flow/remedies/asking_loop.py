"""The loop whose passes ask a query: what it runs over, and what else its passes do."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from ...finding import Place
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import given_to, walk
from ..loops.passes import Drawing, drawing, filled
from ..querysets import methods as querysets
from ..values import Row

if TYPE_CHECKING:
    from ..events import Events, Query
    from ..file import File


class AskingLoop:
    """The loop that asks one query, be it by what it calls."""

    def __init__(
        self, file: File, query: Query, function: FunctionDef | None, events: Events
    ) -> None:
        self._file = file
        self._query = query
        #: The function that the loop stands in; None where no code of the file has it.
        self._function = function
        self._events = events

    @property
    def is_of_a_class(self) -> bool:
        """Whether no code of the project's own has the rows: an admin class lists them."""
        lines = {each.facts.line for each in self._file.module.classes()}
        return self._function is None and self._query.place.line in lines

    @property
    def runs_over_gathered(self) -> bool:
        """Whether it runs over rows that the function has put together before."""
        over = {each.iter.id for each in self._drawing if isinstance(each.iter, ast.Name)}
        return self._node is not None and not over.isdisjoint(filled(self._node))

    def list_that_draws(self, row: Row) -> str:
        """The list of which it draws a row, where no queryset gives just these rows; or "".

        Python code has chosen them, or put them together with others.
        """
        if self._node is None or row.path:
            return ""
        for each in drawing(self._node, [loop for loop in row.loops[-1:] if loop.grows]):
            match each.iter:
                case ast.List(elts=[_, _, *_]):
                    return "[…]"
                case ast.Name(id=name) if name in set(filled(self._node)):
                    return name
                case ast.Name(id=name) if _is_chosen(self._node, name):
                    return name
        return ""

    @property
    def may_add_rows(self) -> bool:
        """Whether it calls what may well add rows, of a model that is not known."""
        known = {write.place for write in self._events.writes}
        return any(
            isinstance(each, ast.Call)
            and isinstance(each.func, ast.Attribute)
            and querysets.plain(each.func.attr) in querysets.CREATING
            and Place.of(each) not in known
            for loop in self._drawing
            for each in walk(loop)
        )

    @cached_property
    def _node(self) -> FunctionNode | None:
        return None if self._function is None else self._file.flow.node(self._function)

    @cached_property
    def _drawing(self) -> list[Drawing]:
        """The loop and those around it that grow, as the function writes them."""
        loops = [loop for loop in self._query.loops if loop.grows]
        return [] if self._node is None else drawing(self._node, loops)


def _is_chosen(node: FunctionNode, name: str) -> bool:
    """Whether a list holds some of the rows that another has: ``[… for … in … if …]``."""
    values = given_to(name, node)
    return bool(values) and all(
        isinstance(value, ast.ListComp)
        and any(each.ifs for each in value.generators)
        or isinstance(value, ast.List)
        and len(value.elts) > 1
        for value in values
    )
