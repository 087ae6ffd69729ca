"""What the statements of a loop assign to the fields of its row, and from what."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, Self

from ...immutable import Immutable
from ...project.models import Kind, Model
from ...project.names import ClassDef, External
from . import column_values

if TYPE_CHECKING:
    from ..file import File

#: Builtins that give what their arguments say, whatever the database holds.
_PURE: Final = frozenset({"abs", "bool", "float", "int", "len", "max", "min", "round", "str"})
#: Methods of texts of which the same is true.
_OF_TEXTS: Final = frozenset(
    {
        *("capitalize", "lower", "lstrip", "removeprefix", "removesuffix", "replace", "rstrip"),
        *("strip", "swapcase", "title", "upper", "zfill"),
    }
)


class Assigned(Immutable, frozen=True):
    """Fields that each pass assigns, and nothing else that it does."""

    #: The fields in order, with the values as they are written.
    values: tuple[tuple[str, str], ...]
    #: Whether every row gets the same.
    is_same_for_all: bool

    @property
    def fields(self) -> list[str]:
        """The names of the fields."""
        return list(dict.fromkeys(name for name, _ in self.values))

    @classmethod
    def of(cls, file: File, model: Model, row: str, body: Iterable[ast.stmt]) -> Self | None:
        """What statements assign; None where they do more, or values may depend on other rows."""
        reader = _Reader(file, model, row)
        if not all(map(reader.read, body)) or not reader.values:
            return None
        names = [name for name, _ in reader.values]
        is_same = reader.is_same_for_all and len(set(names)) == len(names)
        return cls(tuple(reader.values), is_same)


class _Reader:
    def __init__(self, file: File, model: Model, row: str) -> None:
        self._file = file
        self._model = model
        self._row = row
        self.values: list[tuple[str, str]] = []
        self.is_same_for_all = True

    def read(self, statement: ast.stmt) -> bool:
        """Read one statement; whether it only assigns what follows from its own row."""
        match statement:
            case ast.Assign(targets=[ast.Attribute(value=ast.Name(id=owner), attr=name)]):
                return owner == self._row and self._assigns(name, statement.value)
            case ast.AugAssign(target=ast.Attribute(value=ast.Name(id=owner), attr=name)):
                self.is_same_for_all = False
                return owner == self._row and self._assigns(name, statement.value)
            case ast.If(test=test, body=body, orelse=orelse):
                self.is_same_for_all = False
                return self._is_of_row(test) and all(map(self.read, [*body, *orelse]))
        return False

    def _assigns(self, name: str, value: ast.expr) -> bool:
        self.values.append((name, ast.unparse(value)))
        is_given = self._is_given(value)
        self.is_same_for_all = self.is_same_for_all and is_given
        return self._is_field(name) and (is_given or self._is_of_row(value))

    def _is_field(self, name: str) -> bool:
        """Whether an attribute is a field: not the key, and none that a package makes."""
        if self._model.is_key(name):
            return False
        relation = self._model.relations.get(name)
        is_key = relation is not None and relation.kind is Kind.FOREIGN_KEY
        return is_key or column_values.is_plain(self._model, name)

    def _is_given(self, value: ast.expr) -> bool:
        """Whether a value is one for all rows: a literal, a name, or what a class holds."""
        match value:
            case ast.Constant():
                return True
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant()):
                return True
            case ast.Name(id=name):
                return name != self._row
            case ast.Attribute():
                return self._is_of_class(value)
        return False

    def _is_of_class(self, value: ast.Attribute) -> bool:
        """``Status.OPEN``, ``Order.Status.OPEN``: reading it runs nothing."""
        parts = ast.unparse(value).split(".")
        if not all(part.isidentifier() for part in parts):
            return False
        found = self._file.project.names.resolve(self._file.module, parts[0])
        for part in parts[1:-1]:
            found = self._file.project.names.follow(found, part)
        return isinstance(found, ClassDef) and parts[-1] in found.facts.attributes

    def _is_of_row(self, value: ast.expr) -> bool:
        """Whether a value follows from the row's own fields, without asking the database."""
        return all(self._is_pure(node) for node in _outermost(value))

    def _is_pure(self, node: ast.expr) -> bool:
        match node:
            case ast.Name() | ast.Constant():
                return not (isinstance(node, ast.Name) and node.id == self._row)
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if owner == self._row:
                return name in ("pk", "id") or column_values.is_plain(self._model, name)
            case ast.Attribute():
                return self._is_of_class(node)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return name in _PURE and self._is_builtin(name) and all(map(self._is_of_row, args))
            case ast.Call(func=ast.Attribute(), args=args, keywords=[]):
                return self._is_text(node) and all(map(self._is_of_row, args))
        return False

    def _is_text(self, node: ast.expr) -> bool:
        """Whether it is a text of the row's, or what a method of texts makes of one."""
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name):
                return owner == self._row and column_values.is_text(self._model, name)
            case ast.Call(func=ast.Attribute(value=text, attr=name)):
                return name in _OF_TEXTS and self._is_text(text)
        return False

    def _is_builtin(self, name: str) -> bool:
        found = self._file.project.names.resolve(self._file.module, name)
        return isinstance(found, External) and found.path == f"builtins.{name}"


def _outermost(value: ast.expr) -> Iterator[ast.expr]:
    """What operators and conditions put together."""
    match value:
        case ast.BinOp(left=left, right=right):
            several = [left, right]
        case ast.UnaryOp(operand=operand):
            several = [operand]
        case ast.BoolOp(values=several):
            pass
        case ast.Compare(left=left, comparators=comparators):
            several = [left, *comparators]
        case ast.IfExp(test=test, body=body, orelse=orelse):
            several = [test, body, orelse]
        case ast.JoinedStr(values=several):
            pass
        case ast.FormattedValue(value=inner, format_spec=None):
            several = [inner]
        case _:
            yield value
            return
    for each in several:
        yield from _outermost(each)
