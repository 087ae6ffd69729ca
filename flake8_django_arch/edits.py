"""What mends a finding, in plain data: checks tell it from ``ast``, ``fixes`` carries it out."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from .finding import Place


@dataclass(frozen=True, slots=True)
class Span:
    """A node of a file, from its first to behind its last character, as ``ast`` counts."""

    path: Path
    start: Place
    end: Place

    @classmethod
    def of(cls, path: str | Path, node: ast.expr | ast.stmt | ast.keyword) -> Self:
        """Where a parsed node stands."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = Place(node.lineno, node.col_offset)
        return cls(Path(path), start, Place(node.end_lineno, node.end_col_offset))

    @classmethod
    def of_parameter(cls, path: str | Path, node: ast.arg) -> Self:
        """Where a parameter's name stands, without its annotation."""
        end = node.col_offset + len(node.arg.encode())
        return cls(Path(path), Place(node.lineno, node.col_offset), Place(node.lineno, end))

    @classmethod
    def of_file(cls, path: str | Path) -> Self:
        """For what is about a file as a whole."""
        return cls(Path(path), Place(1), Place(1))


@dataclass(frozen=True, slots=True)
class CallMethod:
    """``.select_related("customer")`` after an expression.

    Edits of the same expression and method become one call.
    """

    span: Span
    method: str
    #: String arguments.
    lookups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddLookups:
    """More string arguments for a call that is there."""

    span: Span
    lookups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddKeyword:
    """A keyword argument for a call that lacks it."""

    span: Span
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Replace:
    """An expression written anew."""

    span: Span
    code: str
    #: Whether its quotes stay: it is the file's own text for the most part.
    keeps_quotes: bool = False


@dataclass(frozen=True, slots=True)
class AddCondition:
    """``if code`` before the other conditions of the comprehension that runs over an expression."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class ReplaceAssignment:
    """A statement ``name = value`` written anew."""

    span: Span
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class DropItems:
    """Strings taken out of the list or tuple that a statement assigns."""

    span: Span
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandOver:
    """``to(partial(function, argument))`` for a call ``function(argument)``, as it is laid out."""

    span: Span
    to: str
    partial: str


@dataclass(frozen=True, slots=True)
class ReplaceLoop:
    """A ``for`` statement written anew as other statements."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class SetAttribute:
    """An attribute of a class, after those that it has."""

    span: Span
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class AddQueryset:
    """``queryset = Order.objects.select_related("customer")`` for a class that has none.

    Edits of the same class become one statement.
    """

    span: Span
    manager: str
    method: str
    #: String arguments.
    lookups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenameClass:
    """Another name for a class, and a statement behind it that gives the old one a meaning."""

    span: Span
    name: str
    followed_by: str


@dataclass(frozen=True, slots=True)
class RenameKeyword:
    """Another name for a keyword argument of a call."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class ReplaceParameter:
    """Another name and annotation for a function's parameter without a default."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class StartBody:
    """Statements at the start of a function's body, behind what it says of itself."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class AddImport:
    """``from module import name`` among the imports at a file's top."""

    span: Span
    module: str
    name: str


@dataclass(frozen=True, slots=True)
class DropImport:
    """A name that the file's top imports, taken away once nothing in the file reads it."""

    span: Span
    name: str
    #: Whether it goes all the same: something else gives the name its meaning.
    is_replaced: bool = False


@dataclass(frozen=True, slots=True)
class AddStatement:
    """A statement behind the imports at a file's top."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class AddDot:
    """One more dot in a relative import, whose file goes a folder deeper."""

    span: Span


@dataclass(frozen=True, slots=True)
class ReplaceStatements:
    """Statements that follow each other, and the comments right above them, written anew.

    Without ``code`` they go.
    """

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class AddPlainImport:
    """An import that binds a module, or another name than the imported one."""

    span: Span
    module: str
    code: str


@dataclass(frozen=True, slots=True)
class AddFunction:
    """A function at the end of a file, which need not exist."""

    span: Span
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class CreateFile:
    """A file that was not there; or what stands where a file was that moves away."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class MoveFile:
    """A file that goes to another place, with all other edits made in it."""

    span: Span
    to: Path


@dataclass(frozen=True, slots=True)
class LeftToUser:
    """No edit: why a finding that could have a fix has none."""

    span: Span
    why: str


EditOfFile = AddImport | DropImport | AddStatement
#: What moves more than one expression: made only where the user asks for unsafe fixes.
Restructuring = ReplaceStatements | AddFunction | CreateFile | MoveFile
Edit = (
    CallMethod
    | AddLookups
    | AddKeyword
    | Replace
    | AddCondition
    | ReplaceAssignment
    | DropItems
    | HandOver
    | ReplaceLoop
    | SetAttribute
    | AddQueryset
    | RenameClass
    | RenameKeyword
    | ReplaceParameter
    | StartBody
    | AddImport
    | DropImport
    | AddStatement
    | AddDot
    | AddPlainImport
    | ReplaceStatements
    | AddFunction
    | CreateFile
    | MoveFile
    | LeftToUser
)


def longest(lookups: Iterable[str]) -> list[str]:
    """Lookups without those that another one goes through."""
    several = list(dict.fromkeys(lookups))
    return [path for path in several if not any(other.startswith(f"{path}__") for other in several)]
