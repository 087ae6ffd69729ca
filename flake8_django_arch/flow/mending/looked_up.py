"""Whether a query looks rows up by a value, so that one query can look up those of all passes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.source import Source, walk

_CONDITIONS: Final = frozenset({"filter", "exclude", "get", "aget"})
#: Lookups that compare a value with a column: no ``__in`` asks for several at once. Source:
#: ``django.db.models.lookups``.
_COMPARING: Final = frozenset(
    "contains endswith gt gte icontains iendswith iexact iregex isnull istartswith lt lte range"
    " regex startswith".split()
)


def is_by_value(source: Source, line: int) -> bool:
    """Whether some condition of the query on a line is that a column has a value of the pass.

    True also where its conditions are not seen.
    """
    calls = {id(call): call for node in walk(source.tree) for call in _conditions(node, line)}
    if not calls:
        return True
    return any(
        call.args or any(map(_is_value, call.keywords)) or not call.keywords
        for call in calls.values()
    )


def _conditions(node: ast.AST, line: int) -> Iterator[ast.Call]:
    """The calls with conditions in a chain whose call stands on a line."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if node.func.end_lineno != line:
        return
    link: ast.expr = node
    while isinstance(link, ast.Call) and isinstance(link.func, ast.Attribute):
        if link.func.attr in _CONDITIONS:
            yield link
        link = link.func.value


def _is_value(keyword: ast.keyword) -> bool:
    if keyword.arg is None:
        return True
    if keyword.arg.rpartition("__")[2] in _COMPARING:
        return False
    match keyword.value:
        case ast.Constant() | ast.UnaryOp(operand=ast.Constant()):
            return False
        case ast.Attribute(attr=name) if name.isupper():  # ``Order.PAID``
            return False
    return True
