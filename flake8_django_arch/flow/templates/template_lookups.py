"""What ``order.customer.name`` means in a template.

As ``django.template.base.Variable``: a dictionary's key, an attribute, a list's index, in this
order; what can be called is called without arguments, unless it would change data.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from .. import calls
from ..containers import dictionaries
from ..containers.key_tests import mix_known
from ..containers.redrawing import redrawn
from ..forms import bound_fields
from ..forms.form_values import BoundField, FormField, FormFields
from ..joining import join, options
from ..querysets import certainty, methods as querysets, rows
from ..querysets.loaded import Entry, How
from ..values import (
    UNKNOWN,
    Choice,
    Closure,
    Dictionary,
    DjangoObject,
    Fixed,
    FunctionValue,
    Instance,
    Items,
    Method,
    Mixture,
    Pages,
    QuerySet,
    Request,
    Row,
    Value,
    is_unknown,
)

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_DICTIONARY_METHODS: Final = frozenset({"items", "keys", "values"})


def place_of(line: int) -> ast.expr:
    """An expression that stands on that line of a template."""
    return ast.Name("", ast.Load(), lineno=line, col_offset=0, end_lineno=line, end_col_offset=0)


def call_at(line: int) -> ast.Call:
    """A call that stands on that line of a template."""
    return ast.Call(place_of(line), [], [], lineno=line, col_offset=0)


def lookup(evaluator: Evaluator, names: tuple[str, ...], line: int) -> Value:
    """What a dotted name of the context gives."""
    head, *rest = names
    value = _called(evaluator, evaluator.frame.names.get(head, UNKNOWN), line)
    for name in rest:
        if value == UNKNOWN:
            break
        value = _called(evaluator, _looked_up(evaluator, value, name, line), line)
    return value


def read(evaluator: Evaluator, value: Value, name: str, line: int) -> Value:
    """What ``value.name`` is by itself, before anything of it is called."""
    return _looked_up(evaluator, value, name, line)


def property_of(evaluator: Evaluator, value: Value, names: tuple[str, ...], line: int) -> Value:
    """What a dotted name is of a value as ``dictsort`` looks it up: nothing is called."""
    for name in names:
        value = _looked_up(evaluator, value, name, line)
    return value


def _looked_up(evaluator: Evaluator, value: Value, name: str, line: int) -> Value:
    node = evaluator.asker = place_of(line)
    match value:
        case Choice() if all(map(_is_of_rows, options(value))):
            return evaluator.read(value, name, node)
        case Choice():
            return join(_looked_up(evaluator, each, name, line) for each in options(value))
        case Dictionary():
            return _of_dictionary(evaluator, value, name, line)
        case QuerySet() | Items() | Fixed() if name.isdecimal():
            return item(evaluator, value, int(name), line)
        case Pages(content=content):
            # Of a paginator or page only what it pages through is rows.
            known = {"object_list": content, "paginator": Pages(content)}
            return known.get(name, UNKNOWN)
        case Mixture(parts=parts) if any(isinstance(part, Dictionary) for part in parts):
            return mix_known(_looked_up(evaluator, part, name, line) for part in parts)
        case Instance() if (field := bound_fields.bound(evaluator, value, name)) != UNKNOWN:
            return field
        case Instance() if name == "visible_fields" and bound_fields.is_form(evaluator, value):
            return bound_fields.visible(evaluator, value)
        case FormFields(form=form):
            return FormField(name, form)
        case Row() | QuerySet() | Instance() | DjangoObject() | Mixture() | Request():
            return evaluator.read(value, name, node)
        case BoundField() | FormField():
            return evaluator.read(value, name, node)
    return UNKNOWN


def _is_of_rows(value: Value) -> bool:
    return isinstance(value, Row | QuerySet) or is_unknown(value)


def item(evaluator: Evaluator, value: Value, index: int, line: int) -> Value:
    """``orders.0``, and what the filters ``first`` and ``last`` give."""
    match value:
        case Fixed(items=items):
            return items[index] if -len(items) <= index < len(items) else UNKNOWN
        case QuerySet():
            evaluator.consume(value)
            given = _loaded_by_owner(value)
            return rows.row_of(evaluator, given, place_of(line), evaluator.frame.loops)
        case Items():
            return certainty.or_none(redrawn(evaluator.content(value), ()))
    return UNKNOWN


def from_owner(value: Value) -> Value:
    """Rows that a template reads off another row are mended at the other row's queryset.

    No template can add a ``select_related`` to them.
    """
    return join(
        _loaded_by_owner(option) if isinstance(option, QuerySet) else option
        for option in options(value)
    )


def _loaded_by_owner(value: QuerySet) -> QuerySet:
    if value.read is None or not value.served:
        return value
    if value.read.entry is not None or value.read.owner.origin is None:
        return value
    entry = Entry(How.PREFETCHED, value.loaded)
    return replace(value, read=replace(value.read, entry=entry))


def _of_dictionary(evaluator: Evaluator, value: Dictionary, name: str, line: int) -> Value:
    known = dict(value.known)
    for key in (name, int(name) if name.isdecimal() else None):
        if key in known:
            return known[key]
    if name in _DICTIONARY_METHODS:
        return Method(value, name)
    if known:
        return UNKNOWN
    return dictionaries.by_key(evaluator, value, UNKNOWN)


def _called(evaluator: Evaluator, value: Value, line: int) -> Value:
    if not any(_is_callable(each) for each in options(value)):
        return value
    if not all(is_unknown(each) or _may_be_called(evaluator, each) for each in options(value)):
        return UNKNOWN
    return calls.call_value(evaluator, value, calls.Call(call_at(line), (), ()))


def _is_callable(value: Value) -> bool:
    if isinstance(value, Mixture):
        return any(map(_is_callable, value.parts))
    return isinstance(value, FunctionValue | Method | Closure)


def _may_be_called(evaluator: Evaluator, value: Value) -> bool:
    """Whether Django calls it: it needs no argument and does not change data."""
    match value:
        case Mixture(parts=parts):
            return all(_may_be_called(evaluator, part) for part in parts)
        case FunctionValue(definition=definition, bound=bound):
            node = evaluator.flow.node(definition)
            effect = querysets.effect(definition.name) if isinstance(bound, QuerySet) else None
            if node is None or definition.name in querysets.ROW_WRITES or effect and effect.writes:
                return False
            return not _needs(node.args, taken=0 if bound is None else 1)
        case Closure(node=node):
            return not _needs(node.args, taken=0)
        case Method(receiver=QuerySet(), name=name):
            effect = querysets.effect(name)
            return effect is not None and not effect.writes
        case Method(receiver=Dictionary(), name=name):
            return name in _DICTIONARY_METHODS
        case Method(receiver=Instance(), name=name):
            return name.startswith("get_")
    return False


def _needs(arguments: ast.arguments, taken: int) -> bool:
    positional = len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults)
    return positional > taken or any(default is None for default in arguments.kw_defaults)
