"""The edits with which a settings module reads its variables through django-environ.

Source: ``environ.Env.get_value``. Each setting keeps its value, with two exceptions for which no
form of django-environ helps: a text that begins with ``$`` names another variable, and an empty
one is None where None is the default.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ...edits import (
    AddPlainImport,
    AddStatement,
    DropImport,
    Edit,
    LeftToUser,
    Replace,
    ReplaceStatements,
    Span,
)
from ...immutable import Immutable
from ..settings.environment_reads import environment_reads
from .import_edits import bindings, is_taken_from
from .obstacle import Obstacle

if TYPE_CHECKING:
    from ..file import File

_READER: Final = "env"
_PACKAGE: Final = "environ"
_OURS: Final = "django-environ"
#: What may read any of the module's names.
_READING: Final = frozenset({"eval", "exec", "globals", "locals", "vars"})


def read_with_package(file: File, package: str | None) -> tuple[Edit, ...]:
    """All edits of a module, or the reason why there are none."""
    here = Span.of_file(file.module.path)
    try:
        if package not in (None, _OURS):
            raise Obstacle(f"other settings use {package}")
        return tuple(_Reading(file).edits())
    except Obstacle as why:
        return (LeftToUser(here, str(why)),)


class _Read(Immutable, frozen=True):
    """One read of a variable, as code tells it."""

    key: ast.expr
    #: None for what fails where the variable is not set.
    default: ast.expr | None
    is_question: bool = False


class _Reading:
    def __init__(self, file: File) -> None:
        self._file = file
        self._tree = file.source.tree
        self._path = file.module.path
        self._reads = {node: _told(node) for node in environment_reads(file.source)}
        self._outer: dict[ast.AST, ast.AST] = {}
        for node in ast.walk(self._tree):
            self._outer.update(dict.fromkeys(ast.iter_child_nodes(node), node))

    def edits(self) -> Iterator[Edit]:
        """The outermost of the expressions that read, the reader, and its import."""
        yield from self._reader()
        done: set[ast.AST] = set()
        for read in self._reads:
            around = list(self._around(read))
            self._refuse_around(read, around)
            if not any(each in self._reads for each in around):
                whole = self._whole(read)
                done.update(ast.walk(whole))
                code = self._code(whole)
                yield Replace(Span.of(self._path, whole), code, keeps_quotes=True)
        yield from self._unread(done)

    def _refuse_around(self, read: ast.expr, around: Sequence[ast.AST]) -> None:
        """Where ``ast`` tells no places, where an error is handled, where a comment would go."""
        if any(isinstance(each, ast.JoinedStr) for each in around):
            raise Obstacle("it reads a variable within an f-string")
        if self._reads[read].default is None and not self._reads[read].is_question:
            handling = (ast.With, ast.Try)
            if any(isinstance(each, handling) for each in around):
                raise Obstacle(f"line {read.lineno} may handle that a variable is not set")
        lines = self._file.text.splitlines()[read.lineno - 1 : (read.end_lineno or 0) - 1]
        if any("#" in line for line in lines):
            raise Obstacle(f"line {read.lineno} has a comment within what it reads")

    def _around(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self._outer:
            node = self._outer[node]
            yield node

    # The reader

    def _reader(self) -> Iterator[Edit]:
        """``env = environ.Env()`` behind the imports, unless it is there."""
        place = Span.of_file(self._path)
        made = [
            statement
            for statement in self._tree.body
            if isinstance(statement, ast.Assign)
            and ast.unparse(statement) == f"{_READER} = {_PACKAGE}.Env()"
        ]
        names = list(bindings(self._tree, _READER))
        imports = list(bindings(self._tree, _PACKAGE))
        has_import = any(
            isinstance(each, ast.Import) and ast.unparse(each) == f"import {_PACKAGE}"
            for each in imports
        )
        if len(imports) > has_import:
            raise Obstacle(f"{_PACKAGE} is something else in it")
        if not has_import:
            yield AddPlainImport(place, _PACKAGE, f"import {_PACKAGE}")
        if made and len(names) == 1:
            first = min(read.lineno for read in self._reads)
            if first < made[0].lineno:
                raise Obstacle(f"it reads variables before it makes {_READER}")
        elif names:
            raise Obstacle(f"{_READER} is something else in it")
        else:
            yield AddStatement(place, f"{_READER} = {_PACKAGE}.Env()\n")

    # The reads

    def _whole(self, read: ast.expr) -> ast.expr:
        """The read with the cast around it that the reader has as well."""
        call = self._outer[read]
        match call:
            case ast.Call(func=ast.Name(id="int"), args=[only], keywords=[]) if only is read:
                if not any(bindings(self._tree, "int")) and self._number(self._reads[read]):
                    return call
        return read

    def _number(self, read: _Read) -> str:
        """The default of a cast to a number; refused texts give ""."""
        match read.default:
            case None:
                return "" if read.is_question else "none"
            case ast.Constant(value=int() | str() as value) if not isinstance(value, bool):
                try:
                    return str(int(value))
                except ValueError:
                    return ""
        return ""

    def _code(self, node: ast.expr) -> str:
        """What is to stand for a read or a cast of one."""
        if isinstance(node, ast.Call) and node not in self._reads:
            read = self._reads[node.args[0]]
            number = self._number(read)
            more = "" if number == "none" else f", default={number}"
            return f"{_READER}.int({self._text(read.key)}{more})"
        read = self._reads[node]
        key = self._text(read.key)
        if read.is_question:
            assert isinstance(node, ast.Compare)
            how = "in" if isinstance(node.ops[0], ast.In) else "not in"
            return f"{key} {how} {_READER}"
        match read.default:
            case None:
                return f"{_READER}({key})"
            case ast.Constant(value=str() as text):
                if text.startswith("$") or "\\$" in text:
                    raise Obstacle("a default begins with $")
                return f"{_READER}({key}, default={self._text(read.default)})"
            case ast.Constant(value=None):
                return f"{_READER}({key}, default=None)"
        return f"{_READER}.str({key}, default={self._text(read.default)})"

    def _text(self, node: ast.expr) -> str:
        """An expression as the file has it, with the reads in it written anew."""
        inner = [each for each in self._inner(node)]
        text = ast.get_source_segment(self._file.text, node)
        if text is None or "\n" in text and inner:
            raise Obstacle(f"line {node.lineno} reads variables over several lines")
        for each in reversed(inner):
            assert each.end_col_offset is not None
            start, end = each.col_offset - node.col_offset, each.end_col_offset - node.col_offset
            content = text.encode()
            text = (content[:start] + self._code(each).encode() + content[end:]).decode()
        return text

    def _inner(self, node: ast.expr) -> Sequence[ast.expr]:
        """The outermost reads within an expression, in their order."""
        if node in self._reads:
            return [node]
        found: list[ast.expr] = []
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                found += self._inner(child)
            elif any(each in self._reads for each in ast.walk(child)):
                raise Obstacle(f"line {node.lineno} reads variables in a way of its own")
        return sorted(found, key=lambda each: each.col_offset)

    # What nothing reads any more

    def _unread(self, done: set[ast.AST]) -> Iterator[Edit]:
        """Takes away ``import os`` and its like, which the reads alone needed."""
        if any(isinstance(each, ast.Name) and each.id in _READING for each in ast.walk(self._tree)):
            return
        for statement in self._tree.body:
            match statement:
                case ast.Import(names=[ast.alias(name="os", asname=None)]):
                    if self._is_unread("os", done):
                        yield ReplaceStatements(Span.of(self._path, statement), "")
                case ast.ImportFrom(module="os", names=names):
                    for alias in names:
                        name = alias.asname or alias.name
                        if alias.name in ("environ", "getenv") and self._is_unread(name, done):
                            yield DropImport(Span.of_file(self._path), name)

    def _is_unread(self, name: str, done: set[ast.AST]) -> bool:
        reads = (
            node
            for node in ast.walk(self._tree)
            if isinstance(node, ast.Name) and node.id == name and node not in done
        )
        is_bound_once = len(list(bindings(self._tree, name))) == 1
        return is_bound_once and not any(reads) and not is_taken_from(self._file, name)


def _told(node: ast.expr) -> _Read:
    """What one of the reads asks for."""
    match node:
        case ast.Subscript(slice=key):
            return _Read(key, None)
        case ast.Compare(left=key):
            return _Read(key, None, is_question=True)
        case ast.Call(args=[key], keywords=[]):
            return _Read(key, ast.Constant(None))
        case ast.Call(args=[key, default], keywords=[]):
            return _Read(key, default)
        case ast.Call(args=[key], keywords=[ast.keyword(arg="default", value=default)]):
            return _Read(key, default)
    raise Obstacle(f"line {node.lineno} reads a variable in a way of its own")
