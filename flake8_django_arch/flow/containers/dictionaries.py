"""What dictionaries hold under their keys, and what their methods do."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...project.extract import dotted
from ..joining import join, mix
from ..querysets import keys
from ..values import (
    EMPTY_DICTIONARY,
    NONE,
    UNKNOWN,
    Dictionary,
    Fixed,
    Items,
    Known,
    Mixture,
    Row,
    Value,
)
from . import contents, open_dictionaries, places
from .key_tests import has_literal_keys

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator


def by_key(
    evaluator: Evaluator, container: Dictionary, key: Value, node: ast.expr | None = None
) -> Value:
    """What a dictionary holds under a key: another row for each key that a loop brings.

    A constant picks one of several values, always the same.
    """
    if isinstance(key, Known):
        for known, inner in container.known:
            if known == key.value:
                return inner
        if has_literal_keys(container):
            return UNKNOWN  # somebody has put it there who is not seen
    is_constant = isinstance(key, Known) or _is_constant(evaluator, node)
    if is_constant and isinstance(container.value, Mixture):
        return UNKNOWN
    if isinstance(key, Known):
        return container.value
    return _found_again(keys.looked_up(evaluator, container, node))


def _found_again(value: Value) -> Value:
    """What is under a key that may have come before: its counters and flags may be others by now.

    ``if not groups[day]["is_full"]: …``, which is set in some pass. Texts tell what it is.
    """
    if isinstance(value, Mixture):
        return mix(map(_found_again, value.parts))
    if not isinstance(value, Dictionary):
        return value
    known = [
        (key, UNKNOWN if isinstance(each, Known) and not isinstance(each.value, str) else each)
        for key, each in value.known
    ]
    return replace(value, known=tuple(known))


def _is_constant(evaluator: Evaluator, written: ast.expr | None) -> bool:
    """Whether a key is written as a name of the module: ``Status.OPEN``."""
    path = dotted(written) if isinstance(written, ast.Name | ast.Attribute) else None
    head = (path or "").partition(".")[0]
    if not head or head in evaluator.frame.names:
        return False
    return evaluator.flow.meanings.name(evaluator.module, head) != UNKNOWN


def method(evaluator: Evaluator, container: Dictionary, name: str, made: Call) -> Value:
    """What a method of a dictionary does and gives."""
    match name:
        case "items":
            return Items(Fixed((container.key, container.value)), container.grows)
        case "values":
            return Items(container.value, container.grows)
        case "keys":
            return Items(container.key, container.grows)
        case "clear":
            places.put_back(evaluator, holder(made), EMPTY_DICTIONARY, container)
        case "get" | "pop" if made.arguments:
            if name == "pop" and isinstance(made.arguments[0], Known):
                left = contents.without(container, made.arguments[0].value)
                places.put_back(evaluator, holder(made), left, container)
            default = made.arguments[1:] or (NONE,)
            if isinstance(made.arguments[0], Known) and has_literal_keys(container):
                known = dict(container.known)
                return known.get(made.arguments[0].value, default[0])
            node = made.node.args[0] if made.node.args else None
            return join((by_key(evaluator, container, made.arguments[0], node), *default))
        case "setdefault":
            return _set_default(evaluator, container, made)
        case "copy":
            return container
        case "update":
            _update(evaluator, container, made)
    return UNKNOWN


def _set_default(evaluator: Evaluator, container: Dictionary, made: Call) -> Value:
    """``options.setdefault("orders", Order.objects.all())``: what is there, or this from now on."""
    key, default = (*made.arguments, NONE, NONE)[:2]
    if isinstance(key, Known) and key.value in dict(container.known):
        return dict(container.known)[key.value]
    if not made.node.args or container.value == UNKNOWN and not isinstance(key, Known):
        return default
    new = contents.with_item(evaluator, container, key, default, made.node.args[0])
    places.put_back(evaluator, holder(made), new, container)
    return default if isinstance(key, Known) else new.value


def holder(made: Call) -> ast.expr:
    """What the container is called whose method is called: ``rows`` of ``rows.clear()``."""
    function = made.node.func
    return function.value if isinstance(function, ast.Attribute) else function


def _update(evaluator: Evaluator, container: Dictionary, made: Call) -> None:
    """Remember in the dictionary's name what literal keys it was given."""
    added = _added(made)
    match made.node.func:
        case ast.Attribute(value=holder) if added:
            value = mix((container.value, *added.values()))
            known = tuple({**dict(container.known), **added}.items())
            key = mix((container.key, UNKNOWN))
            new = replace(container, key=key, value=value, known=known)
            places.put_back(evaluator, holder, new, container)


def _added(made: Call) -> dict[object, Value]:
    """What ``update()`` is given under literal keys."""
    added: dict[object, Value] = {}
    for argument in made.arguments:
        if isinstance(argument, Dictionary):
            added.update(argument.known)
    added.update(made.spread)
    return added


def update_open(evaluator: Evaluator, made: Call) -> None:
    """``extra.update({"orders": …})`` of something of which nothing else is known.

    By keywords that are columns alone, ``orders.update(customer=customer)``, it may be a queryset.
    """
    match made.node.func:
        case ast.Attribute(value=holder, attr="update") if open_dictionaries.is_open(
            evaluator, holder
        ):
            added = _added(made)
            if not made.arguments and all(isinstance(each, Row) for each in added.values()):
                return
            if (new := open_dictionaries.having(added)) is not None:
                places.put_back(evaluator, holder, new)
