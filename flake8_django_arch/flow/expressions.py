"""What each kind of expression gives."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from ..finding import Place
from . import (
    boolean_operators,
    calls,
    comparisons,
    comprehensions,
    inputs,
    known_texts,
    shown_texts,
    special_methods,
    type_tests,
)
from .containers.contents import HANDFUL, held
from .containers.dictionaries import by_key
from .containers.key_tests import mix_known
from .containers.redrawing import redrawn
from .forms import bound_fields, writes_to_fields
from .forms.form_values import FormField, FormFields
from .functions import defaults
from .joining import join, mix, options
from .loops import same_conditions, single_passes
from .operators import united
from .querysets import (
    asking,
    certainty,
    columns,
    conditions,
    keys,
    load_guards,
    rows,
)
from .templates import render_calls
from .values import (
    EMPTY_DICTIONARY,
    NONE,
    SOME_TEXT,
    UNKNOWN,
    Choice,
    Closure,
    Column,
    Dictionary,
    ExternalValue,
    Fixed,
    Input,
    Instance,
    Items,
    Known,
    Mixture,
    QuerySet,
    QValue,
    Row,
    Text,
    Value,
)

if TYPE_CHECKING:
    from .evaluate import Evaluator

_AGREEING: Final = (ast.Is, ast.Eq, ast.In)
_DIFFERING: Final = (ast.IsNot, ast.NotEq, ast.NotIn)


def _name(evaluator: Evaluator, node: ast.Name) -> Value:
    value = evaluator.frame.names.get(node.id)
    if value is None:
        value = evaluator.flow.meanings.name(evaluator.module, node.id)
    return value


def _constant(evaluator: Evaluator, node: ast.Constant) -> Value:
    return Known(node.value)


def _attribute(evaluator: Evaluator, node: ast.Attribute) -> Value:
    value = evaluator.expression(node.value)
    evaluator.asker = node
    known = writes_to_fields.noted(evaluator, value, node.attr)
    return evaluator.read(value, node.attr, node) if known is None else known


def _subscript(evaluator: Evaluator, node: ast.Subscript) -> Value:
    if (name := writes_to_fields.field_of(node)) is not None:
        return FormField(name)
    value = evaluator.expression(node.value)
    key = evaluator.expression(node.slice)
    index = None if isinstance(node.slice, ast.Slice) else key
    evaluator.keys[node] = key
    return join(_item(evaluator, option, index, node) for option in options(value))


def _slice(evaluator: Evaluator, node: ast.Slice) -> Value:
    for bound in (node.lower, node.upper, node.step):
        if bound is not None:
            evaluator.expression(bound)
    return UNKNOWN


def _item(evaluator: Evaluator, value: Value, index: Value | None, node: ast.Subscript) -> Value:
    match value:
        case FormFields(form=form) if isinstance(index, Known) and isinstance(index.value, str):
            return FormField(index.value, form)
        case Instance() if isinstance(index, Known) and isinstance(index.value, str):
            return bound_fields.bound(evaluator, value, index.value)
        case Mixture(parts=parts):
            return mix_known(_item(evaluator, part, index, node) for part in parts)
        case QuerySet() if index is None:
            return replace(value, is_few=value.is_few or _is_handful(node.slice))
        case QuerySet():
            evaluator.note_asked([asking.indexed(evaluator, value, Place.of(node))])
            return rows.row_of(evaluator, value, node, evaluator.frame.loops)
        case Fixed(items=items) if isinstance(index, Known) and isinstance(index.value, int):
            return items[index.value] if -len(items) <= index.value < len(items) else UNKNOWN
        case Row():
            given = UNKNOWN if index is None else index
            return special_methods.run(evaluator, value, ("__getitem__",), node, (given,))
        case Input():
            return value
        case ExternalValue(path=render_calls.ENGINES) if isinstance(index, Known):
            return ExternalValue(f"{render_calls.ENGINES}.{index.value}")
        case ExternalValue(path=path):
            return inputs.of_subscript(path)
        case Dictionary() if index is not None:
            return by_key(evaluator, value, index, node.slice)
        case Items() if index is None:
            return replace(value, grows=value.grows and not _is_handful(node.slice))
        case Fixed() if index is None:
            return value
        case Items() | Fixed():
            return redrawn(evaluator.content(value), keys.loops_of_item(evaluator, node, index))
    return UNKNOWN


def _display(evaluator: Evaluator, node: ast.List | ast.Tuple | ast.Set) -> Value:
    items: list[Value] = []
    is_fixed = True
    for item in node.elts:
        value = evaluator.expression(item)
        if isinstance(item, ast.Starred) and isinstance(value, Fixed):
            items += value.items
        else:
            items.append(evaluator.content(value) if isinstance(item, ast.Starred) else value)
            is_fixed = is_fixed and not isinstance(item, ast.Starred)
    return Fixed(tuple(items)) if is_fixed else Items(mix(items), grows=True)


def _starred(evaluator: Evaluator, node: ast.Starred) -> Value:
    """What a display or call spreads out."""
    value = evaluator.expression(node.value)
    evaluator.consume(value)
    return value


def _dict(evaluator: Evaluator, node: ast.Dict) -> Value:
    given = [UNKNOWN if key is None else evaluator.expression(key) for key in node.keys]
    values = [evaluator.expression(value) for value in node.values]
    known: dict[object, Value] = {}
    grows = False
    for place, (node_key, value) in enumerate(zip(node.keys, values, strict=True)):
        key = given[place]
        if node_key is None and isinstance(value, Dictionary):  # {**other}
            known.update(value.known)
            given[place], values[place], grows = value.key, value.value, grows or value.grows
        elif isinstance(key, Known):
            known[key.value] = value
    if not values:
        return EMPTY_DICTIONARY
    return Dictionary(mix(given), mix(values), grows, tuple(known.items()))


def _conditional(evaluator: Evaluator, node: ast.IfExp) -> Value:
    test = evaluator.decision(node.test)
    if isinstance(test, Known):  # decided by what the function was given
        return evaluator.expression(node.body if test.value else node.orelse)
    frame = evaluator.frame
    same_conditions.note(evaluator, node, [node.test])
    once = single_passes.meeting(evaluator, node.test)
    known = type_tests.narrowed(evaluator, node.test, True)
    with frame.arm(node, 0, once=once), frame.narrowing(known):
        then = defaults.evaluated(evaluator, node.body, node.test, outcome=True)
    once = single_passes.meeting(evaluator, node.test, False)
    known = type_tests.narrowed(evaluator, node.test, False)
    with frame.arm(node, 1, once=once), frame.narrowing(known):
        otherwise = defaults.evaluated(evaluator, node.orelse, node.test, outcome=False)
    then, otherwise = load_guards.either(node, then, otherwise)
    arms = ((node.body, then), (node.orelse, otherwise))
    return join(value for arm, value in arms if not defaults.is_left_out(evaluator, arm))


def _unary(evaluator: Evaluator, node: ast.UnaryOp) -> Value:
    if isinstance(node.op, ast.Not):
        return evaluator.truth(node)
    value = evaluator.expression(node.operand)
    if isinstance(node.op, ast.USub) and isinstance(value, Known) and isinstance(value.value, int):
        return Known(-value.value)
    return conditions.negated(value) if isinstance(value, QValue) else UNKNOWN


def _binary(evaluator: Evaluator, node: ast.BinOp) -> Value:
    left, right = evaluator.expression(node.left), evaluator.expression(node.right)
    if isinstance(node.op, ast.Mod) and isinstance(left, Known | Text):
        parts = shown_texts.put_in(evaluator, left, right)
        return known_texts.put_into(left.value if isinstance(left, Known) else None, parts)
    if isinstance(node.op, ast.BitAnd) and QValue in (type(left), type(right)):
        return conditions.both(left, right)
    if isinstance(node.op, ast.Sub):  # of a set: depth - 1 is another number
        return UNKNOWN if isinstance(left, Known) else left
    return united(evaluator, node, left, right)


def _compare(evaluator: Evaluator, node: ast.Compare) -> Value:
    left = evaluator.expression(node.left)
    for operator, comparator in zip(node.ops, node.comparators, strict=True):
        value = evaluator.expression(comparator)
        if isinstance(operator, ast.In | ast.NotIn):
            evaluator.consume(value)
        special_methods.compared(evaluator, left, operator, value, node)
    return UNKNOWN if len(node.ops) > 1 else _compared(left, node.ops[0], value)


def _compared(left: Value, operator: ast.cmpop, right: Value) -> Value:
    if isinstance(left, Column) or isinstance(right, Column):
        return columns.compared(left, operator, right)
    if isinstance(operator, ast.In | ast.NotIn):
        found = comparisons.is_in(left, right)
    elif right == NONE and (certainty.is_certain(left) or _is_made(left)):
        found = False
    else:
        found = comparisons.equal(left, right)
    if found is None or not isinstance(operator, _AGREEING + _DIFFERING):
        return UNKNOWN
    return Known(found is isinstance(operator, _AGREEING))


def _is_made(value: Value) -> bool:
    """Whether a value is a queryset that some code has made: an annotation may promise too much.

    So are several of which one branch or another has made one, or written a list.
    """
    if isinstance(value, Choice):
        return all(isinstance(each, Fixed) or _is_made(each) for each in value.options)
    return isinstance(value, QuerySet) and value.origin is not None


def _lambda(evaluator: Evaluator, node: ast.Lambda) -> Value:
    return Closure(node, evaluator.frame.names, evaluator.module)


def _walrus(evaluator: Evaluator, node: ast.NamedExpr) -> Value:
    value = evaluator.expression(node.value)
    evaluator.bind(node.target, value)
    return value


def _await(evaluator: Evaluator, node: ast.Await) -> Value:
    return evaluator.expression(node.value)


def _yield(evaluator: Evaluator, node: ast.Yield) -> Value:
    value = NONE if node.value is None else evaluator.escape(evaluator.expression(node.value))
    evaluator.events.yielded.append(held(evaluator.frame, value))
    evaluator.events.yields_grow |= evaluator.in_growing_loop
    return UNKNOWN


def _yield_from(evaluator: Evaluator, node: ast.YieldFrom) -> Value:
    value = evaluator.expression(node.value)
    evaluator.consume(value)
    evaluator.events.yielded.append(evaluator.content(value))
    evaluator.events.yields_grow |= evaluator.grows(value) or evaluator.in_growing_loop
    return UNKNOWN


def _formatted(evaluator: Evaluator, node: ast.JoinedStr) -> Value:
    """A text; which one is known where all that is put into it is."""
    is_plain = True
    values = []
    for part in node.values:
        value = evaluator.expression(part.value if isinstance(part, ast.FormattedValue) else part)
        if isinstance(part, ast.FormattedValue):
            evaluator.shown(value, is_formatted=part.conversion == -1)
            is_plain = is_plain and part.conversion == -1 and part.format_spec is None
            if part.format_spec is not None:
                evaluator.expression(part.format_spec)
        values.append(value)
    return known_texts.made("".join, values) if is_plain else SOME_TEXT


def _is_handful(bounds: ast.expr) -> bool:
    """Whether a slice has a constant end of at most a handful: ``[:3]``."""
    match bounds:
        case ast.Slice(upper=ast.Constant(value=int() as upper)):
            return upper <= HANDFUL
    return False


#: By the expression's class.
EXPRESSIONS: Final[dict[type[ast.expr], Callable[[Any, Any], Value]]] = {
    ast.Name: _name,
    ast.Constant: _constant,
    ast.Attribute: _attribute,
    ast.Call: calls.call,
    ast.Subscript: _subscript,
    ast.Slice: _slice,
    ast.List: _display,
    ast.Tuple: _display,
    ast.Set: _display,
    ast.Starred: _starred,
    ast.Dict: _dict,
    ast.ListComp: comprehensions.of_list,
    ast.SetComp: comprehensions.of_list,
    ast.GeneratorExp: comprehensions.of_generator,
    ast.DictComp: comprehensions.of_dictionary,
    ast.IfExp: _conditional,
    ast.BoolOp: boolean_operators.value_of,
    ast.UnaryOp: _unary,
    ast.BinOp: _binary,
    ast.Compare: _compare,
    ast.Lambda: _lambda,
    ast.NamedExpr: _walrus,
    ast.Await: _await,
    ast.Yield: _yield,
    ast.YieldFrom: _yield_from,
    ast.JoinedStr: _formatted,
}
