"""What is done again and again: in the loops of a function, or by another reader of rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from ...project.names import ClassDef, FunctionDef
from ...project.test_modules import is_for_tests_alone
from ..events import Events
from ..file import Concept, File
from ..reach import REACH
from ..reach.inherited import run_by_subclasses


class Repetition(Concept):
    """A function, or a reader of the file's querysets, with all that it does."""

    def __init__(
        self,
        file: File,
        events: Events,
        function: FunctionDef | None = None,
        heir: ClassDef | None = None,
    ) -> None:
        super().__init__(file)
        self.events = events
        #: None for another reader.
        self.function = function
        #: The class that runs the function, where it inherits it.
        self.heir = heir

    @property
    def for_whom(self) -> str:
        """`` for ItemView``, where that is what tells the model; "" for who needs no heir."""
        return "" if self.heir is None else f" for {self.heir.name}"

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file; tests, and what they import alone, run over few rows."""
        if file.is_test or is_for_tests_alone(file.project, file.module):
            return
        for function in file.functions():
            yield cls(file, file.flow.as_called(function), function)
        for function, heir, events in run_by_subclasses(file):
            yield cls(file, events, function, heir)
        for reach in REACH:
            for events in reach(file):
                yield cls(file, events)
