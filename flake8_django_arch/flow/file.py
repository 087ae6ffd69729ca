"""The file that is linted, and the concepts that rules subscribe to."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Self, TypeVar, cast

from ..finding import Place
from ..project import discovery
from ..project.names import ClassDef, FunctionDef
from ..project.source import Source
from .analysis import Flow
from .events import Reader
from .querysets.origins import Given, Origin

if TYPE_CHECKING:
    from ..options import Options
    from ..project.names import Module
    from ..project.project import Project

_C = TypeVar("_C", bound="Concept")


class File:
    """One file under judgement, with the whole project around it."""

    def __init__(self, source: Source, flow: Flow) -> None:
        self.source = source
        self.flow = flow
        self._concepts: dict[type[Concept], list[Concept]] = {}
        self._held: dict[str, bool] = {}

    def all(self, concept: type[_C]) -> list[_C]:
        """Every such concept in the file, found once for all rules."""
        if concept not in self._concepts:
            self._concepts[concept] = list(concept.find(self))
        return cast(list[_C], self._concepts[concept])

    def forget(self) -> None:
        """Let go of the concepts, which hold the file: nobody collects such cycles."""
        self._concepts.clear()

    @property
    def module(self) -> Module:
        """The file as a module of its project."""
        return self.source.module

    @property
    def project(self) -> Project:
        """The project that the file belongs to."""
        return self.flow.project

    @property
    def options(self) -> Options:
        """The options of this run."""
        return self.project.options

    @cached_property
    def _way(self) -> str:
        """The file's path from the project's root, with forward slashes."""
        return self.project.shown_path(self.module.path)

    @cached_property
    def text(self) -> str:
        """The file's whole content."""
        return "".join(self.source.lines)

    def holds(self, text: str) -> bool:
        """Whether a text stands anywhere in the file."""
        if text not in self._held:
            self._held[text] = text in self.text
        return self._held[text]

    @cached_property
    def is_test(self) -> bool:
        """Whether the file holds tests or what only tests use."""
        return discovery.is_test(self._way)

    @cached_property
    def is_migration(self) -> bool:
        """Whether the file is a migration."""
        return discovery.is_migration(self._way)

    @cached_property
    def is_application(self) -> bool:
        """Whether the application runs with the file: it holds neither tests nor a migration."""
        return discovery.is_application(self._way)

    @cached_property
    def may_serve_requests(self) -> bool:
        """Whether the application runs the file while it is asked: it is no command either."""
        return discovery.may_serve_requests(self._way)

    @cached_property
    def is_command(self) -> bool:
        """Whether the file is a management command."""
        return discovery.is_command(self._way)

    def classes(self) -> Iterator[ClassDef]:
        """Every class of the file outside functions."""
        for qualname in self.source.classes:
            found = self.module.class_(qualname)
            if found is not None:
                yield found

    def functions(self) -> Iterator[FunctionDef]:
        """The file's functions, and the methods of its classes."""
        for name in self.module.facts.functions:
            found = self.module.function(name)
            if found is not None and name in self.source.functions:
                yield found
        for cls in self.classes():
            yield from cls.methods()


class Concept(ABC):
    """What a rule is about: a view, a model, a serializer. Each is recognised in one place."""

    def __init__(self, file: File) -> None:
        self.file = file

    @classmethod
    @abstractmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that the file holds."""

    @property
    def project(self) -> Project:
        """The project that the file belongs to."""
        return self.file.project

    @property
    def flow(self) -> Flow:
        """The flow engine."""
        return self.file.flow

    def told(self, reader: Reader) -> str:
        """A reader in words: ``Order.buyer (shop/models.py:14)``, ``templates/order.html:12``."""
        place = self.shown(reader)
        return f"{reader.name} ({place})" if reader.name else place

    def shown(self, reader: Reader) -> str:
        """Where it reads: ``shop/models.py:14``."""
        return self.project.shown_place(reader.path, reader.line)

    def by(self, reader: Reader | None) -> str:
        """`` by Order.buyer (shop/models.py:14)``; "" where nobody else reads."""
        return "" if reader is None else f" by {self.told(reader)}"

    def made_at(self, origin: Origin | Given | None, place: Place) -> str:
        """`` (made in shop/selectors.py:14)``; "" where the queryset is seen at the place."""
        if not isinstance(origin, Origin):
            return ""
        is_seen = origin.module is self.file.module and origin.place.line == place.line
        return "" if is_seen else f" (made in {self.made_in(origin)})"

    def made_in(self, origin: Origin) -> str:
        """Where a queryset was made: ``line 14``, in another file ``shop/selectors.py:14``."""
        line = origin.place.line
        if origin.module is self.file.module:
            return f"line {line}"
        return self.project.shown_place(origin.module.path, line)

    def is_strict(self, code: str) -> bool:
        """Whether the strict part of a rule was asked for."""
        return self.file.options.is_strict(code)


class FunctionConcept(Concept):
    """A concept that is one function or method of the file."""

    def __init__(self, file: File, function: FunctionDef) -> None:
        super().__init__(file)
        self.function = function

    @property
    def name(self) -> str:
        """``Order.close`` or ``place_order``."""
        return self.function.qualname

    @property
    def place(self) -> Place:
        """Its ``def``."""
        node = self.flow.node(self.function)
        return Place(self.function.facts.line) if node is None else Place.of(node)
