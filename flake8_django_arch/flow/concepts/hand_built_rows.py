"""Rows that a test module makes by hand, though their model has a factory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project.names import ClassDef
from ..events import Form, Write
from ..file import Concept, File
from ..packages.factories import Factories
from ..querysets.methods import CREATING, with_twins

_NAMES: Final = with_twins(CREATING)


class HandBuiltRows(Concept):
    """All such rows of one test module."""

    def __init__(self, file: File, made: list[tuple[Place, str]]) -> None:
        super().__init__(file)
        self._made = sorted(made)

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """One a module; a module of factories may make rows as it likes."""
        factories = file.flow.factories
        if not file.is_test or any(map(factories.is_factory, file.classes())):
            return
        if factories.has_package(file.module) and not _has_tests(file):
            return
        made = [
            (write.place, factory.name)
            for function in file.functions()
            if not _NAMES.isdisjoint(file.flow.words.of(function))
            for write in file.flow.analyse(function).writes
            if (factory := _factory(factories, write)) is not None
        ]
        if made:
            yield cls(file, made)

    @property
    def place(self) -> Place:
        """The first place."""
        return self._made[0][0]

    @property
    def count(self) -> int:
        """How many calls make rows by hand."""
        return len(self._made)

    @property
    def factories(self) -> list[str]:
        """The factories that could make them."""
        return list(dict.fromkeys(name for _, name in self._made))


def _has_tests(file: File) -> bool:
    return any(function.name.startswith("test") for function in file.functions())


def _factory(factories: Factories, write: Write) -> ClassDef | None:
    """The factory for the rows that a call makes, or None."""
    if write.form is not Form.CALL or write.method not in CREATING or write.model is None:
        return None
    return factories.of(write.model)
