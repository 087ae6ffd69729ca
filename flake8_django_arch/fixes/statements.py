"""Statements that are written anew, go, or come to the end of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import libcst as cst
from libcst.metadata import CodeRange

from ..edits import AddFunction, AddPlainImport, ReplaceStatements
from . import tops

Statement = cst.SimpleStatementLine | cst.BaseCompoundStatement
_BLANK: Final = cst.EmptyLine(indent=False)


@dataclass
class Plan:
    """What happens to each statement of a file that does not simply stay, by its node."""

    replaced: dict[cst.CSTNode, tuple[Statement, ...]] = field(default_factory=dict)
    #: Lines above a statement that went, which the statement behind it takes over.
    inherited: dict[cst.CSTNode, tuple[cst.EmptyLine, ...]] = field(default_factory=dict)

    def carried_out(
        self, original: cst.CSTNode, updated: cst.CSTNode
    ) -> cst.CSTNode | cst.RemovalSentinel | cst.FlattenSentinel[cst.CSTNode]:
        """What stands in the place of a node."""
        new = self.replaced.get(original)
        if new is not None:
            return cst.FlattenSentinel(new) if new else cst.RemoveFromParent()
        lines = self.inherited.get(original)
        if lines is None or not isinstance(updated, Statement):
            return updated
        own: Sequence[cst.EmptyLine] = updated.leading_lines
        has_blank = bool(own) and own[0].comment is None
        if has_blank and not any(line.comment for line in lines):
            return updated
        return updated.with_changes(leading_lines=[*lines, *own])


def planned(
    body: Sequence[Statement],
    positions: Mapping[Statement, CodeRange],
    edit: ReplaceStatements,
    where: tuple[tuple[int, int], tuple[int, int]],
    config: cst.PartialParserConfig,
    plan: Plan,
) -> bool:
    """Plan an edit, if its statements stand in this body; whether they do."""
    starts = [(positions[each].start.line, positions[each].start.column) for each in body]
    if where[0] not in starts:
        return False
    first = starts.index(where[0])
    last = max(number for number, start in enumerate(starts) if start <= where[1])
    kept = _kept_lines(body[first])
    new = parsed(edit.code, config)
    if new:
        new = (_led(new[0], kept), *new[1:])
    plan.replaced[body[first]] = new
    plan.replaced.update(dict.fromkeys(body[first + 1 : last + 1], ()))
    if not new and last + 1 < len(body):
        following = body[last + 1]
        plan.inherited[following] = (*plan.inherited.pop(body[first], ()), *kept)
    return True


def parsed(code: str, config: cst.PartialParserConfig) -> tuple[Statement, ...]:
    """Statements with the comments above them."""
    module = cst.parse_module(code, config)
    if not module.body:
        return ()
    first, *rest = module.body
    return tuple(map(_blank_kept, (_led(first, module.header), *rest)))


def _blank_kept(statement: Statement) -> Statement:
    """A statement whose blank lines stay blank where it is indented."""
    lines = [
        line if line.comment else line.with_changes(indent=False)
        for line in statement.leading_lines
    ]
    return statement.with_changes(leading_lines=lines)


def _led(statement: Statement, lines: Iterable[cst.EmptyLine]) -> Statement:
    own: Sequence[cst.EmptyLine] = statement.leading_lines
    return statement.with_changes(leading_lines=[*lines, *own])


def _kept_lines(statement: Statement) -> tuple[cst.EmptyLine, ...]:
    """The lines above a statement, but for the comment that belongs to it."""
    lines = list(statement.leading_lines)
    while lines and lines[-1].comment is not None:
        lines.pop()
    return tuple(lines)


def with_functions(module: cst.Module, edits: Sequence[AddFunction]) -> cst.Module:
    """The module with functions at its end."""
    body = list(module.body)
    for edit in edits:
        first, *rest = parsed(edit.code, module.config_for_parsing)
        body += [_led(first, (_BLANK, _BLANK)), *rest]
    return module.with_changes(body=body, has_trailing_newline=True) if edits else module


def with_imports(module: cst.Module, edits: Iterable[AddPlainImport]) -> cst.Module:
    """The module with imports that it lacks, each in its place among the others."""
    body = list(module.body)
    for edit in edits:
        (new,) = parsed(edit.code, module.config_for_parsing)
        if any(module.code_for_node(each).strip() == edit.code for each in body):
            continue
        at = tops.place(body, edit.module)
        body[at : at + 1] = tops.inserted(cst.ensure_type(new, cst.SimpleStatementLine), body, at)
    return module.with_changes(body=body)


def without_blank_start(module: cst.Module) -> cst.Module:
    """The module without blank lines above its first statement."""
    if module.header or not module.body:
        return module
    first, *rest = module.body
    lines = list(first.leading_lines)
    while lines and lines[0].comment is None:
        lines.pop(0)
    return module.with_changes(body=[first.with_changes(leading_lines=lines), *rest])
