"""What expressions give, in a method that shapes fields."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...immutable import Immutable
from . import attributes, bindings, calls, containers, contexts
from .values import (
    PLAIN,
    Closure,
    Frame,
    Names,
    Scope,
    Table,
    Undecided,
    Unknown,
    field_of,
    merged,
    same,
    truth,
)

if TYPE_CHECKING:
    from .shaper import Shaper

_OPERATORS: Final[dict[type[ast.operator], str]] = {
    ast.Add: "+",
    ast.BitOr: "|",
    ast.Sub: "-",
    ast.BitAnd: "&",
}
_COLLECTIONS: Final[dict[type[ast.expr], str]] = {
    ast.List: "list",
    ast.Tuple: "tuple",
    ast.Set: "set",
    ast.ListComp: "list",
    ast.GeneratorExp: "list",
    ast.SetComp: "set",
}


def evaluate(shaper: Shaper, node: ast.expr, frame: Frame) -> object:
    """The value of an expression."""
    match node:
        case ast.Constant(value=value):
            return value if isinstance(value, PLAIN) else Unknown()
        case ast.Name(id=name):
            return attributes.named(shaper, name, frame)
        case ast.Attribute(value=owner, attr=attr):
            return attributes.attribute(shaper, evaluate(shaper, owner, frame), attr)
        case ast.Call():
            return calls.call(shaper, node, frame)
        case ast.List(elts=elts) | ast.Tuple(elts=elts) | ast.Set(elts=elts):
            return _display(shaper, _COLLECTIONS[type(node)], elts, frame)
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            return _comprehended(shaper, node, frame)
        case ast.Dict():
            return _dictionary(shaper, node, frame)
        case ast.DictComp():
            return _dictionary_comprehended(shaper, node, frame)
        case ast.Lambda():
            return Closure(node, frame)
        case ast.Await() | ast.Yield() | ast.YieldFrom():
            raise Undecided
    return _operation(shaper, node, frame)


def _operation(shaper: Shaper, node: ast.expr, frame: Frame) -> object:
    match node:
        case ast.BoolOp(op=op, values=values):
            return _either(shaper, values, frame, stops_at=isinstance(op, ast.Or))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _negated(evaluate(shaper, operand, frame))
        case ast.Compare():
            return _compared(shaper, node, frame)
        case ast.BinOp(left=left, op=op, right=right):
            return operated(op, evaluate(shaper, left, frame), evaluate(shaper, right, frame))
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return _chosen(shaper, evaluate(shaper, test, frame), body, orelse, frame)
        case ast.Subscript(value=owner, slice=index):
            return _item(evaluate(shaper, owner, frame), evaluate(shaper, index, frame))
        case ast.NamedExpr(target=ast.Name(id=name), value=inner):
            frame.scope[name] = evaluate(shaper, inner, frame)
            return frame.scope[name]
        case ast.JoinedStr(values=values):
            return _text(shaper, values, frame)
        case ast.Starred(value=inner):
            return merged(evaluate(shaper, inner, frame))
    return merged(
        *(evaluate(shaper, each, frame) for each in _parts(node) if isinstance(each, ast.expr))
    )


def _negated(value: object) -> object:
    decided = truth(value)
    if decided is not None:
        return not decided
    unknown = merged(value)
    if isinstance(value, Unknown) and value.usually is not None:
        return replace(unknown, usually=not value.usually, is_said=value.is_said)
    return unknown


def _parts(node: ast.expr) -> Iterator[ast.AST]:
    return ast.iter_child_nodes(node)


def _either(shaper: Shaper, values: list[ast.expr], frame: Frame, *, stops_at: bool) -> object:
    """``and`` and ``or``: what comes after an operand that is not known may not run."""
    unknown: list[object] = []
    for position, node in enumerate(values):
        if unknown:
            with shaper.state.doubting(merged(*unknown), frame):
                value = evaluate(shaper, node, frame)
        else:
            value = evaluate(shaper, node, frame)
        decided = truth(value)
        if decided is stops_at:
            return stops_at if unknown else value
        if decided is None:
            unknown.append(value if isinstance(value, Unknown) else merged(value))
        elif position == len(values) - 1 and not unknown:
            return value
    asked = [each for each in unknown if isinstance(each, Unknown)]
    usual = {each.usually for each in asked}
    usually = stops_at if stops_at in usual else None if None in usual else not stops_at
    said = [each.is_said for each in asked if usually is not stops_at or each.usually is stops_at]
    is_said = any(said) if usually is stops_at else all(said)
    return replace(merged(*unknown), usually=usually, is_said=is_said)


def _compared(shaper: Shaper, node: ast.Compare, frame: Frame) -> object:
    left = evaluate(shaper, node.left, frame)
    others = [evaluate(shaper, each, frame) for each in node.comparators]
    if len(others) > 1:
        return merged(left, *others)
    right = others[0]
    decided: bool | None = None
    match node.ops[0]:
        case ast.In() | ast.NotIn() if shaper.is_uncertain(left):
            decided = None
        case ast.In():
            decided = containers.holds(right, left)
        case ast.NotIn():
            found = containers.holds(right, left)
            decided = None if found is None else not found
        case ast.Is() | ast.Eq():
            decided = _is_same(left, right)
        case ast.IsNot() | ast.NotEq():
            found = _is_same(left, right)
            decided = None if found is None else not found
        case ast.Gt() | ast.Lt() | ast.GtE() | ast.LtE() as order:
            decided = _ordered(order, left, right)
    if decided is not None:
        return decided
    members = containers.members(right) or []
    unknown = merged(left, right, *members)
    if right is None and isinstance(left, Unknown) and left.is_usually_none:
        is_none = isinstance(node.ops[0], ast.Is | ast.Eq)
        return replace(unknown, usually=is_none, is_said=left.is_said)
    if isinstance(node.ops[0], ast.In | ast.NotIn):
        asked = contexts.asked_for(left, right)
        if asked is not None:
            return asked if isinstance(node.ops[0], ast.In) else _negated(asked)
    return unknown


def _is_same(left: object, right: object) -> bool | None:
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return None
    if isinstance(left, PLAIN) and isinstance(right, PLAIN):
        return left == right
    if left is None or right is None:
        return False
    return True if same(left, right) else None


def _ordered(order: ast.cmpop, left: object, right: object) -> bool | None:
    if not isinstance(left, int | float) or not isinstance(right, int | float):
        return None
    match order:
        case ast.Gt():
            return left > right
        case ast.Lt():
            return left < right
        case ast.GtE():
            return left >= right
    return left <= right


def operated(op: ast.operator, left: object, right: object) -> object:
    """``left | right`` and its like."""
    if isinstance(left, str) and isinstance(right, str) and isinstance(op, ast.Add):
        return left + right
    return containers.combined(_OPERATORS.get(type(op), ""), left, right)


def _chosen(
    shaper: Shaper, asked: object, body: ast.expr, orelse: ast.expr, frame: Frame
) -> object:
    decided = truth(asked)
    if decided is not None:
        return evaluate(shaper, body if decided else orelse, frame)
    with shaper.state.doubting(asked, frame):
        one, other = evaluate(shaper, body, frame), evaluate(shaper, orelse, frame)
    return one if same(one, other) else merged(asked, one, other)


def _item(owner: object, index: object) -> object:
    match owner:
        case contexts.Context():
            return contexts.item(owner, index)
        case Table():
            return containers.entry(owner, index, Unknown())
        case Names(items=items, is_lost=False) if isinstance(index, int) and owner.kind != "set":
            inside = -len(items) <= index < len(items) and not owner.is_open
            return items[index] if inside else Unknown()
    return merged(owner, index)


def _text(shaper: Shaper, values: list[ast.expr], frame: Frame) -> object:
    parts = []
    for each in values:
        is_plain = not isinstance(each, ast.FormattedValue)
        inner = each.value if isinstance(each, ast.FormattedValue) else each
        part = evaluate(shaper, inner, frame)
        if not isinstance(part, str | int) or (not is_plain and _is_formatted(each)):
            return merged(part)
        parts.append(str(part))
    return "".join(parts)


def _is_formatted(node: ast.expr) -> bool:
    return isinstance(node, ast.FormattedValue) and (
        node.format_spec is not None or node.conversion != -1
    )


# Displays and comprehensions


def _display(shaper: Shaper, kind: str, nodes: list[ast.expr], frame: Frame) -> object:
    made = shaper.collection(kind, [])
    for node in nodes:
        if isinstance(node, ast.Starred):
            spread = evaluate(shaper, node.value, frame)
            made.items += containers.members(spread) or []
            made.is_open |= containers.members(spread) is None or containers.is_open(spread)
            made.is_vague |= containers.is_vague(spread)
        else:
            made.items.append(evaluate(shaper, node, frame))
    return made


def _dictionary(shaper: Shaper, node: ast.Dict, frame: Frame) -> object:
    made = shaper.table({})
    for key, value in zip(node.keys, node.values, strict=True):
        inner = evaluate(shaper, value, frame)
        if key is None:
            if not isinstance(inner, Table) or inner.is_lost:
                return merged(inner)
            made.entries.update(inner.entries)
            made.is_open |= inner.is_open
            continue
        named = evaluate(shaper, key, frame)
        if not isinstance(named, PLAIN):
            return merged(named, inner)
        made.entries[named] = inner
    return made


def _comprehended(
    shaper: Shaper, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, frame: Frame
) -> object:
    inner = Frame({}, frame.owner, frame.function, frame, frame.base)
    passes = _passes(shaper, node.generators, inner)
    if isinstance(passes, Unknown):
        return passes
    made = shaper.collection(_COLLECTIONS[type(node)], [], is_open=passes[1])
    for drawn in passes[0]:
        inner.scope = drawn.scope
        item = evaluate(shaper, node.elt, inner)
        if not drawn.is_sure and not same(item, drawn.item):
            return Unknown()
        made.items.append(item)
        made.is_vague |= not drawn.is_sure
    return made


def _dictionary_comprehended(shaper: Shaper, node: ast.DictComp, frame: Frame) -> object:
    inner = Frame({}, frame.owner, frame.function, frame, frame.base)
    passes = _passes(shaper, node.generators, inner)
    if isinstance(passes, Unknown):
        return passes
    made = shaper.table({}, is_open=passes[1])
    for drawn in passes[0]:
        inner.scope = drawn.scope
        key = evaluate(shaper, node.key, inner)
        if not isinstance(key, PLAIN) or not (drawn.is_sure or key == field_of(drawn.item)):
            return merged(key)
        made.entries[key] = evaluate(shaper, node.value, inner)
        made.is_vague |= not drawn.is_sure
    return made


class _Pass(Immutable, frozen=True):
    scope: Scope
    item: object
    #: Whether its conditions are known to hold.
    is_sure: bool


def _passes(
    shaper: Shaper, generators: list[ast.comprehension], inner: Frame
) -> tuple[list[_Pass], bool] | Unknown:
    """The names in each pass, and whether there may be more; unknown where conditions are."""
    if len(generators) != 1:
        return Unknown()
    drawn = evaluate(shaper, generators[0].iter, inner)
    items = containers.members(drawn)
    if items is None:
        return merged(drawn)
    kept: list[_Pass] = []
    for item in items:
        shaper.state.step()
        inner.scope = {}
        bindings.assign(shaper, generators[0].target, item, inner)
        conditions = [evaluate(shaper, each, inner) for each in generators[0].ifs]
        if any(_usually(each) is False for each in conditions):
            shaper.state.is_optional |= all(truth(each) is not False for each in conditions)
            continue
        unknown = [each for each in conditions if _usually(each) is None]
        field = field_of(item)
        if unknown and (field is None or shaper.state.doubts):
            return merged(*unknown)
        if unknown and field is not None:
            shaper.state.change(field)
        is_sure = not unknown and not shaper.is_uncertain(item)
        kept.append(_Pass(inner.scope, item, is_sure))
    return kept, containers.is_open(drawn)


def _usually(condition: object) -> bool | None:
    """Whether a condition holds where nobody asks for anything."""
    return condition.usually if isinstance(condition, Unknown) else truth(condition)
