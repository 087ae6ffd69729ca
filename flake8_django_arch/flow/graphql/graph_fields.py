"""The fields of GraphQL types: what each reads of a row, and what it does with that."""

from __future__ import annotations

from enum import Enum

from ...immutable import Immutable
from ...project.names import ClassDef, FunctionDef
from ..events import Reader

#: Methods of querysets, each with a relation that it is given.
Hints = frozenset[tuple[str, str]]


class Shape(Enum):
    """What a field does with the value that it read."""

    #: It shows the value as it is.
    VALUE = "value"
    #: It turns it into text, so that ``__str__`` of a row runs.
    TEXT = "text"
    #: It is one row, of which the client asks for more.
    ROW = "row"
    #: It goes through it: a list.
    ROWS = "rows"
    #: It goes through a queryset or manager, which its type's ``get_queryset`` may change.
    MANAGED = "managed"
    #: The same, filtered by what the client asks for.
    FILTERED = "filtered"

    @property
    def is_list(self) -> bool:
        """Whether it shows many rows."""
        return self in (Shape.ROWS, Shape.MANAGED, Shape.FILTERED)


class Shown(Immutable, frozen=True):
    """What a declaration says of a field's values."""

    shape: Shape
    #: The type of the rows among them.
    type: ClassDef | None = None


class GraphField(Immutable, frozen=True):
    """A field of a type."""

    name: str
    shape: Shape
    reader: Reader
    #: The type of the rows that it shows.
    type: ClassDef | None
    #: The attribute that it reads where nothing resolves it.
    source: str
    #: The method or function that resolves it.
    resolver: FunctionDef | None = None
    #: The class that declares it; None for one that is made of the model's.
    owner: ClassDef | None = None
    column: int = 0
    #: The parameter of a function that resolves it which is given the row; "" where none is.
    root: str = ""
    #: What its package's optimizer is told to load for it; None where that is not known.
    hints: Hints | None = frozenset()
