"""Conditions that ask no more than whether there is anything to load, or whether it can be.

``if names: orders = orders.prefetch_related(*names)``: what is loaded is not known here, and where
there are no names nothing was to be loaded either. So it is of a function of which nothing is
known, and which is handed the queryset: ``if names: orders = with_relations(orders, names)``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence

from ...project.extract import dotted
from ...project.syntax import given_to
from ..values import Choice, QuerySet, Row, Value, is_unknown

_Names = dict[str, Value]


def agreed(node: ast.If, then: _Names, otherwise: _Names) -> tuple[_Names, _Names]:
    """The names after both arms: each queryset that such a condition guards is as it is loaded."""
    then_too, otherwise_too = _loading_more(otherwise, then), _loading_more(then, otherwise)
    if then_too or otherwise_too:  # which is rare
        asked = set(paths(node.test))
        then = then | _guarded(then_too, then, node.orelse, asked)
        otherwise = otherwise | _guarded(otherwise_too, otherwise, node.body, asked)
    if found := _found_or_made(node.test, then, otherwise):
        return then | found, otherwise | found
    return then, otherwise


def _found_or_made(test: ast.expr, then: _Names, otherwise: _Names) -> _Names:
    """``if orders is None: orders = …``, with orders of which nothing is known: they may be there.

    They may always be, so that what else would be made tells nothing of them. ``Order()`` tells
    what may be there instead: an order.
    """
    opened = {
        name: value if is_unknown(value) else other
        for name, value in then.items()
        if (other := otherwise.get(name, value)) is not value
        and is_unknown(value) != is_unknown(other)
        and not (_is_new(value) or _is_new(other))
    }
    return opened if opened and set(paths(test)) == opened.keys() else {}


def _is_new(value: Value) -> bool:
    return isinstance(value, Row) and value.is_new


def tried(body: Sequence[ast.stmt], done: _Names, failed: _Names) -> _Names:
    """The names after a handler: a queryset for which loading is tried is meant as it succeeds."""
    return failed | _guarded(_loading_more(done, failed), failed, body, set())


def either(node: ast.IfExp, then: Value, otherwise: Value) -> tuple[Value, Value]:
    """What both arms mean in ``orders.prefetch_related(*names) if names else orders``."""
    asked = set(paths(node.test))
    if _is_guarded(then, otherwise, asked, node.orelse, [node.body]):
        return then, then
    if _is_guarded(otherwise, then, asked, node.body, [node.orelse]):
        return otherwise, otherwise
    return then, otherwise


def _loading_more(loaded: Mapping[str, Value], plain: Mapping[str, Value]) -> _Names:
    """The querysets that one arm loads more for."""
    return {name: value for name, value in loaded.items() if _loads_more(value, plain.get(name))}


def _guarded(opened: _Names, plain: _Names, body: Sequence[ast.stmt], asked: set[str]) -> _Names:
    """The querysets whose condition asks for nothing else."""
    return {
        name: value
        for name, value in opened.items()
        if _is_guarded(value, plain[name], asked, ast.Name(name), given_to(name, *body))
    }


def _is_guarded(
    loaded: Value, plain: Value, asked: set[str], queryset: ast.expr, calls: Sequence[ast.expr]
) -> bool:
    holder = dotted(queryset)
    given = {path for call in calls for path in paths(call)}
    if not _loads_more(loaded, plain) or not calls or not is_about(asked, holder, given):
        return False
    return not is_unknown(loaded) or holder in given


def _loads_more(loaded: Value, plain: Value | None) -> bool:
    """Whether a queryset is another one with more that is not known, or may be it."""
    if isinstance(plain, QuerySet) and is_unknown(loaded):
        return True
    more, less = _known_one(loaded), _known_one(plain)
    if more is None or less is None:
        return False
    return more.loaded.unknown and not less.loaded.unknown and more.model is less.model


def _known_one(value: Value | None) -> QuerySet | None:
    """A queryset, or the one that a value is where it is nothing of which nothing is known."""
    several = value.options if isinstance(value, Choice) else (value,)
    known = [each for each in several if each is not None and not is_unknown(each)]
    match known:
        case [QuerySet() as only]:
            return only
    return None


def is_about(asked: set[str], holder: str | None, given: set[str]) -> bool:
    """Whether all that is asked for is the queryset itself, or is handed to a call on it."""
    return all(path in given or path == holder or path.startswith(f"{holder}.") for path in asked)


def paths(node: ast.AST) -> Iterator[str]:
    """The names and attributes that an expression is made of; of what it binds, the new name."""
    match node:
        case ast.NamedExpr(target=ast.Name(id=name)):
            yield name
        case ast.Call(func=ast.Name(id="isinstance" | "hasattr"), args=[first, *_]):
            yield from paths(first)
        case ast.Call(func=ast.Name(id="len" | "bool" | "list" | "set" | "tuple"), args=arguments):
            for argument in arguments:
                yield from paths(argument)
        case ast.Name() | ast.Attribute() if path := dotted(node):
            yield path
        case _:
            for child in ast.iter_child_nodes(node):
                yield from paths(child)
