"""What is known of comparisons: ``==``, ``in`` and the patterns of ``match``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..project.answers import any_of
from .forms.form_values import BoundField
from .querysets import columns
from .values import Choice, Column, Fixed, Known, Mixture, Value

if TYPE_CHECKING:
    from .evaluate import Evaluator


def among(value: Value) -> tuple[object, ...]:
    """The literals of which a value is one; nothing where it may be anything else."""
    match value:
        case Known(value=literal):
            return (literal,)
        case Column():
            return columns.literals(value)
        case Choice(options=several) | Mixture(parts=several):
            known = [each.value for each in several if isinstance(each, Known)]
            return tuple(known) if len(known) == len(several) else ()
    return ()


def equal(one: Value, other: Value) -> bool | None:
    """Whether two values are equal, as far as it is sure."""
    if isinstance(one, BoundField) and isinstance(other, BoundField):
        return one.name == other.name if one.form == other.form else None
    literals, others = among(one), among(other)
    if not literals or not others:
        return None
    if not any(literal in others for literal in literals):
        return False
    return True if len(literals) == len(others) == 1 else None


def is_in(value: Value, container: Value) -> bool | None:
    """Whether a display holds a value, as far as it is sure."""
    items = container.items if isinstance(container, Fixed) else ()
    return any_of(*(equal(value, item) for item in items)) if items else None


def by_sign(sign: str, left: Value, right: Value) -> bool | None:
    """Whether ``left == right`` holds, or ``!=``, ``in``, ``not in``, as far as it is sure."""
    match sign:
        case "==" | "!=":
            found = equal(left, right)
        case "in" | "not in":
            found = is_in(left, right)
        case _:
            return None
    return None if found is None else found is (sign in ("==", "in"))


def matches(evaluator: Evaluator, pattern: ast.pattern, subject: Value) -> bool | None:
    """Whether the pattern of a ``case`` takes a value, as far as it is sure."""
    match pattern:
        case ast.MatchAs(pattern=None):
            return True
        case ast.MatchAs(pattern=ast.pattern() as inner):
            return matches(evaluator, inner, subject)
        case ast.MatchValue(value=value):
            return equal(subject, evaluator.expression(value))
        case ast.MatchSingleton(value=literal):
            return equal(subject, Known(literal))
        case ast.MatchOr(patterns=patterns):
            return any_of(*(matches(evaluator, each, subject) for each in patterns))
    return None
