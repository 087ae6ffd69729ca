"""The rows and querysets that a value holds, however deep inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import is_
from typing import Any, Final

from msgspec.structs import replace

from .forms.form_values import BoundField, FormAsLeft, FormField, FormFields
from .joining import join, mix
from .values import (
    Choice,
    Dictionary,
    DjangoObject,
    Fixed,
    Instance,
    Items,
    Mixture,
    Page,
    Pages,
    QuerySet,
    Row,
    Serialization,
    Serializer,
    Value,
)


def rows_in(value: Value) -> list[Row | QuerySet]:
    """Every row and queryset that a value holds."""
    found: list[Row | QuerySet] = []

    def of_row(row: Row) -> Row:
        found.append(row)
        return row

    def of_queryset(queryset: QuerySet) -> QuerySet:
        found.append(queryset)
        return queryset

    with_rows(value, of_row, of_queryset)
    return found


def with_rows(
    value: Value,
    change: Callable[[Row], Row],
    change_queryset: Callable[[QuerySet], QuerySet] = lambda queryset: queryset,
) -> Value:
    """The value with every row and queryset in it changed so; itself where none is another now."""

    return _Changes(change, change_queryset).of(value)


def held(value: Value) -> list[Value]:
    """The values that a container, an object or a choice of several holds, each as it is."""
    found: list[Value] = []

    def seen(inner: Value) -> Value:
        found.append(inner)
        return inner

    if (holder := _HOLDERS.get(type(value))) is not None:
        holder(value, seen)
    return found


class _Changes:
    """What is done to each row and queryset.

    As a function within another one that calls itself it would be a cycle, which nobody collects.
    """

    __slots__ = ("_of_queryset", "_of_row")

    def __init__(
        self, of_row: Callable[[Row], Row], of_queryset: Callable[[QuerySet], QuerySet]
    ) -> None:
        self._of_row = of_row
        self._of_queryset = of_queryset

    def of(self, value: Value) -> Value:
        """A value with what it holds changed."""
        if type(value) is Row:
            return self._of_row(value)
        if type(value) is QuerySet:
            return self._of_queryset(value)
        holder = _HOLDERS.get(type(value))
        return value if holder is None or not _holds_rows(value) else holder(value, self.of)


@lru_cache(maxsize=1 << 12)
def _holds_rows(value: Value) -> bool:
    """Whether a value holds any: contexts and objects are handed on again and again."""
    return any(
        isinstance(inner, Row | QuerySet) or type(inner) in _HOLDERS and _holds_rows(inner)
        for inner in held(value)
    )


_Change = Callable[[Value], Value]


def _fixed(value: Fixed, changed: _Change) -> Value:
    items = tuple(map(changed, value.items))
    return value if _are_same(items, value.items) else Fixed(items)


def _items(value: Items, changed: _Change) -> Value:
    item = changed(value.item)
    return value if item is value.item else replace(value, item=item)


def _dictionary(value: Dictionary, changed: _Change) -> Value:
    known = _named(value.known, changed)
    key, held = changed(value.key), changed(value.value)
    if known is value.known and key is value.key and held is value.value:
        return value
    return replace(value, key=key, value=held, known=known)


def _pages(value: Pages, changed: _Change) -> Value:
    content = changed(value.content)
    return value if content is value.content else replace(value, content=content)


def _instance(value: Instance, changed: _Change) -> Value:
    given = _named(value.given, changed)
    return value if given is value.given else replace(value, given=given)


def _django_object(value: DjangoObject, changed: _Change) -> Value:
    known = _named(value.attributes, changed)
    return value if known is value.attributes else DjangoObject(known)


def _of_form(value: FormFields | FormField | BoundField, changed: _Change) -> Value:
    form = None if value.form is None else changed(value.form)
    return value if form is value.form else replace(value, form=form)


def _form_as_left(value: FormAsLeft, changed: _Change) -> Value:
    given, left = _named(value.given, changed), _named(value.set_on_fields, changed)
    if given is value.given and left is value.set_on_fields:
        return value
    return replace(value, given=given, set_on_fields=left)


def _serialization(value: Serialization, changed: _Change) -> Value:
    given, shown = _named(value.given, changed), changed(value.shown)
    if given is value.given and shown is value.shown:
        return value
    return replace(value, given=given, shown=shown)


def _choice(value: Choice, changed: _Change) -> Value:
    several = tuple(map(changed, value.options))
    return value if _are_same(several, value.options) else join(several)


def _mixture(value: Mixture, changed: _Change) -> Value:
    several = tuple(map(changed, value.parts))
    return value if _are_same(several, value.parts) else mix(several)


def _named(pairs: tuple[tuple[Any, Value], ...], changed: _Change) -> tuple[tuple[Any, Value], ...]:
    """Values under names, changed; the very same where none of them is another now."""
    values = [changed(inner) for _, inner in pairs]
    if all(new is old for new, (_, old) in zip(values, pairs, strict=True)):
        return pairs
    return tuple((name, value) for (name, _), value in zip(pairs, values, strict=True))


def _are_same(some: Iterable[Value], others: Iterable[Value]) -> bool:
    return all(map(is_, some, others))


#: What holds other values, by its class; all else holds neither rows nor querysets.
_HOLDERS: Final[dict[type[Value], Callable[[Any, _Change], Value]]] = {
    Fixed: _fixed,
    Items: _items,
    Dictionary: _dictionary,
    Page: _pages,
    Pages: _pages,
    Instance: _instance,
    DjangoObject: _django_object,
    FormAsLeft: _form_as_left,
    FormFields: _of_form,
    FormField: _of_form,
    BoundField: _of_form,
    Serializer: _instance,
    Serialization: _serialization,
    Choice: _choice,
    Mixture: _mixture,
}
