"""Conditions of a function that are the same in each pass of a loop that calls it.

``if with_images: …``: each pass asks what stands behind it, or none does. So it is with a setting,
with who asks, and with what all rows have in common that a serializer shows.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...project.extract import dotted
from ...project.names import External, FunctionDef
from ...project.syntax import enclosing, names_in, walk
from ..requests import who_asks
from ..values import Known, Serializer
from .passes import Passes, filled, given_by

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_SETTINGS: Final = "django.conf.settings."
#: What a condition on flags is made of.
_PLAIN: Final = (
    *(ast.Name, ast.Constant, ast.Compare, ast.BoolOp, ast.UnaryOp),
    *(ast.expr_context, ast.cmpop, ast.boolop, ast.unaryop),
)
_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While)


def note(evaluator: Evaluator, node: ast.AST, tests: Iterable[ast.expr]) -> None:
    """Remember of a branching statement what its conditions rest on, if that lasts."""
    several = list(tests)
    if all(_lasts(evaluator, test) for test in several):
        evaluator.frame.tried.add(id(node))
    elif flags := _flags(evaluator, several):
        evaluator.frame.decided_by[id(node)] = flags


def _lasts(evaluator: Evaluator, test: ast.expr) -> bool:
    """Whether a condition is the same in all passes, whoever calls the function."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _lasts(evaluator, operand)
        case ast.BoolOp(values=values):
            return all(_lasts(evaluator, value) for value in values)
        case ast.Call(
            func=ast.Attribute(value=ast.Attribute() as owner, attr="get")
        ) | ast.Subscript(value=ast.Attribute() as owner) if (owner.attr == "context"):
            return _is_of_all_rows(evaluator, owner) and not _names_drawn(evaluator, test)
        case ast.Compare(
            left=ast.Constant(value=str() as name),
            ops=[ast.In()],
            comparators=[ast.Attribute(attr="fields") as owner],
        ):
            return _is_of_all_rows(evaluator, owner) and _shows(evaluator, owner, name)
        case ast.Attribute(value=ast.Name(id=name)) if name not in evaluator.frame.names:
            found = evaluator.project.names.resolve(evaluator.module, dotted(test) or "")
            if isinstance(found, External) and found.path.startswith(_SETTINGS):
                return True
    return who_asks.decides(evaluator, test)


def _names_drawn(evaluator: Evaluator, test: ast.expr) -> bool:
    """Whether a condition looks at something beside the serializer."""
    return names_in(test) != frozenset({"self"})


def _is_of_all_rows(evaluator: Evaluator, owner: ast.Attribute) -> bool:
    """Whether it belongs to a serializer that shows each of many rows."""
    match owner.value:
        case ast.Name(id="self"):
            serializer = evaluator.frame.names.get("self")
            if isinstance(serializer, Serializer):
                return dict(serializer.given).get("many") != Known(False)
    return False


def _shows(evaluator: Evaluator, owner: ast.Attribute, name: str) -> bool:
    """Whether a serializer has a field, as far as that is known."""
    serializer = evaluator.expression(owner.value)
    if not isinstance(serializer, Serializer):
        return False
    fields = evaluator.flow.serializer_fields.shaped(serializer.definition, serializer.words)
    return name in fields.names


def _flags(evaluator: Evaluator, tests: list[ast.expr]) -> frozenset[str]:
    """The parameters that alone decide conditions, and that the function leaves as they are."""
    function = evaluator.function
    nodes = [each for test in tests for each in walk(test)]
    if function is None or not all(isinstance(each, _PLAIN) for each in nodes):
        return frozenset()
    names = frozenset().union(*map(names_in, tests))
    signature = evaluator.flow.signatures.of(function)
    own = signature.parameters.keys() - {"self", "cls"} - evaluator.flow.words.rebound(function)
    node = evaluator.flow.node(function)
    if node is None or not names or not names <= own or not names.isdisjoint(filled(node)):
        return frozenset()
    return names if names.isdisjoint(_used_otherwise(node)) else frozenset()


def _used_otherwise(function: ast.AST) -> set[str]:
    """The names that a function reads elsewhere than in conditions: they hold more than a flag."""
    nodes = list(walk(function))
    asked = {
        id(inner)
        for each in nodes
        if isinstance(each, ast.If | ast.IfExp | ast.While)
        for inner in walk(each.test)
        if isinstance(inner, _PLAIN)
    }
    return {each.id for each in nodes if isinstance(each, ast.Name) and id(each) not in asked}


def are_given_alike(evaluator: Evaluator, function: FunctionDef, flags: frozenset[str]) -> bool:
    """Whether the call that runs now hands over the same flags in each pass of its loops."""
    call, caller = evaluator.asker, evaluator.function
    node = None if caller is None else evaluator.flow.node(caller)
    called = evaluator.flow.node(function)
    if not flags or not isinstance(call, ast.Call) or node is None or called is None:
        return False
    given = dict(given_by(called, call))
    if None in given or not flags <= given.keys():
        return False  # what is left to its default has not opened the branch
    several = [given[name] for name in flags]
    if any(isinstance(each, ast.Constant) for each in several):
        return False
    passes = Passes.around(node, call)
    changed = _changed_within(node, call)
    return all(passes.share(each) and changed.isdisjoint(names_in(each)) for each in several)


def _changed_within(function: ast.AST, call: ast.Call) -> set[str]:
    """The names that the outermost loop around a call binds, or into which it puts something."""
    loops = [each for each in enclosing(function, call) if isinstance(each, _LOOPS)]
    nodes = walk(loops[0]) if loops else []
    stored = {
        each.id
        for each in nodes
        if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)
    }
    return stored | {name for loop in loops[:1] for name in filled(loop)}
