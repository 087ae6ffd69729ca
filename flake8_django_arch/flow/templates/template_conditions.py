"""What the conditions of ``{% if %}`` say: of a loop's passes, and of what a list holds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from ...project import template_expressions as written, template_outline as outlines
from ..containers import key_tests
from ..values import UNKNOWN, Known, Value

#: Conditions that hold in one pass of a loop: the first, the last.
_ONCE: Final = frozenset({("forloop", "first"), ("forloop", "last")})


def compared(operator: str, left: Value, right: Value) -> Value:
    """What ``left == right`` gives."""
    if isinstance(left, Known) and isinstance(right, Known) and operator in ("==", "!="):
        return Known((left.value == right.value) is (operator == "=="))
    return UNKNOWN


def is_once(
    test: written.Condition | None,
    arms: tuple[tuple[written.Condition | None, outlines.Body], ...],
) -> bool:
    """Whether an arm runs in one pass of the loop only: ``{% if forloop.first %}``."""
    match test:
        case written.Expression(base=written.Lookup(names=names)):
            return names in _ONCE
        case written.Several(operands=operands, is_or=False):
            return any(is_once(operand, ()) for operand in operands)
        case None:
            return any(isinstance(t, written.Not) and is_once(t.operand, ()) for t, _ in arms)
    return False


def narrowed(
    names: Mapping[str, Value], test: written.Condition | None, is_true: bool
) -> dict[str, Value]:
    """What names hold where a condition has that outcome: ``{% if event.kind == "order" %}``."""
    found: dict[str, Value] = {}
    match test:
        case written.Not(operand=operand):
            return narrowed(names, operand, not is_true)
        case written.Several(operands=operands, is_or=is_or) if is_or is not is_true:
            for operand in operands:
                found.update(narrowed(names, operand, is_true))
        case written.Comparison() | written.Expression():
            for name in _heads(test):
                kept = key_tests.of_these(names.get(name), partial(_says, name, test), is_true)
                if kept is not None:
                    found[name] = kept
    return found


def _says(name: str, test: written.Condition, value: Value) -> bool | None:
    match test:
        case written.Comparison(operator=operator, left=left, right=right):
            return key_tests.compared(operator, _read(value, name, left), _literal(right))
        case written.Expression():
            return key_tests.is_true(_read(value, name, test))
    return None


def _read(value: Value, name: str, condition: written.Condition) -> Value | None:
    """What ``event.kind`` is of that value; what a dictionary lacks is nothing."""
    match condition:
        case written.Expression(base=written.Lookup(names=(head, key)), filters=()):
            return key_tests.under(value, key) if head == name else None
        case written.Expression(
            base=written.Read(owner=written.Expression(base=written.Name(name=head)), name=key),
            filters=(),
        ):
            return key_tests.under(value, key) if head == name else None
    return None


def _literal(condition: written.Condition) -> Value:
    match condition:
        case written.Expression(base=written.Literal(value=literal), filters=()):
            return Known(literal)
    return UNKNOWN


def _heads(test: written.Condition) -> set[str]:
    """The names of which a condition may look something up."""
    match test:
        case written.Comparison(left=left):
            return _heads(left)
        case written.Expression(base=written.Lookup(names=(head, _))):
            return {head}
        case written.Expression(base=written.Read(owner=owner)):
            return {owner.base.name} if isinstance(owner.base, written.Name) else set()
    return set()
