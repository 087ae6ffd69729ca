"""Follows the statements of a method that shapes fields."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Literal

from ...project.syntax import walk
from . import bindings, calls, containers, expressions
from .values import (
    Closure,
    Frame,
    Names,
    Undecided,
    Unknown,
    merged,
    truth,
)

if TYPE_CHECKING:
    from .shaper import Shaper

#: How a block ends; None where what follows it runs, "perhaps" where it may have returned.
End = Literal["return", "raise", "loop", "perhaps"] | None
_FORBIDDEN = (ast.Global, ast.Nonlocal, ast.AsyncFor, ast.AsyncWith)


def block(shaper: Shaper, body: list[ast.stmt], frame: Frame) -> End:
    """Run statements one after the other."""
    for statement in body:
        shaper.state.step()
        end = _statement(shaper, statement, frame)
        if end is not None:
            return end
    return None


def _statement(shaper: Shaper, node: ast.stmt, frame: Frame) -> End:
    match node:
        case ast.Return(value=value):
            returned = None if value is None else expressions.evaluate(shaper, value, frame)
            doubts = tuple(shaper.state.doubts[frame.base :])
            frame.returned.append((returned, doubts))
            return "return"
        case ast.Raise():
            return "raise"
        case ast.Continue() | ast.Break():
            return "loop"
        case ast.If(test=test, body=body, orelse=orelse):
            return _if(shaper, expressions.evaluate(shaper, test, frame), body, orelse, frame)
        case ast.For():
            return _for(shaper, node, frame)
        case ast.While():
            return _while(shaper, node, frame)
        case ast.With(items=items, body=body):
            for item in items:
                opened = expressions.evaluate(shaper, item.context_expr, frame)
                if item.optional_vars is not None:
                    bindings.assign(shaper, item.optional_vars, merged(opened), frame)
            return block(shaper, body, frame)
        case ast.Try():
            return _try(shaper, node, frame)
        case ast.Match(subject=subject, cases=cases):
            asked = merged(expressions.evaluate(shaper, subject, frame))
            ends = [_in_doubt(shaper, asked, case.body, frame) for case in cases]
            return _left(shaper, asked, [*ends, None], frame)
    _simple(shaper, node, frame)
    return None


def _simple(shaper: Shaper, node: ast.stmt, frame: Frame) -> None:
    match node:
        case ast.Expr(value=value):
            expressions.evaluate(shaper, value, frame)
        case ast.Assign(targets=targets, value=value):
            given = expressions.evaluate(shaper, value, frame)
            for target in targets:
                bindings.assign(shaper, target, given, frame)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            bindings.assign(shaper, target, expressions.evaluate(shaper, value, frame), frame)
        case ast.AugAssign(target=target, op=op, value=value):
            before = expressions.evaluate(shaper, target, frame)
            added = expressions.evaluate(shaper, value, frame)
            if isinstance(before, Names) and shaper.state.is_doubtful(before):
                calls.lose(shaper, before)
            bindings.assign(shaper, target, expressions.operated(op, before, added), frame)
        case ast.Delete(targets=targets):
            for target in targets:
                bindings.delete(shaper, target, frame)
        case ast.FunctionDef(name=name):
            frame.scope[name] = Closure(node, frame)
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            for alias in names:
                frame.scope[(alias.asname or alias.name).partition(".")[0]] = Unknown()
        case ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
            frame.scope[name] = Unknown()
        case _ if isinstance(node, _FORBIDDEN):
            raise Undecided


# Branches and loops


def _if(
    shaper: Shaper, asked: object, body: list[ast.stmt], orelse: list[ast.stmt], frame: Frame
) -> End:
    decided = truth(asked)
    if decided is not None:
        return block(shaper, body if decided else orelse, frame)
    if isinstance(asked, Unknown) and asked.usually is not None:
        unusual, usual = (orelse, body) if asked.usually else (body, orelse)
        with shaper.state.supposing(asked, frame):
            block(shaper, unusual, frame)
        return block(shaper, usual, frame)
    ends = [_in_doubt(shaper, asked, each, frame) for each in (body, orelse)]
    return _left(shaper, asked, ends, frame)


def _in_doubt(shaper: Shaper, asked: object, body: list[ast.stmt], frame: Frame) -> End:
    returned = len(frame.returned)
    with shaper.state.doubting(asked, frame):
        end = block(shaper, body, frame)
    return "perhaps" if end is None and len(frame.returned) > returned else end


def _left(shaper: Shaper, asked: object, ends: list[End], frame: Frame) -> End:
    """What follows runs in doubt where one branch ends and another does not."""
    if all(end in ("return", "raise", "loop") for end in ends):
        return ends[0] if len(set(ends)) == 1 else "return"
    if any(end in ("return", "loop", "perhaps") for end in ends):
        shaper.state.leave_early(asked, frame)
    return None


def _for(shaper: Shaper, node: ast.For, frame: Frame) -> End:
    drawn = expressions.evaluate(shaper, node.iter, frame)
    items = containers.members(drawn)
    if isinstance(drawn, Unknown) and drawn.usually is False:
        with shaper.state.supposing(drawn, frame):
            _some_passes(shaper, Unknown(), node, frame)
        return block(shaper, node.orelse, frame)
    if items is not None and len(items) > 1 and _may_end_early(node):
        items = None  # which of them come first, a set does not tell
    if items is None or any(isinstance(item, Unknown) for item in items):
        asked = merged(drawn, *(items or ()))
        end = _some_passes(shaper, asked, node, frame)
        return _left(shaper, asked, [end, None], frame) or block(shaper, node.orelse, frame)
    depth, returned = len(shaper.state.doubts), len(frame.returned)
    for item in items:
        bindings.assign(shaper, node.target, item, frame)
        if shaper.is_uncertain(item):
            end = _in_doubt(shaper, Unknown(), node.body, frame)
            end = _left(shaper, Unknown(), [end, None], frame)
        else:
            end = block(shaper, node.body, frame)
        if end in ("return", "raise"):
            return end
        if end == "loop" and _breaks(node):
            break
    if len(frame.returned) == returned:
        del shaper.state.doubts[depth:]
    return block(shaper, node.orelse, frame)


def _some_passes(shaper: Shaper, asked: Unknown, node: ast.For | ast.While, frame: Frame) -> End:
    """A loop that runs nobody knows how often: the second pass has what the first one left."""
    returned = len(frame.returned)
    for _ in range(2):
        with shaper.state.doubting(asked, frame):
            if isinstance(node, ast.For):
                bindings.assign(shaper, node.target, asked, frame)
            else:
                expressions.evaluate(shaper, node.test, frame)
            block(shaper, node.body, frame)
    return "perhaps" if len(frame.returned) > returned else None


def _breaks(node: ast.For) -> bool:
    """Whether a pass that ends early may have been the last one."""
    return any(isinstance(inner, ast.Break) for inner in walk(node))


def _may_end_early(node: ast.For) -> bool:
    """Whether it matters which pass comes first."""
    ends = (ast.Break, ast.Return)
    return any(isinstance(inner, ends) for each in node.body for inner in walk(each))


def _while(shaper: Shaper, node: ast.While, frame: Frame) -> End:
    asked = expressions.evaluate(shaper, node.test, frame)
    if truth(asked) is False:
        return None
    return _left(shaper, asked, [_some_passes(shaper, merged(asked), node, frame), None], frame)


def _try(shaper: Shaper, node: ast.Try, frame: Frame) -> End:
    """Any statement of the body may have been the last that ran."""
    bodies = [[*node.body, *node.orelse], *(handler.body for handler in node.handlers)]
    asked = Unknown()
    ends = [_in_doubt(shaper, asked, body, frame) for body in bodies]
    last = block(shaper, node.finalbody, frame)
    return last or _left(shaper, asked, ends, frame)
