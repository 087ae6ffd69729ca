"""Loops along a path of attributes: ``for name in path.split("."): value = getattr(value, name)``.

Each pass goes on from what the one before has read, so they are run one after the other.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.syntax import walk
from ..values import Fixed, Known, Mixture

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: So many attributes are gone along.
_MOST_STEPS: Final = 6


def run(evaluator: Evaluator, loop: ast.For | ast.AsyncFor) -> bool:
    """Run a loop along a path that is known; False for any other."""
    if not isinstance(loop.target, ast.Name) or not _may_be_path(loop.iter):
        return False
    if not _goes_on(loop.body, loop.target.id):
        return False
    value = evaluator.expression(loop.iter)
    several = value.parts if isinstance(value, Mixture) else (value,)
    ways = [each.items for each in several if isinstance(each, Fixed)]
    if len(ways) < len(several) or not all(map(_is_path, ways)):
        return False
    frame, before = evaluator.frame, dict(evaluator.frame.names)
    ends = []
    for way in ways:
        frame.names = dict(before)
        for name in way:
            evaluator.bind(loop.target, name)
            evaluator.statements(loop.body)
        ends.append(frame.names)
    frame.joined(*ends)
    evaluator.statements(loop.orelse)
    return True


def _may_be_path(iterable: ast.expr) -> bool:
    """Whether it is a name, or ``path.split(".")``: to ask for its value does nothing."""
    match iterable:
        case ast.Name():
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name() | ast.Constant(), attr="split")):
            return True
    return False


def _goes_on(body: list[ast.stmt], name: str) -> bool:
    """Whether a body assigns ``value = getattr(value, name)``."""
    for statement in body:
        for node in walk(statement):
            match node:
                case ast.Assign(
                    targets=[ast.Name(id=target)],
                    value=ast.Call(
                        func=ast.Name(id="getattr"),
                        args=[ast.Name(id=owner), ast.Name(id=read), *_],
                    ),
                ) if (
                    target == owner and read == name
                ):
                    return True
    return False


def _is_path(items: tuple[object, ...]) -> bool:
    return 0 < len(items) <= _MOST_STEPS and all(
        isinstance(item, Known) and isinstance(item.value, str) for item in items
    )
