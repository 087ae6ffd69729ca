"""How ``in_bulk()`` takes the values that passes look rows up by, and what it keys the rows by.

Source: Django's reference of ``in_bulk()``, which wants a unique field, and ``to_python()`` of the
fields: a query takes ``"1"`` for ``1``, and a row for its text; a dictionary does not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...project.models import Model
from ...project.source import FunctionNode
from ...project.syntax import given_to, is_name, last_name, walk
from ..loops.asked import Asked
from ..loops.passes import Drawing, given_by
from ..loops.question import Condition
from ..mending import column_values

if TYPE_CHECKING:
    from .asking_code import AskingCode

#: What gives a value of a column's type, whatever it is given.
_PLAIN: Final = frozenset({"int", "str"})


def in_bulk(model: Model, name: str) -> str:
    """How it takes a field, if it gives what was asked for as its keys: no rows."""
    if model.is_key(name):
        return "in_bulk(…)"
    field = model.fields.get(name)
    is_plain = field is not None and field.relation is None and model.is_unique(name)
    return f'in_bulk(…, field_name="{name}")' if is_plain else ""


def keyed(model: Model, name: str, code: AskingCode, value: ast.expr | None) -> str:
    """What to look up by, where a pass may have a value of another type: ``, keyed by int``."""
    held = _held(model, name)
    if value is None or not held:
        return ""
    if given := _held_by_a_row(code, value):
        is_same = given == held
    elif held == "str" and not _is_key_of_a_dictionary(code, value):
        is_same = True  # what else would be asked for by text
    else:
        is_same = _is_of_a_column(code, value)
    return "" if is_same else f", keyed by {held}"


def by_several(model: Model, conditions: Iterable[Condition], code: AskingCode) -> list[str]:
    """What to look up by, with the type where what comes from outside has another: ``size (int)``.

    Of a helper's own parameters it is not known where they come from.
    """
    node, asked = code.asker_node, None
    if node is not None and code.query.reader is None:
        asked = Asked.of(code.file.project, node, code.query, code.events)
    told = list[str]()
    for each in conditions:
        is_sent = asked is not None and asked.is_sent(each)
        held = _held_behind(model, each.field) if is_sent else ""
        told.append(f"{each.field} ({held})" if held not in ("", "str") else each.field)
    return told


def _held_behind(model: Model, path: str) -> str:
    """The type of what a column holds that a lookup leads to: ``customer__region__number``."""
    head, _, rest = path.partition("__")
    if not rest:
        return _held(model, model.field_named(head))
    hops = (each for each in model.relations.values() if each.lookup == head)
    target = next((each.target for each in hops), None)
    return "" if target is None else _held_behind(target, rest)


def _held(model: Model, name: str) -> str:
    """The type of what a column holds; "" where it is not known."""
    name = model.primary_key if model.is_key(name) else name
    relation = model.relations.get(name)
    if relation is not None and relation.kind.is_forward:
        return "" if relation.target is None else _held(relation.target, "pk")
    return column_values.type_of(model, name)


def _held_by_a_row(code: AskingCode, value: ast.expr) -> str:
    """The type of a column that a value is read off; "" where that is not known."""
    match value:
        case ast.Attribute(value=ast.Name(id=name), attr=column):
            row = dict(code.query.rows).get(name)
            return "" if row is None else _held(row.model, row.model.field_named(column))
    return ""


def _is_of_a_column(code: AskingCode, node: ast.expr) -> bool:
    """Whether a value has the type of what a column holds: it is read off one, or made so.

    What comes from elsewhere may be the text of a number, or a row that stands for its name.
    """
    match node:
        case ast.Name(id=name):
            given = _given_as(code, name)
            return given is not None and _is_of_a_column(code, given) or _is_listed(code, name)
        case ast.Call(func=ast.Name(id=name)):
            return name in _PLAIN
    return isinstance(node, ast.Attribute)


def _given_as(code: AskingCode, parameter: str) -> ast.expr | None:
    """What the loop hands a parameter of the function that asks."""
    call = None if code.query.reader is None else code.call_in_the_loop
    if code.asker_node is None or not isinstance(call, ast.Call):
        return None
    given = (value for name, value in given_by(code.asker_node, call) if name == parameter)
    return next((each for each in given if not isinstance(each, ast.Name)), None)


def _is_listed(code: AskingCode, name: str) -> bool:
    """Whether a name is of columns: ``for pk in orders.values_list("pk", flat=True)``."""
    function = code.asker_node
    if function is None:
        return False
    drawn = [loop.iter for loop in _loops(function) if is_name(loop.target, name)]
    return any(
        isinstance(each, ast.Attribute) and each.attr == "values_list"
        for value in drawn or given_to(name, function)
        for each in walk(value)
    )


def _is_key_of_a_dictionary(code: AskingCode, node: ast.expr) -> bool:
    """Whether a loop draws it with a value that is kept under it; it may be a row itself."""
    if code.asker_node is None or not isinstance(node, ast.Name):
        return False
    return any(
        last_name(loop.iter.func) == "items"
        and any(is_name(key, node.id) for key in loop.target.elts[:1])
        for loop in _loops(code.asker_node)
        if isinstance(loop.iter, ast.Call) and isinstance(loop.target, ast.Tuple)
    )


def _loops(function: FunctionNode) -> Iterator[Drawing]:
    return (each for each in walk(function) if isinstance(each, Drawing))
