"""What a query that each pass asks wants: whether one query can ask for that of all passes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.source import Source
from ...project.syntax import arguments_of, enclosing, names_in, parameters_of, walk

_WANTING: Final = frozenset({"filter", "get", "aget"})
_CONDITIONS: Final = _WANTING | {"exclude"}
_LOOPS: Final = (ast.For, ast.AsyncFor)
_COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
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
    calls = _on_line(source, line)
    if not calls:
        return True
    return any(
        call.args or any(map(_is_value, call.keywords)) or not call.keywords
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in _WANTING
    )


def depends_on_the_pass(source: Source, line: int) -> bool:
    """Whether the query on a line has a condition that another pass puts otherwise.

    One on related rows that all rows share can stand in a ``Prefetch``; this one cannot.
    """
    for call in _on_line(source, line):
        wanted = frozenset[str]().union(*map(names_in, arguments_of(call)))
        if not wanted.isdisjoint(_bound_anew(enclosing(source.tree, call))):
            return True
    return False


def _bound_anew(around: list[ast.AST]) -> frozenset[str]:
    """The names that hold something else in the next pass, or for the next row.

    In a function without a loop that is what it is given; and what is worked out of these names.
    """
    functions = [each for each in around if isinstance(each, _FUNCTIONS)]
    if not functions:
        return frozenset()
    loops = [each for each in around if isinstance(each, _LOOPS)]
    generators = [
        part for each in around if isinstance(each, _COMPREHENSIONS) for part in each.generators
    ]
    names = frozenset[str]().union(*(names_in(each.target) for each in (*loops, *generators)))
    if not names:
        names = frozenset(each.arg for each in parameters_of(functions[-1].args))
    for node in walk(functions[-1]):
        if isinstance(node, ast.Assign) and not names.isdisjoint(names_in(node.value)):
            names = names.union(*map(names_in, node.targets))
    return names


def _on_line(source: Source, line: int) -> list[ast.Call]:
    """The calls with conditions of the query whose call stands on a line."""
    calls = {id(call): call for node in walk(source.tree) for call in _conditions(node, line)}
    return list(calls.values())


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
