"""What the makers of a program share: its models, its helpers, what its values are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from textwrap import indent

from generated.choices import Choices
from generated.graph import Graph, Step


class Reader(Enum):
    """Who reads the rows of a program."""

    CODE = "code"
    SERIALIZERS = "serializers"
    TEMPLATES = "templates"


class Scope(Enum):
    """What a program may do; a linter that does not follow one of them is spared it."""

    RELATIONS = "relations"
    #: Queries of their own in loops, and queries that bypass a prefetch.
    QUERIES = "queries"
    WRITES = "writes"
    DEFERRED = "deferred fields"


@dataclass(frozen=True)
class RowType:
    """What is known of a row: its model, and the attributes that its queryset gave it."""

    model: str
    #: Lists made by ``Prefetch(to_attr=…)``: attribute and model.
    lists: tuple[tuple[str, RowType], ...] = ()
    #: Annotations.
    extras: tuple[str, ...] = ()
    #: Whether the row is known beforehand, row 0 or one near it: a condition would be no riddle.
    is_fixed: bool = False
    #: The foreign key that leads back to the one row that all of these were read from.
    parent: str | None = None
    #: Whether it is the same row in each pass: its many sides are queried again and again, which
    #: is no matter of loading them.
    is_shared: bool = False
    #: Whether a condition around it depends on its values.
    is_tested: bool = False

    def related(self, step: Step) -> RowType:
        """The row at the other end of a relation."""
        if step.is_many:
            parent = step.back if self.is_fixed else None
            return RowType(step.target, parent=parent)
        is_shared = self.is_shared or self.parent == step.attribute
        return RowType(step.target, is_fixed=self.is_fixed, is_shared=is_shared)


@dataclass(frozen=True)
class Rows:
    """An expression that gives rows of one type."""

    text: str
    row: RowType
    #: Whether it can be iterated more than once without asking the database again.
    is_kept: bool = False
    #: Whether it is a queryset that can be filtered further.
    is_queryset: bool = False


@dataclass(frozen=True)
class Read:
    """An expression that reads something off a row."""

    text: str
    is_hashable: bool = True


@dataclass
class Names:
    """The local names at one place."""

    rows: dict[str, RowType] = field(default_factory=dict)
    #: Lists and evaluated querysets.
    kept: dict[str, RowType] = field(default_factory=dict)

    def inner(self) -> Names:
        """The same for a nested block, whose own names do not leave it."""
        return Names(dict(self.rows), dict(self.kept))


class Writer:
    """One program as it is written."""

    def __init__(self, choices: Choices, graph: Graph, scopes: frozenset[Scope]) -> None:
        self.choices = choices
        self.graph = graph
        self.scopes = scopes
        self.imports: set[str] = set()
        #: Functions and classes beside ``run``, each after those that it uses.
        self.helpers: list[str] = []
        #: Templates by name.
        self.pages: dict[str, str] = {}
        #: Statements that have to stand before the loop that is being written.
        self.before: list[str] = []
        #: Whether a function beside ``run`` is being written: what one asks there once a call, a
        #: linter may take for its own affair.
        self.is_beside = False

    def take_before(self) -> list[str]:
        """The statements that have to stand before the loop that was written."""
        lines, self.before = self.before, []
        return lines

    def model(self) -> str:
        """A model that has relations."""
        names = [name for name in self.graph.models if self.graph.steps(name)]
        return self.choices.pick(names)

    def single_steps(self, model: str) -> list[Step]:
        return [step for step in self.graph.steps(model) if not step.is_many]

    def many_steps(self, model: str) -> list[Step]:
        return [step for step in self.graph.steps(model) if step.is_many]

    def keys(self, model: str) -> list[Step]:
        return [step for step in self.graph.steps(model) if step.is_forward_key]

    def allows(self, scope: Scope) -> bool:
        is_asking = scope in (Scope.QUERIES, Scope.WRITES)
        return scope in self.scopes and not (is_asking and self.is_beside)

    @contextmanager
    def beside(self) -> Iterator[None]:
        """While a function beside ``run`` is written."""
        before, self.is_beside = self.is_beside, True
        yield
        self.is_beside = before


def block(head: str, body: Iterable[str]) -> list[str]:
    """A compound statement with its body."""
    return [head, *(indent(line, "    ") for line in body)]
