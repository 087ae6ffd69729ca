"""The top of a file: imports come, imports go, and what follows them."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Sequence
from typing import Final

import libcst as cst

from ..edits import AddImport, AddStatement, DropImport, EditOfFile
from ..project.annotated import reads
from .classes import is_docstring
from .commas import without
from .files import Refused

_Statement = cst.SimpleStatementLine | cst.BaseCompoundStatement
_BLANK: Final = cst.EmptyLine(indent=False)


def with_new_top(module: cst.Module, edits: Iterable[EditOfFile]) -> cst.Module:
    """The module with imports added and taken away, and statements added behind them."""
    several = sorted(edits, key=repr)
    for edit in several:
        if isinstance(edit, AddImport):
            module = _with_import(module, edit)
    for edit in several:
        if isinstance(edit, AddStatement):
            module = _with_statement(module, edit)
    for edit in several:
        if isinstance(edit, DropImport) and (edit.is_replaced or not _is_read(module, edit.name)):
            module = _without_import(module, edit.name)
    return module


# Adding


def _with_import(module: cst.Module, edit: AddImport) -> cst.Module:
    body = list(module.body)
    for number in range(_end_of_imports(body)):
        statement = _import_from(body[number])
        if statement is not None and _path(statement) == edit.module:
            names = statement.names
            if isinstance(names, cst.ImportStar) or any(alias.asname for alias in names):
                continue
            new = statement.with_changes(names=_with_name(list(names), edit.name))
            body[number] = _holding(body[number], new)
            return module.with_changes(body=body)
    parsed = cst.parse_statement(
        f"from {edit.module} import {edit.name}", module.config_for_parsing
    )
    at = place(body, edit.module)
    body[at : at + 1] = inserted(cst.ensure_type(parsed, cst.SimpleStatementLine), body, at)
    return module.with_changes(body=body)


def inserted(new: cst.SimpleStatementLine, body: Sequence[_Statement], at: int) -> list[_Statement]:
    """A new import and what stands where it comes, with blank lines between their groups."""
    before = _rank_of(body[at - 1]) if at else None
    own = _rank_of(new)
    if at == len(body):
        return [_led(new, before != own)] if at else [new]
    following = body[at]
    if _rank_of(following) is None:  # behind all imports, and before what needs no blank line
        return [_led(new, before != own), following]
    if before is None:  # the first import of all
        lines = following.leading_lines
        rest = following.with_changes(leading_lines=())
        return [new.with_changes(leading_lines=lines), _led(rest, _rank_of(following) != own)]
    if before == own:
        return [new, following]
    if _rank_of(following) == own:  # it begins its group no more
        lines = list(following.leading_lines)
        while lines and lines[0].comment is None:
            del lines[0]
        return [_led(new, True), following.with_changes(leading_lines=lines)]
    has_blank = bool(following.leading_lines) and following.leading_lines[0].comment is None
    rest = following if has_blank else _led(following, _rank_of(following) != own)
    return [_led(new, True), rest]


def _led(statement: _Statement, by_blank_line: bool) -> _Statement:
    return statement.with_changes(leading_lines=(_BLANK,)) if by_blank_line else statement


def _with_name(names: list[cst.ImportAlias], name: str) -> list[cst.ImportAlias]:
    """Imported names with another one, in its place in the alphabet where they are sorted."""
    known = [str(alias.evaluated_name) for alias in names]
    if name in known:
        return names
    at = len(names)
    if known == sorted(known, key=str.lower) or known == sorted(known):
        at = next((number for number, each in enumerate(known) if each.lower() > name.lower()), at)
    commas = [alias.comma for alias in names if isinstance(alias.comma, cst.Comma)]
    space = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    comma = next(map(_without_comment, commas[: len(names) - 1]), space)
    new = cst.ImportAlias(cst.Name(name), comma=comma)
    if at < len(names):
        return [*names[:at], new, *names[at:]]
    *rest, last = names
    return [*rest, last.with_changes(comma=comma), new.with_changes(comma=last.comma)]


def _without_comment(comma: cst.Comma) -> cst.Comma:
    after = comma.whitespace_after
    if not isinstance(after, cst.ParenthesizedWhitespace):
        return comma
    line = after.first_line.with_changes(comment=None, whitespace=cst.SimpleWhitespace(""))
    return comma.with_changes(whitespace_after=after.with_changes(first_line=line, empty_lines=()))


def _with_statement(module: cst.Module, edit: AddStatement) -> cst.Module:
    body = list(module.body)
    parsed = cst.parse_statement(edit.code, module.config_for_parsing)
    at = _end_of_imports(body)
    body.insert(at, _led(cst.ensure_type(parsed, cst.SimpleStatementLine), at > 0))
    return module.with_changes(body=body)


# Where things stand


def _end_of_imports(body: Sequence[_Statement]) -> int:
    """Behind the last of the imports that a file begins with, guarded ones included."""
    end = _start(body)
    for number, statement in enumerate(body[end:], end):
        if _rank_of(statement) is None and not _guards_imports(statement):
            break
        end = number + 1
    return end


def _start(body: Sequence[_Statement]) -> int:
    """Behind the texts that a file begins with: a licence may stand before the docstring."""
    texts = itertools.takewhile(is_docstring, body)
    return sum(1 for _ in texts)


def place(body: Sequence[_Statement], module: str) -> int:
    """Where an import belongs: behind the last that comes before it in the usual order."""
    own = _key(module)
    start = at = _start(body)
    for number in range(start, _end_of_imports(body)):
        statement = body[number]
        rank = _rank_of(statement)
        if rank is None:
            break  # the guarded ones may need what comes before them
        imported = _import_from(statement)
        if rank < own[0] or rank == own[0] and (imported is None or _key(_path(imported)) <= own):
            at = number + 1
        elif rank > own[0]:
            break
    return at


def _key(module: str) -> tuple[int, str, str]:
    return _rank(module), module.partition(".")[0], module


def _rank(module: str) -> int:
    """Which group of imports a module belongs to: the language's, others, the package's own."""
    head = module.partition(".")[0]
    if head == "__future__":
        return 0
    if not head:
        return 3
    return 1 if head in sys.stdlib_module_names else 2


def _rank_of(statement: cst.CSTNode) -> int | None:
    """The group of an import statement; None for any other statement."""
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    match statement.body[0]:
        case cst.Import(names=names):
            return _rank(_dotted(names[0].name))
        case cst.ImportFrom() as imported:
            return _rank(_path(imported))
    return None


def _import_from(statement: cst.CSTNode) -> cst.ImportFrom | None:
    if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1:
        only = statement.body[0]
        return only if isinstance(only, cst.ImportFrom) else None
    return None


def _path(statement: cst.ImportFrom) -> str:
    module = "" if statement.module is None else _dotted(statement.module)
    return "." * len(statement.relative) + module


def _dotted(node: cst.BaseExpression) -> str:
    if isinstance(node, cst.Attribute):
        return f"{_dotted(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else ""


def _guards_imports(statement: cst.CSTNode) -> bool:
    """``try: import …`` and ``if TYPE_CHECKING:``, with nothing but imports in them."""
    match statement:
        case cst.Try(orelse=None, finalbody=None):
            inner = statement.body.body
        case cst.If(orelse=None):
            inner = statement.body.body
        case _:
            return False
    return all(_rank_of(each) is not None for each in inner)


def _holding(statement: _Statement, small: cst.ImportFrom) -> cst.SimpleStatementLine:
    return cst.ensure_type(statement, cst.SimpleStatementLine).with_changes(body=[small])


# Taking away


class _Readers(cst.CSTVisitor):
    """Looks for what may read a name: expressions, and texts that may be annotations."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.found = False

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        node.value.visit(self)
        return False

    def visit_Arg(self, node: cst.Arg) -> bool:
        node.value.visit(self)
        return False

    def visit_Name(self, node: cst.Name) -> None:
        self.found = self.found or node.value == self._name

    def visit_SimpleString(self, node: cst.SimpleString) -> None:
        self.found = self.found or reads(node.evaluated_value, self._name)


def _is_read(module: cst.Module, name: str) -> bool:
    readers = _Readers(name)
    module.visit(readers)
    return readers.found


def _without_import(module: cst.Module, name: str) -> cst.Module:
    body = list(module.body)
    for number, statement in enumerate(body):
        imported = _import_from(statement)
        if imported is None or isinstance(imported.names, cst.ImportStar):
            continue
        names = [_bound(alias) for alias in imported.names]
        if name not in names:
            continue
        if len(names) > 1:
            rest = without(imported.names, lambda alias: _bound(alias) == name)
            body[number] = _holding(statement, imported.with_changes(names=rest))
        else:
            body[number : number + 2] = _after(statement, body[number + 1 : number + 2])
        return module.with_changes(body=body)
    raise Refused("it changed while it was judged")


def _bound(alias: cst.ImportAlias) -> str:
    name = alias.asname.name if alias.asname is not None else alias.name
    return _dotted(name) if isinstance(name, cst.Name | cst.Attribute) else ""


def _after(gone: _Statement, following: Sequence[_Statement]) -> Sequence[_Statement]:
    """What follows a statement that goes, with the comments and the blank line above that one."""
    if not following:
        return following
    next_one = following[0]
    lines = list(gone.leading_lines)
    if next_one.leading_lines and next_one.leading_lines[0].comment is None:
        lines = lines if any(line.comment for line in lines) else []
    return [next_one.with_changes(leading_lines=[*lines, *next_one.leading_lines])]
