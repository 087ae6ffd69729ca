"""Blocks that fill a cache: what they ask for, a later pass or the next request finds there."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.syntax import is_name, names_in, walk
from ..values import FunctionValue

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_SAVES: Final = ("save", "asave")


def stores(evaluator: Evaluator, node: ast.If) -> bool:
    """``if total is None: cache.set(key, …)``, or the row's own column is what is filled."""
    if not _asks_whether_missing(node.test):
        return False
    if any(_puts(evaluator, each) for each in node.body):
        return True
    # A loop that fills the column of each row goes through the rows for that very purpose.
    return not evaluator.frame.loops and _keeps_in_column(evaluator, node)


def _keeps_in_column(evaluator: Evaluator, node: ast.If) -> bool:
    """``if self.text is None: self.text = …; self.save()``: once for a row, not once a request.

    A flag or a time that it sets, ``self.is_sent = True``, keeps nothing of what was asked.
    """
    function, words = evaluator.function, evaluator.flow.words
    if function is not None and words.of(function).isdisjoint(_SAVES):
        return False
    bound = evaluator.flow.bound_in(node.body)
    owners = {
        ast.unparse(target.value)
        for target, value in _assigned(node)
        if ast.unparse(target) in map(ast.unparse, walk(node.test))
        and not names_in(value).isdisjoint(bound | evaluator.frame.names.keys() | names_in(target))
    }
    return any(
        isinstance(inner, ast.Call)
        and isinstance(inner.func, ast.Attribute)
        and inner.func.attr in _SAVES
        and ast.unparse(inner.func.value) in owners
        for statement in node.body
        for inner in walk(statement)
    )


def _assigned(node: ast.If) -> list[tuple[ast.Attribute, ast.expr]]:
    """The attributes that a block assigns, each with what it is given."""
    return [
        (target, inner.value)
        for statement in node.body
        for inner in walk(statement)
        if isinstance(inner, ast.Assign)
        for target in inner.targets
        if isinstance(target, ast.Attribute)
    ]


def fills(node: ast.If) -> bool:
    """``if key not in known: known[key] = …``: what is asked here is kept for other passes."""
    tested = names_in(node.test) - _having(node.test)
    for statement in node.body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                owner = target
                while isinstance(owner, ast.Attribute | ast.Subscript):
                    owner = owner.value
                if isinstance(owner, ast.Name) and owner.id in tested:
                    if owner is not target or _is_compared(node.test, owner.id):
                        return True
    return _asks_whether_missing(node.test) and any(
        isinstance(target, ast.Subscript)
        for statement in node.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
    )


def _having(test: ast.expr) -> frozenset[str]:
    """What surely has the key, ``if key in known: known[key] = …``, so that nothing is filled."""
    is_all_of = isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And)
    terms = test.values if isinstance(test, ast.BoolOp) and is_all_of else [test]
    having = [known for term in terms if (known := _known_in(term))]
    elsewhere = [each.id for each in walk(test) if isinstance(each, ast.Name)]
    return frozenset(known for known in having if elsewhere.count(known) == 1)


def _known_in(test: ast.expr) -> str:
    """The name of a container that a test asks for a key, ``key in known``; "" for any other."""
    match test:
        case ast.Compare(ops=[ast.In()], comparators=[ast.Name(id=known)]):
            return known
    return ""


def fills_otherwise(node: ast.If) -> bool:
    """``if key in known: … else: known[key] = …``."""
    known = _known_in(node.test)
    return bool(known) and any(
        isinstance(target, ast.Subscript) and is_name(target.value, known)
        for statement in node.orelse
        if isinstance(statement, ast.Assign)
        for target in statement.targets
    )


def _puts(evaluator: Evaluator, statement: ast.stmt) -> bool:
    """Whether a statement puts something into a cache, by itself or by a helper that does it."""
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Name() as function)):
            called = evaluator.expression(function)
            helper = (
                evaluator.flow.node(called.definition)
                if isinstance(called, FunctionValue)
                else None
            )
            return helper is not None and any(map(_sets_a_cache, helper.body))
    return _sets_a_cache(statement)


def _sets_a_cache(statement: ast.stmt) -> bool:
    """``cache.set(key, total)``."""
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=owner, attr="set" | "set_many"))):
            name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            return name.lower().endswith("cache")
    return False


def _is_compared(test: ast.expr, name: str) -> bool:
    """``if event is None or event != row.event:``: what the name holds serves the next pass too."""
    match test:
        case ast.BoolOp(values=values):
            return any(_is_compared(value, name) for value in values)
        case ast.Compare(left=ast.Name(id=left), ops=[ast.Is() | ast.NotEq()]):
            return left == name
        case ast.UnaryOp(op=ast.Not(), operand=ast.Name(id=operand)):
            return operand == name
    return False


def _asks_whether_missing(test: ast.expr) -> bool:
    match test:
        case ast.Compare(ops=[ast.Is()], comparators=[ast.Constant(value=None)]):
            return True
        case ast.UnaryOp(op=ast.Not()):
            return True
    return False
