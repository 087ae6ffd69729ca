"""What operators make of two values: of querysets, lists, dictionaries, conditions and texts."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..finding import Place
from . import known_texts
from .builtins import items_of
from .containers import open_dictionaries
from .joining import mix
from .querysets import conditions, few_rows, loading
from .querysets.loaded import Filtered
from .querysets.origins import Origin
from .side_effects.effects import CANVAS, CHAIN
from .values import (
    EMPTY,
    SOME_TEXT,
    UNKNOWN,
    Dictionary,
    ExternalValue,
    Fixed,
    Items,
    Made,
    QuerySet,
    QValue,
    Value,
    is_unknown,
)

if TYPE_CHECKING:
    from .evaluate import Evaluator

#: Operators that make one query of two.
_UNITING: Final = (ast.BitAnd, ast.BitOr, ast.BitXor)


def united(
    evaluator: Evaluator, node: ast.BinOp | ast.AugAssign, left: Value, right: Value
) -> Value:
    """What an operator makes of two values: of two querysets a new one, which no prefetch serves.

    Source: ``QuerySet.__or__``; what ``none()`` gives leaves the other one as it is.
    """
    if EMPTY in (left, right) and isinstance(node.op, _UNITING):
        other = right if left == EMPTY else left
        if isinstance(other, QuerySet):
            return _with_none(evaluator, node.op, other)
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
        return _lengthened(evaluator, left, right)
    result = combined(left, right)
    if not (isinstance(result, QuerySet) and isinstance(right, QuerySet) and result.served):
        return result
    if result.read is None or not isinstance(node.op, _UNITING):
        return result
    origin = result.origin or Origin(evaluator.module, Place.of(node))
    made = Made("all", Place.of(node), evaluator.frame.loops)
    return replace(loading.asked_anew(evaluator, result), origin=origin, made=made)


def _with_none(evaluator: Evaluator, operator: ast.operator, other: QuerySet) -> Value:
    """What ``none()`` and a queryset make: ``found |= orders.filter(number=number)``.

    In another pass of a loop it is what the last one has made.
    """
    if isinstance(operator, ast.BitAnd):
        return EMPTY
    if not evaluator.in_growing_loop:
        return other
    return replace(other, loaded=replace(other.loaded, filtered=frozenset[Filtered]()))


def _lengthened(evaluator: Evaluator, before: Value, added: Value) -> Value:
    """What ``rows += orders`` makes of a list: whatever gives rows is iterated there."""
    if not isinstance(before, Items | Fixed) or is_unknown(added):
        return combined(before, added)
    more = added if isinstance(added, Items | Fixed) else items_of(evaluator, added)
    whole = combined(before, more)
    if evaluator.in_growing_loop and isinstance(whole, Fixed):
        return Items(mix(whole.items), grows=True)
    return replace(whole, grows=True) if evaluator.in_growing_loop else whole


def combined(left: Value, right: Value) -> Value:
    """What ``left + right`` or ``left | right`` is."""
    if isinstance(left, QuerySet):
        sure = right.loaded.filtered if isinstance(right, QuerySet) else frozenset[Filtered]()
        loaded = replace(left.loaded, filtered=left.loaded.filtered & sure)
        return replace(left, loaded=loaded, is_few=left.is_few and few_rows.are_few(right))
    if (text := known_texts.made("".join, (left, right))) != SOME_TEXT:
        return text
    if isinstance(left, Items | Fixed) and isinstance(right, Items | Fixed):
        if isinstance(left, Fixed) and isinstance(right, Fixed):
            return Fixed((*left.items, *right.items))
        parts = [
            part.item if isinstance(part, Items) else mix(part.items)
            for part in (left, right)
            if part != EMPTY
        ]
        grows = any(isinstance(part, Items) and part.grows for part in (left, right))
        return Items(mix(parts), grows)
    if isinstance(left, Dictionary) and isinstance(right, Dictionary):
        known: dict[object, Value] = dict(left.known)
        known.update(right.known)
        key, value = mix((left.key, right.key)), mix((left.value, right.value))
        return Dictionary(key, value, left.grows or right.grows, tuple(known.items()))
    if isinstance(right, Dictionary) and open_dictionaries.may_be_one(left):
        return open_dictionaries.having(dict(right.known)) or UNKNOWN  # whose values win
    if isinstance(left, QValue) and isinstance(right, QValue):
        return conditions.either(left, right)
    if isinstance(left, ExternalValue) and left.called and left.path in CANVAS:
        return ExternalValue(CHAIN, called=True)
    return UNKNOWN
