"""Where in a queryset's expression a call that loads relations is to be added."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ...finding import Place
from ...project.source import FunctionNode, Source
from ...project.syntax import children, on_line, walk
from ..querysets import methods as querysets
from ..querysets.methods import Gives

_SCOPES: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
#: After these a queryset takes no more relations: it has other rows, or fields that must be left.
_CLOSED: Final = frozenset({"defer", "only", "raw"})


@dataclass
class Chain:
    """A queryset's expression as it is written: a root, and the methods called on it."""

    #: The longest expression that is still a queryset which may load more.
    expression: ast.expr
    #: The calls in it by method's name.
    calls: dict[str, ast.Call] = field(default_factory=dict)

    @property
    def is_of_class(self) -> bool:
        """Whether it begins with a class, as ``Order.objects`` does: no prefetch answers it."""
        root = self.expression
        while (before := _before(root)) is not None:
            root = before
        return isinstance(root, ast.Name) and root.id[:1].isupper()

    @property
    def begins_at_a_call(self) -> bool:
        """Whether it begins with what a function of the project gives: ``self.get_queryset()``."""
        first, root = None, self.expression
        while (before := _before(root)) is not None:
            first, root = (root if isinstance(root, ast.Call) else first), before
        match first:
            case ast.Call(func=ast.Attribute(attr=name)) if not isinstance(root, ast.Call):
                return name == "get_queryset" or querysets.effect(name) is None
        return isinstance(root, ast.Call)


def written_at(source: Source, place: Place) -> ast.expr | None:
    """The expression that begins at a place, whatever it is."""
    return next(
        (
            each
            for each in _nodes_on(source, place.line)
            if isinstance(each, ast.expr) and Place.of(each) == place
        ),
        None,
    )


def _nodes_on(source: Source, line: int) -> Iterator[ast.AST]:
    """The nodes of the statements that stand on a line, the outer ones first."""
    for statement in on_line(source.tree, line):
        yield from walk(statement)


def function_around(source: Source, place: Place) -> FunctionNode | None:
    """The innermost function around a place."""
    around = [
        each
        for each in source.functions.values()
        if each.lineno <= place.line <= (each.end_lineno or 0)
    ]
    return max(around, key=lambda each: each.lineno, default=None)


def goes_on(source: Source, place: Place) -> bool:
    """Whether a chain goes on from what a function of the project gives, and is used right there.

    ``{"orders": self.get_queryset().order_by("date")}``.
    """
    chain = chain_at(source, place)
    if chain is None or not chain.begins_at_a_call:
        return False
    return not any(
        isinstance(each, ast.Assign | ast.AnnAssign | ast.NamedExpr)
        and each.value is chain.expression
        for each in _nodes_on(source, place.line)
    )


def chain_at(source: Source, place: Place, *, joins: bool = True) -> Chain | None:
    """The queryset's expression that was made at a place; None where no call can be added.

    What joins would have to be added to all querysets that are combined with it.
    """
    found, parents = _made_at(source, place)
    if found is None or _is_operand(found, parents):
        return None
    if joins and _may_be_combined(found, parents):
        return None
    links = _links(found, parents)
    return None if _leads_on(links) else _lazy(links)


def calls_at(source: Source, place: Place) -> list[ast.Call]:
    """All calls of the chain that was made at a place, the first one first."""
    found, parents = _made_at(source, place)
    links = [] if found is None else _links(found, parents)
    return [each for each in links if isinstance(each, ast.Call)]


def _made_at(source: Source, place: Place) -> tuple[ast.expr | None, dict[ast.AST, ast.AST]]:
    """What makes a queryset at a place, and what stands around each node there."""
    parents: dict[ast.AST, ast.AST] = {}
    found: ast.expr | None = None
    for node in _nodes_on(source, place.line):
        parents.update(dict.fromkeys(children(node), node))
        if isinstance(node, ast.Assign) and Place.of(node) == place:
            found = node.value  # ``queryset = …`` of a class
        elif isinstance(node, ast.Call | ast.Attribute) and Place.of(node) == place:
            found = found or node
    return found, parents


def _leads_on(links: list[ast.expr]) -> bool:
    """Whether a queryset is read off a row that another one gives: both stand at one place.

    ``Order.objects.get(pk=pk).items.all()``.
    """
    given = [
        effect.gives
        for link in links
        if isinstance(link, ast.Call) and isinstance(link.func, ast.Attribute)
        if (effect := querysets.effect(link.func.attr)) is not None
    ]
    return Gives.ROW in given and Gives.QUERYSET in given[given.index(Gives.ROW) :]


def _is_operand(node: ast.expr, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether its rows stand beside others that would have to load the same: ``some | others``."""
    around = parents.get(node)
    while isinstance(around, ast.expr | ast.keyword | ast.comprehension):
        if isinstance(around, ast.BinOp | ast.Starred):
            return True
        around = parents.get(around)
    return False


def _may_be_combined(node: ast.expr, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether the function around it combines some querysets by ``union()`` or its like."""
    around = parents.get(node)
    while around is not None and not isinstance(around, _SCOPES):
        around = parents.get(around)
    return around is not None and any(
        isinstance(inner, ast.Attribute) and inner.attr in querysets.COMBINING
        for inner in ast.walk(around)
    )


def _links(at: ast.expr, parents: dict[ast.AST, ast.AST]) -> list[ast.expr]:
    """The expressions that a chain goes through, from its root to its end."""
    links = [at]
    while (before := _before(links[0])) is not None:
        links.insert(0, before)
    while isinstance(after := parents.get(links[-1]), ast.Attribute | ast.Call):
        if _before(after) is not links[-1]:
            break
        links.append(after)
    return links


def _before(node: ast.expr) -> ast.expr | None:
    """What an attribute is read from, or what a call calls."""
    match node:
        case ast.Attribute(value=value):
            return value
        case ast.Call(func=ast.Attribute() as function):
            return function
    return None


def _lazy(links: list[ast.expr]) -> Chain | None:
    chain: Chain | None = None
    for link in links:
        if not isinstance(link, ast.Call) or not isinstance(link.func, ast.Attribute):
            continue
        name = link.func.attr
        effect = querysets.effect(name)
        if name in querysets.COMBINING:  # Django loads nothing with what it gives
            return chain or Chain(link.func.value)
        if name in _CLOSED:
            return None
        if effect is None or effect.gives is not Gives.QUERYSET:
            if chain is not None:
                break
            if effect is not None and effect.gives in (Gives.ROW, Gives.ROWS):
                return None if effect.writes else Chain(link.func.value)
            continue  # a method of the project's own may well give a queryset
        chain = chain or Chain(link)
        chain.expression = link
        chain.calls[name] = link
    return chain
