"""What a function does that rules care about, as the evaluator meets it."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from enum import Enum, auto

from ..finding import Place
from ..project.models import Model, Relation
from ..project.names import FunctionDef
from .values import Given, Loop, Origin, Row, Value

#: Which arm of which branching statement an event stands in, from the outside in.
Branch = tuple[tuple[int, int], ...]


def are_exclusive(one: Branch, other: Branch) -> bool:
    """Whether two events can never both happen in one call: other arms of the same branching."""
    arms = dict(one)
    return any(node in arms and arms[node] != arm for node, arm in other)


@dataclass(frozen=True)
class Fetch:
    """A relation fetched for each row of a loop, because it was not loaded with the rows."""

    relation: Relation
    #: From the rows of the queryset to be mended to the row that was read.
    path: tuple[Relation, ...]
    origin: Origin | Given | None
    place: Place
    loops: tuple[Loop, ...]
    #: The function that reads it, where that is not the one whose loop draws the rows.
    reader: FunctionDef | None = None
    #: Where the reader reads it.
    read_at: Place | None = None
    #: Whether some branch may pass it by.
    is_conditional: bool = False
    #: Whether the rows are only counted.
    is_count: bool = False

    @property
    def full_path(self) -> tuple[Relation, ...]:
        """The lookup path that was missing, the relation itself included."""
        return (*self.path, self.relation)


class Form(Enum):
    """Who carries out a write."""

    CALL = auto()
    #: ``form.save()``, ``serializer.save()``, and saving what ``form.save(commit=False)`` gave.
    FORM = auto()


@dataclass(frozen=True)
class Write:
    """A call that changes the database."""

    model: Model | None
    method: str
    place: Place
    #: Every loop that repeats it, also one whose length does not depend on data.
    loops: tuple[Loop, ...]
    branch: Branch
    form: Form
    #: The row whose own method or related manager is called, if known.
    row: Row | None = None
    #: The relation whose manager is called, if any.
    relation: Relation | None = None


@dataclass(slots=True)
class Called:
    """A call, or the use of a decorator or context manager."""

    target: Value
    place: Place
    node: ast.AST
    loops: tuple[Loop, ...]
    branch: Branch
    #: The dotted path of what is called outside the project: ``requests.Session.get``.
    path: str | None = None
    arguments: tuple[Value, ...] = ()
    keywords: tuple[tuple[str, Value], ...] = ()


@dataclass
class Events:
    """All that was met, in the order in which it was."""

    fetches: list[Fetch] = field(default_factory=list)
    writes: list[Write] = field(default_factory=list)
    calls: list[Called] = field(default_factory=list)
    returned: list[Value] = field(default_factory=list)
    yielded: list[Value] = field(default_factory=list)
    #: What was assigned to attributes of ``self``.
    attributes: dict[str, Value] = field(default_factory=dict)
    #: How many calls deep other functions were followed.
    height: int = 0
    #: Whether some call was too deep to be followed.
    is_cut: bool = False
