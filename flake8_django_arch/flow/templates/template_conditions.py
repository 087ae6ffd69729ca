"""What the conditions of ``{% if %}`` say: of a loop's passes, and of what a list holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from ...project import template_expressions as written, template_outline as outlines
from ..comparisons import by_sign
from ..containers import key_tests
from ..forms.form_values import BoundField, FormField
from ..querysets import columns, row_tests
from ..values import UNKNOWN, Column, Known, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_COMPARING: Final[dict[str, ast.cmpop]] = {"==": ast.Eq(), "!=": ast.NotEq()}

#: Conditions that hold in one pass of a loop: the first, the last.
_ONCE: Final = frozenset({("forloop", "first"), ("forloop", "last")})
#: What of a form's field comes from the database or from who sends the form.
_OF_DATA: Final = (
    *(["errors"], ["value"], ["data"], ["initial"], ["field", "queryset"], ["field", "choices"]),
    *(["queryset"], ["choices"]),
)


def compared(operator: str, left: Value, right: Value) -> Value:
    """What ``left == right`` gives."""
    if operator in _COMPARING and (isinstance(left, Column) or isinstance(right, Column)):
        return columns.compared(left, _COMPARING[operator], right)
    found = by_sign(operator, left, right)
    return UNKNOWN if found is None else Known(found)


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
    evaluator: Evaluator, test: written.Condition | None, outcome: bool
) -> dict[str, Value]:
    """What names hold where a condition has that outcome: ``{% if event.kind == "order" %}``."""
    found: dict[str, Value] = {}
    match test:
        case written.Not(operand=operand):
            return narrowed(evaluator, operand, not outcome)
        case written.Several(operands=operands, is_or=is_or) if is_or is not outcome:
            for operand in operands:
                with evaluator.frame.narrowing(found):
                    found |= narrowed(evaluator, operand, outcome)
        case written.Comparison() | written.Expression():
            names = evaluator.frame.names
            for name in _heads(test):
                kept = key_tests.of_these(names.get(name), partial(_says, name, test), outcome)
                if kept is not None:
                    found[name] = kept
            return found or _of_rows(evaluator, test, outcome)
    return found


def unsure_fields(
    evaluator: Evaluator, test: written.Condition | None, truth: Value
) -> dict[str, Value]:
    """The form's fields of which a condition asks what is not known: code says what they are.

    ``{% if field.field.widget.input_type == "select" %}`` may never hold for that field, or always.
    """
    names = evaluator.frame.names
    if test is None or isinstance(truth, Known):
        return {}
    return {
        name: UNKNOWN
        for name, *way in _reads(test)
        if isinstance(names.get(name), BoundField | FormField)
        if not any(way[: len(known)] == known for known in _OF_DATA)
    }


def _reads(part: written.Condition | written.Atom | None) -> Iterator[tuple[str, ...]]:
    """Each name that a condition reads, with what it looks up there."""
    match part:
        case written.Not(operand=operand):
            yield from _reads(operand)
        case written.Several(operands=operands):
            for operand in operands:
                yield from _reads(operand)
        case written.Comparison(left=left, right=right):
            yield from _reads(left)
            yield from _reads(right)
        case written.Expression(base=base, filters=filters):
            yield from _reads(base)
            for each in filters:
                yield from _reads(each.argument)
        case written.Lookup(names=names):
            yield names
        case written.Name(name=name):
            yield (name,)
        case written.Read(owner=owner, name=name):
            yield from ((*names, name) for names in _reads(owner))


def _of_rows(
    evaluator: Evaluator, test: written.Comparison | written.Expression, outcome: bool
) -> dict[str, Value]:
    """What ``{% if order.status == "paid" %}`` and ``{% if order.coupon %}`` say of a row."""
    names = evaluator.frame.names
    match test:
        case written.Comparison(operator="==" | "!=" as operator, left=left, right=right):
            holds = outcome is (operator == "==")
            says = row_tests.by_comparing("exact", partial(_literal, right), holds)
            return row_tests.told(names, _path(left), says)
        case written.Expression():
            asked = row_tests.Asked.READ | row_tests.Asked.CALLED
            says = row_tests.by_truth(evaluator, outcome, asked)
            return row_tests.told(names, _path(test), says)
    return {}


def _path(condition: written.Condition) -> tuple[str, ...]:
    """The names of ``order.customer.status``, where nothing filters what is found."""
    match condition:
        case written.Expression(base=written.Lookup(names=names), filters=()):
            return names
    return ()


def _says(name: str, test: written.Condition, value: Value) -> bool | None:
    match test:
        case written.Comparison(operator=operator, left=left, right=right):
            read = _read(value, name, left)
            return None if read is None else by_sign(operator, read, _literal(right))
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
