"""A write in a loop, where one statement could write for all passes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project.models import Model
from .. import effects, new_rows
from ..events import Form, Write
from ..file import Concept, File
from ..querysets import plain
from ..values import Loop
from .repetition import Repetition

#: What a model may override, so that a bulk form does not mean the same.
_RUNS: Final = {"create": "save", "save": "save", "delete": "delete"}
_LINKS: Final = frozenset({"add", "remove", "clear"})
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
        return plain(self.write.method)

    @property
    def is_in_migration(self) -> bool:
        """Whether it runs once in the life of a database."""
        return self.file.is_migration

    @cached_property
    def _loops(self) -> frozenset[Loop]:
        return frozenset(loop for loop in self.write.loops if loop.grows)

    # Whether there is a bulk form

    @property
    def _has_bulk_form(self) -> bool:
        if self.method in _RUNS:
            return self._means_the_same_in_bulk and not self._has_side_effects
        if self.method == "update" and not self.write.is_of_one:
            return False  # each pass may write many rows
        return self.method in (*_LINKS, *_BULK, "update") and not self._has_side_effects

    @property
    def _means_the_same_in_bulk(self) -> bool:
        """Whether nothing of the model's own runs for each row, and no row is needed at once."""
        if self.project.receivers.hear_of(self.model) or self._overrides(_RUNS[self.method]):
            return False
        if self.write.row is not None and self.write.row.is_created:
            return False  # it was written in the same pass: the row keeps a record of progress
        if not self._makes_rows:
            return True
        has_parents = len(self.model.family) > 1  # bulk_create() refuses them
        return not has_parents and not self._is_row_needed

    def _overrides(self, name: str) -> bool:
        method = self.project.classes.method(self.model.definition, name)
        return method is not None and not method.module.name.startswith("django.")

    @property
    def _makes_rows(self) -> bool:
        row = self.write.row
        return self.method == "create" or self.method == "save" and bool(row and row.is_new)

    @property
    def _is_row_needed(self) -> bool:
        """Whether the loop goes on to use the new row, which must have its key then."""
        function = self._repetition.function
        node = None if function is None else self.flow.node(function)
        if node is None or self.write.node is None:
            return True
        return new_rows.is_needed(node, self.write.node)

    @property
    def _has_side_effects(self) -> bool:
        """Whether each pass does what cannot be undone, so that its row had better be saved."""
        return any(
            not self._loops.isdisjoint(call.loops) and effects.effect(call) is not None
            for call in self._repetition.events.calls
        )

    # What to do instead

    @property
    def remedy(self) -> str:
        """The bulk form."""
        name = self.model.name
        match self.method:
            case "create" | "save" if self._makes_rows:
                return f"collect the rows and call {name}.objects.bulk_create()"
            case "save" if self._is_of_one_row:
                return "save it once after the loop"
            case "save":
                return f"collect the rows and call {name}.objects.bulk_update()"
            case "delete":
                return f"collect the keys and call {name}.objects.filter(pk__in=…).delete()"
            case "update":
                return f"call {name}.objects.bulk_update(), or update() with an expression"
            case "bulk_create" | "bulk_update" as bulk:
                return f"collect the rows of all passes and call {bulk}() once"
        if self._is_of_one_row:
            return f"collect the rows and call {self.method}() once"
        if self.method == "add":
            return f"write the rows of {self.write.relation}.through with bulk_create()"
        return f"delete the rows of {self.write.relation}.through in one query"

    @property
    def _is_of_one_row(self) -> bool:
        """Whether it is the same row in every pass."""
        row = self.write.row
        return row is not None and not any(loop in row.loops for loop in self._loops)
