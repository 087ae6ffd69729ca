"""What a serializer's field reads off each row, and what it does with that."""

from __future__ import annotations

from enum import Enum

from ...immutable import Immutable
from ...project.names import ClassDef
from ..events import Reader
from ..values import Keywords


class Shape(Enum):
    """What a field does with the value that it read."""

    #: It shows the value as it is.
    VALUE = "value"
    #: It turns it into text, so that ``__str__`` of a row runs.
    TEXT = "text"
    #: It goes through it, item by item.
    LIST = "list"
    #: It hands the row to a method of its serializer.
    METHOD = "method"
    #: It shows the key of a related row; of a foreign key the row's own column tells it.
    KEY = "key"
    #: It shows an attribute of a related row.
    ATTRIBUTE = "attribute"
    #: It shows a related row by another serializer.
    NESTED = "nested"
    #: It shows all fields of a related row, as ``depth`` asks for.
    DEPTH = "depth"
    #: It hands the value to the ``to_representation`` of the project's own field class.
    OWN = "own"


class OutputField(Immutable, frozen=True):
    """A field that a serializer reads off each row."""

    shape: Shape
    #: The attributes that lead to its value; none where it gets the whole row.
    source: tuple[str, ...]
    reader: Reader
    #: Whether the value is many rows, each of which is shown so.
    many: bool = False
    #: The method's name, or the attribute's dotted path.
    name: str = ""
    #: The nested serializer, or the field's own class.
    definition: ClassDef | None = None
    #: How many relations further on ``depth`` asks for.
    depth: int = 0
    #: Its class, where a ``get_attribute`` of its own gets the value in place of a source.
    getter: ClassDef | None = None
    #: What the nested serializer is built with, beside what DRF knows.
    words: Keywords = ()
