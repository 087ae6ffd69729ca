"""A write in a loop, where one statement could write for all passes."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final, Self

from ...edits import Edit
from ...finding import Place, listed
from ...project.models import TAGS, Kind, Model
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ..events import Called, Form, Write
from ..file import Concept, File
from ..loops import copied_rows, new_rows
from ..mending import bulk_edits, bulk_forms, deleting_loops, row_write_edits
from ..mending.cascades import Cascade
from ..querysets.origins import Loop, Origin
from ..remedies import many_links
from ..side_effects import effects
from ..values import FunctionValue
from .repetition import Repetition

#: What a model may override, so that a bulk form does not mean the same.
_RUNS: Final = {"create": "save", "save": "save", "delete": "delete"}
#: So many calls deep side effects are looked for.
_DEEPEST: Final = 3
_LINKS: Final = frozenset({"add", "remove", "clear", "set"})
_BULK: Final = frozenset({"bulk_create", "bulk_update"})


class RepeatedWrite(Concept):
    """One write that each pass of a growing loop does again."""

    def __init__(self, file: File, write: Write, model: Model, repetition: Repetition) -> None:
        super().__init__(file)
        self.write = write
        self.model = model
        self._repetition = repetition

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file's functions that a bulk form could replace."""
        known = set()
        for repetition in file.all(Repetition):
            for write in repetition.events.writes:
                if write.model is not None and write.form is Form.CALL and not write.is_isolated:
                    repeated = cls(file, write, write.model, repetition)
                    if repeated._loops and repeated._has_bulk_form and write.place not in known:
                        known.add(write.place)
                        yield repeated

    @property
    def place(self) -> Place:
        """The call."""
        return self.write.place

    @property
    def method(self) -> str:
        """The method that writes."""
        return self.write.method

    @property
    def how(self) -> str:
        """``by save()``, and for which subclass, where that alone tells what is written."""
        return f"by {self.method}(){self._repetition.for_whom}"

    @property
    def is_in_migration(self) -> bool:
        """Whether it runs once in the life of a database."""
        return self.file.is_migration

    @cached_property
    def _loops(self) -> frozenset[Loop]:
        return frozenset(loop for loop in self.write.loops if loop.grows and not loop.draws_batches)

    # Whether there is a bulk form

    @property
    def _has_bulk_form(self) -> bool:
        if self.write.is_of_batch:
            return False
        if self.method == "delete" and self._is_of_queryset and not self._has_one_condition:
            return False  # each pass may have conditions that no other shares
        if self.method in _RUNS:
            return self._means_the_same_in_bulk and not self._has_side_effects
        if self.method == "update" and not self.write.is_of_one:
            return False  # each pass may write many rows
        if self.method in _BULK and self.write.branch:
            return False  # "if len(rows) > 1000: …": a batch is full
        if self.method in _LINKS and self._is_heard_or_needed:
            return False
        return self.method in (*_LINKS, *_BULK, "update") and not self._has_side_effects

    @property
    def _means_the_same_in_bulk(self) -> bool:
        """Whether nothing of the model's own runs for each row, and no row is needed at once."""
        if not bulk_forms.mean_the_same(self.project, self.model, _RUNS[self.method]):
            return False
        if self.write.row is not None and self.write.row.is_created:
            return False  # it was written in the same pass: the row keeps a record of progress
        if not self._makes_rows:
            return True
        has_parents = len(self.model.family) > 1  # bulk_create() refuses them
        return not has_parents and not self._is_row_needed

    @property
    def _is_heard_or_needed(self) -> bool:
        """Whether a receiver hears of each link, or the pass goes on with what was linked."""
        row, relation = self.write.row, self.write.relation
        if self.method == "set" and self._is_of_one_row:
            return True  # the last pass alone counts
        if relation is None or self.project.receivers.hear_of_links(relation):
            return True
        if relation.field.relation == TAGS:
            return True  # a tag that is named for the first time is made
        if many_links.saves_each(self.write.node):
            if not bulk_forms.mean_the_same(self.project, self.model, "save"):
                return True
        if row is not None and (row.is_created or row.is_new) and not self._is_of_one_row:
            return True
        node = self._function_node
        return (
            node is None
            or self.write.node is None
            or new_rows.is_relation_read(node, self.write.node, relation.name)
        )

    @property
    def _makes_rows(self) -> bool:
        row = self.write.row
        if self.method != "save" or row is None:
            return self.method == "create"
        return row.is_new or self._is_known_of_it(copied_rows.is_added)

    @property
    def _are_some_new(self) -> bool:
        """Whether the call saves rows that are there and new ones, which bulk_update() refuses."""
        here = [each for each in self._repetition.events.writes if each.place == self.place]
        is_either = len({bool(each.row and each.row.is_new) for each in here}) > 1
        return is_either or self._is_known_of_it(copied_rows.loses_some_keys)

    def _is_known_of_it(self, tells: Callable[[FunctionNode, ast.Call, Model], bool]) -> bool:
        """Whether the code of the loop tells something of the row that the call saves."""
        node, call = self._function_node, self.write.node
        return node is not None and call is not None and tells(node, call, self.model)

    @property
    def _is_row_needed(self) -> bool:
        """Whether the loop goes on to use the new row, which must have its key then."""
        node = self._function_node
        if node is None or self.write.node is None:
            return True
        return new_rows.is_needed(node, self.write.node)

    @property
    def _function_node(self) -> FunctionNode | None:
        function = self._repetition.function
        return None if function is None else self.flow.node(function)

    @property
    def _has_side_effects(self) -> bool:
        """Whether each pass does what cannot be undone, so that its row had better be saved."""
        calls = self._repetition.events.calls
        seen: set[FunctionDef] = set()
        return any(
            self._innermost in call.loops and self._has_effect(call, seen, 0) for call in calls
        )

    def _has_effect(self, call: Called, seen: set[FunctionDef], depth: int) -> bool:
        effect = self.flow.effects.of(call)
        if effect is not None and effect.kind in effects.SIDE_EFFECTS:
            return True
        if depth >= _DEEPEST or not isinstance(call.target, FunctionValue):
            return False
        function = call.target.definition
        if function in seen or function.module.installed:
            return False
        seen.add(function)
        events = self.flow.events_of_call(call)
        return events is not None and any(
            self._has_effect(inner, seen, depth + 1) for inner in events.calls
        )

    @property
    def _is_of_queryset(self) -> bool:
        return self.write.row is None or self.write.relation is not None

    @property
    def _has_one_condition(self) -> bool:
        """``filter(order=order).delete()``: the conditions of all passes are one ``__in``."""
        match self.write.node:
            case ast.Call(func=ast.Attribute(value=ast.Call(args=args, keywords=keywords))):
                return len(args) + len(keywords) <= 1
        return False

    # What to do instead

    def mend(self) -> tuple[Edit, ...]:
        """The edits that write the rows at once; none where a loop does more than write them."""
        if self.is_in_migration or len(self.write.loops) > 1 or self._are_some_new:
            return ()
        if self._repetition.heir is not None:
            return ()  # other classes may write other models there
        node, events = self.write.node, self._repetition.events
        if self._makes_rows:
            return bulk_edits.created_at_once(self.file, self.model, node)
        return row_write_edits.written_at_once(self.file, self.model, node, events)

    @property
    def remedy(self) -> str:
        """The bulk form."""
        name = self.model.name
        match self.method:
            case "save" if self._are_some_new:
                made = f"{name}.objects.bulk_create() the new ones"
                return f"collect the rows: {made}{self._stamped}, bulk_update() the others"
            case "create" | "save" if self._makes_rows:
                return f"collect the rows and call {name}.objects.bulk_create()"
            case "save" if self._is_of_one_row:
                return "save it once after the loop"
            case "save":
                each = f"{self._each_once}{self._stamped}"
                return f"collect the rows{each} and call {name}.objects.bulk_update()"
            case "delete" if self._is_of_queryset:
                return f"call {name}.objects.filter(…__in=…).delete() once"
            case "delete" if self._is_all_of_a_loop and not self._last_of_all:
                return "call delete() on the queryset"
            case "delete":
                deleting = f"call {name}.objects.filter(pk__in=…).delete()"
                return f"collect the keys and {deleting}{self._last_of_all}"
            case "update":
                return f"call {name}.objects.bulk_update(), or update() with an expression"
            case "bulk_create" | "bulk_update" as bulk:
                return f"collect the rows of all passes and call {bulk}() once"
        if self._is_of_one_row:
            return f"collect the rows and call {self.method}() once"
        assert self.write.relation is not None
        return many_links.written_at_once(self.write.relation, self.method, self.write.node)

    @property
    def _stamped(self) -> str:
        """What a bulk form leaves to its caller: ``, set updated_at (auto_now)``."""
        return bulk_forms.stamped(self.model, self.write.node)

    @property
    def _each_once(self) -> str:
        """What of a row that several rows lead to, where each pass has another object for it.

        Each of these would be written as it was before the loop, with what one pass has changed.
        """
        row = self.write.row
        if row is None or row.is_shared or row.is_new:
            return ""
        through = row.origin.through if isinstance(row.origin, Origin) else None
        way = (*(through.path if through else ()), *row.path)
        is_shared = any(hop.kind in (Kind.FOREIGN_KEY, Kind.MANY_TO_MANY) for hop in way)
        return ", one object for each key," if is_shared else ""

    @property
    def _last_of_all(self) -> str:
        """Which rows no ``delete()`` takes that takes others which point to them."""
        protectors = Cascade(self.project, self.model).protectors(self.write.row)
        if not protectors:
            return ""
        return f", in a later call for those that {listed(protectors)} (PROTECT) points to"

    @property
    def _is_all_of_a_loop(self) -> bool:
        """Whether the one loop around it does nothing but delete what its queryset finds."""
        node, events = self._function_node, self._repetition.events
        if node is None or len(self._loops) > 1:
            return False
        loop = self._innermost
        return deleting_loops.deletes_all_it_finds(self.project, node, self.write, events, loop)

    @property
    def _is_of_one_row(self) -> bool:
        """Whether it is the same row in every pass of the innermost loop."""
        row = self.write.row
        return row is not None and self._innermost not in row.loops

    @property
    def _innermost(self) -> Loop:
        return next(loop for loop in reversed(self.write.loops) if loop in self._loops)
