"""What mends a finding, in plain data: checks tell it from ``ast``, ``fixes`` carries it out."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from .finding import Place
from .immutable import Immutable


class Span(Immutable, frozen=True):
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


class CallMethod(Immutable, frozen=True):
    """``.select_related("customer")`` after an expression.

    Edits of the same expression and method become one call.
    """

    span: Span
    method: str
    #: String arguments.
    lookups: tuple[str, ...]


class AddLookups(Immutable, frozen=True):
    """More string arguments for a call that is there."""

    span: Span
    lookups: tuple[str, ...]


class AddKeyword(Immutable, frozen=True):
    """A keyword argument for a call that lacks it."""

    span: Span
    name: str
    code: str


class Replace(Immutable, frozen=True):
    """An expression written anew."""

    span: Span
    code: str
    #: Whether its quotes stay: it is the file's own text for the most part.
    keeps_quotes: bool = False


class AddCondition(Immutable, frozen=True):
    """``if code`` before the other conditions of the comprehension that runs over an expression."""

    span: Span
    code: str


class ReplaceAssignment(Immutable, frozen=True):
    """A statement ``name = value`` written anew."""

    span: Span
    name: str
    code: str


class DropItems(Immutable, frozen=True):
    """Strings taken out of the list or tuple that a statement assigns."""

    span: Span
    items: tuple[str, ...]


class HandOver(Immutable, frozen=True):
    """``to(partial(function, argument))`` for a call ``function(argument)``, as it is laid out."""

    span: Span
    to: str
    partial: str


class ReplaceLoop(Immutable, frozen=True):
    """A ``for`` statement written anew as other statements."""

    span: Span
    code: str


class SetAttribute(Immutable, frozen=True):
    """An attribute of a class, after those that it has."""

    span: Span
    name: str
    code: str


class AddQueryset(Immutable, frozen=True):
    """``queryset = Order.objects.select_related("customer")`` for a class that has none.

    Edits of the same class become one statement.
    """

    span: Span
    manager: str
    method: str
    #: String arguments.
    lookups: tuple[str, ...]


class RenameClass(Immutable, frozen=True):
    """Another name for a class, and a statement behind it that gives the old one a meaning."""

    span: Span
    name: str
    followed_by: str


class RenameKeyword(Immutable, frozen=True):
    """Another name for a keyword argument of a call."""

    span: Span
    name: str


class ReplaceParameter(Immutable, frozen=True):
    """Another name and annotation for a function's parameter without a default."""

    span: Span
    code: str


class StartBody(Immutable, frozen=True):
    """Statements at the start of a function's body, behind what it says of itself."""

    span: Span
    code: str


class AddImport(Immutable, frozen=True):
    """``from module import name`` among the imports at a file's top."""

    span: Span
    module: str
    name: str


class DropImport(Immutable, frozen=True):
    """A name that the file's top imports, taken away once nothing in the file reads it."""

    span: Span
    name: str
    #: Whether it goes all the same: something else gives the name its meaning.
    is_replaced: bool = False


class AddStatement(Immutable, frozen=True):
    """A statement behind the imports at a file's top."""

    span: Span
    code: str


class AddDot(Immutable, frozen=True):
    """One more dot in a relative import, whose file goes a folder deeper."""

    span: Span


class ReplaceStatements(Immutable, frozen=True):
    """Statements that follow each other, and the comments right above them, written anew.

    Without ``code`` they go.
    """

    span: Span
    code: str


class AddPlainImport(Immutable, frozen=True):
    """An import that binds a module, or another name than the imported one."""

    span: Span
    module: str
    code: str


class AddFunction(Immutable, frozen=True):
    """A function at the end of a file, which need not exist."""

    span: Span
    name: str
    code: str


class CreateFile(Immutable, frozen=True):
    """A file that was not there; or what stands where a file was that moves away."""

    span: Span
    code: str


class MoveFile(Immutable, frozen=True):
    """A file that goes to another place, with all other edits made in it."""

    span: Span
    to: Path


class LeftToUser(Immutable, frozen=True):
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
