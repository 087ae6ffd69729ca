"""The code that asks a query again and again: where it stands, and what each pass changes there."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from ...project.framework import MANAGER, QUERYSET
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import walk
from ..loops.passes import Passes
from ..values import FunctionValue

if TYPE_CHECKING:
    from ..concepts.repetition import Repetition
    from ..events import Query
    from ..file import File


class AskingCode:
    """The function that asks one query, where Python code does."""

    def __init__(
        self, file: File, query: Query, function: FunctionDef | None, repetition: Repetition
    ) -> None:
        self.file = file
        self.query = query
        self.events = repetition.events
        self._caller = function
        #: Whether the loop is that of a serializer, an admin, a template.
        self._is_read_elsewhere = repetition.function is None

    @cached_property
    def asker(self) -> FunctionDef | None:
        """The function that asks: the one with the loop, or the one that it calls."""
        reader = self.query.reader
        if reader is None:
            return self._caller
        if not reader.path.endswith(".py") or not reader.name:
            return None
        module = self.file.project.at(reader.path)
        owner, _, name = reader.name.rpartition(".")
        if not owner:
            return module.function(name)
        definition = module.class_(owner)
        return None if definition is None else definition.method(name)

    @cached_property
    def asker_node(self) -> FunctionNode | None:
        """The statement of the function that asks."""
        return None if self.asker is None else self.file.flow.node(self.asker)

    @property
    def built(self) -> str:
        """The class, of no model, whose constructor asks: each pass builds another; else ""."""
        asker, flow = self.asker, self.file.flow
        owner = None if asker is None or self.query.reader is None else asker.owner
        if asker is None or owner is None or self.file.project.models.of(owner) is not None:
            return ""
        if asker.name == "__init__":
            return owner.name
        callers = [
            method.name
            for method in owner.methods()
            for node in [flow.node(method)]
            if node is not None and any(_is_own_call(each, asker.name) for each in walk(node))
        ]
        return owner.name if set(callers) == {"__init__"} else ""

    @property
    def helper(self) -> str:
        """The function that asks for the loop which calls it, if it can be handed what it asks."""
        asker, project = self.asker, self.file.project
        if asker is None or self.query.reader is None:
            return ""
        owner = asker.owner
        if owner is not None and (
            project.models.of(owner) or project.classes.is_a(owner, MANAGER, QUERYSET)
        ):
            return ""
        return asker.name

    def passes(self, node: FunctionNode, wanted: ast.AST) -> Passes:
        """What each pass changes where a node of the function that asks stands."""
        if self.query.reader is None:
            return Passes.around(node, wanted)
        call = self.call_in_the_loop
        around = self.file.flow.node(self._caller) if self._caller else None
        caller = Passes(()) if call is None or around is None else Passes.around(around, call)
        rows = dict(self.query.rows)
        differing = set(rows)  # rows of a loop that a function was given are others in each pass
        if self.asker is not None and self.asker.owner is not None:
            is_known = "self" in rows or "self" in dict(self.query.kept)
            if not is_known and not self._is_same_object(call, caller):
                differing.add("self")
        return Passes.of_call(node, call, caller).with_names(differing, node)

    def _is_same_object(self, call: ast.expr | None, caller: Passes) -> bool:
        """Whether all passes call the method of one object: a serializer, an admin, a view."""
        if call is None and self._is_read_elsewhere:
            cls = None if self.asker is None else self.asker.owner
            return cls is not None and self.file.project.models.of(cls) is None
        match call:
            case ast.Call(func=ast.Attribute(value=owner)):
                return caller.share(owner)
        return False

    @cached_property
    def call_in_the_loop(self) -> ast.expr | None:
        """The call of the function that asks, if the function with the loop calls it itself."""
        asker = self.asker
        calls = self.events.calls
        if self._is_read_elsewhere and self._caller is not None:
            calls = self.file.flow.analyse(self._caller).calls
        for each in calls:
            if each.place == self.query.place and isinstance(each.target, FunctionValue):
                if asker is not None and each.target.definition is asker:
                    return each.node
        return None


def _is_own_call(node: ast.AST, name: str) -> bool:
    """``self.name(…)``."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=attr)):
            return attr == name
    return False
