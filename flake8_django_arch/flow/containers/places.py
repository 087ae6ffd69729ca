"""Where containers are kept: in names, in attributes of objects, and in other containers.

``groups[order.status]["orders"].append(order)`` changes the list of the dictionary that
``groups`` holds under some key. Which key that is, nobody knows: it may be any.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from .. import attributes
from ..joining import join, mix
from ..loops import groups
from ..values import (
    EMPTY,
    UNKNOWN,
    Choice,
    Dictionary,
    Fixed,
    Instance,
    Items,
    Mixture,
    Page,
    Pages,
    Value,
)
from . import other_names
from .key_tests import has_literal_keys
from .redrawing import redrawn

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: A key that may be any.
_ANY: Final = object()


def at(evaluator: Evaluator, holder: ast.expr) -> Value | None:
    """What is there: ``rows``, ``self.rows``, ``rows["new"]``, ``rows.setdefault(day, [])``."""
    match holder:
        case ast.Name(id=name):
            return evaluator.frame.names.get(name)
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            known = evaluator.frame.names.get(owner)
            if isinstance(known, Instance):
                return attributes.read(evaluator, known, name, holder)[0]
    if (outer := outer_of(holder)) is not None:
        return _under(at(evaluator, outer), _key_of(holder))
    if page := _page_at(evaluator, holder):
        return page[1].content
    return None


def put_back(
    evaluator: Evaluator, holder: ast.expr, value: Value, before: Value | None = None
) -> None:
    """Let what is kept there be something else from now on.

    ``before`` is what of it is another now, where it is one of several.
    """
    match holder:
        case ast.Name(id=name):
            held_now = evaluator.frame.names.get(name)
            whole = value
            if isinstance(held_now, Mixture) and before in held_now.parts:
                whole = mix(value if part == before else part for part in held_now.parts)
            evaluator.frame.names[name] = whole
            before = before or held_now
            if isinstance(before, Dictionary) and isinstance(value, Dictionary):
                other_names.learn(evaluator.frame, name, before, value)
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            known = evaluator.frame.names.get(owner)
            if isinstance(known, Instance):
                attributes.assign(evaluator, known, name, value)
    if (outer := outer_of(holder)) is not None:
        known, kept = at(evaluator, outer), before or at(evaluator, holder)
        if known is not None and kept is not None:
            now = _Change(evaluator, holder, kept, value).of(known)
            if now != known:
                put_back(evaluator, outer, now, known)
    if page := _page_at(evaluator, holder):
        put_back(evaluator, page[0], replace(page[1], content=value))


def outer_of(holder: ast.expr) -> ast.expr | None:
    """Where the container is kept in which something is."""
    match holder:
        case ast.Subscript(value=outer, slice=index) if not isinstance(index, ast.Slice):
            return outer
        case ast.Call(func=ast.Attribute(value=outer, attr="setdefault"), args=[_, *_]):
            return outer
    return None


def are_many(evaluator: Evaluator, key: ast.expr) -> bool:
    """Whether what is put under a key here is put under more of them with more rows."""
    is_constant = isinstance(key, ast.Constant)
    return evaluator.in_growing_loop and not is_constant and not groups.is_of_few(evaluator, key)


def _written_key(holder: ast.expr) -> ast.expr:
    """The key under which it is kept there, as it is written."""
    match holder:
        case ast.Subscript(slice=key) | ast.Call(args=[key, *_]):
            return key
    return holder


def _key_of(holder: ast.expr) -> object:
    """The key under which it is kept there, if that is a constant."""
    key = _written_key(holder)
    return key.value if isinstance(key, ast.Constant) else _ANY


def _under(container: Value | None, key: object) -> Value | None:
    """What a container holds under a key, before any loop draws it anew."""
    match container:
        case Dictionary(known=known) if key is not _ANY and key in dict(known):
            return dict(known)[key]
        case Dictionary(value=value):
            return None if key is not _ANY and has_literal_keys(container) else value
        case Items(item=item):
            return item
        case Fixed(items=items) if isinstance(key, int):
            return items[key] if -len(items) <= key < len(items) else None
        case Fixed(items=items) if items:
            return mix(items)
        case Mixture(parts=several) | Choice(options=several):
            found = [each for part in several if (each := _under(part, key)) is not None]
            if found:
                return mix(found) if isinstance(container, Mixture) else join(found)
    return None


class _Change:
    """What is done to a container in which something is kept that is another now."""

    __slots__ = ("_before", "_evaluator", "_holder", "_key", "_value", "_written")

    def __init__(self, evaluator: Evaluator, holder: ast.expr, before: Value, value: Value) -> None:
        self._evaluator = evaluator
        self._holder = holder
        self._written = _written_key(holder)
        self._key = _key_of(holder)
        self._before = before
        self._value = value

    def of(self, container: Value) -> Value:
        """The container as it is afterwards."""
        match container:
            case Dictionary():
                return self._of_dictionary(container)
            case Items(item=item):
                return replace(container, item=self._instead(item))
            case Fixed(items=items):
                return Fixed(tuple(self._instead(each) for each in items))
            case Mixture(parts=parts):
                return mix(map(self.of, parts))
            case Choice():
                return join(map(self.of, container.options))
        return container

    def _of_dictionary(self, container: Dictionary) -> Dictionary:
        known = dict(container.known)
        if self._key is _ANY:
            known = {key: self._instead(each) for key, each in known.items()}
        elif self._key in known:
            known = self._under_key(known)
        if has_literal_keys(container):
            return replace(container, value=mix(known.values()), known=tuple(known.items()))
        given = self._evaluator.keys.get(self._holder)
        return Dictionary(
            container.key if given is None else mix((container.key, given)),
            self._value if container.value == UNKNOWN else self._instead(container.value),
            container.grows or are_many(self._evaluator, self._written),
            tuple(known.items()),
        )

    def _under_key(self, known: dict[object, Value]) -> dict[object, Value]:
        """Something else under a key, and under those that hold the same object."""
        before, value = known[self._key], self._value
        if before == EMPTY:  # as displays are that were written beside it
            return known | {self._key: value}
        if isinstance(before, Pages) and isinstance(value, Pages):
            before, value = before.content, value.content
        changed = {before: value, Page(before): Page(value), Pages(before): Pages(value)}
        return {name: changed.get(each, each) for name, each in known.items()}

    def _instead(self, kept: Value) -> Value:
        """What is kept, with the new value for the one that was there."""
        match kept:
            case Choice():
                return join(map(self._instead, kept.options))
            case Mixture(parts=parts):
                return mix(map(self._instead, parts))
        return self._value if _is_same(kept, self._before) else kept


def _is_same(kept: Value, drawn: Value) -> bool:
    """Whether it is what was kept, in whichever pass of the loops that run."""
    return kept == drawn or redrawn(kept, ()) == redrawn(drawn, ())


def _page_at(evaluator: Evaluator, holder: ast.expr) -> tuple[ast.expr, Pages] | None:
    """The page in ``page.object_list``, and where that is kept."""
    if isinstance(holder, ast.Attribute) and holder.attr == "object_list":
        page = at(evaluator, holder.value)
        return (holder.value, page) if isinstance(page, Pages) else None
    return None
