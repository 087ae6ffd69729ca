"""What the annotations of a queryset aggregate: each relation that they go over is joined.

Source: Django's "Combining multiple aggregations": another join multiplies what they find.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.names import External
from ...project.syntax import text_of
from ..values import ExternalValue, Known, QuerySet, QValue, Text, Value, is_unknown

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

#: Stands for what is not known.
UNTOLD: Final = "*"
_AGGREGATES: Final = frozenset("Avg Count Max Min StdDev Sum Variance".split())
#: They ask by a query of their own, which joins nothing to that of the rows.
_APART: Final = frozenset({"Exists", "OuterRef", "Subquery"})
#: They aggregate nothing, whatever they are given.
_PLAIN: Final = _APART | {"F", "Q", "Value"}


def annotated(evaluator: Evaluator, made: Call) -> frozenset[str]:
    """The lookups that the aggregates of ``annotate(Count("books"))`` or ``alias()`` go over."""
    given = (*made.node.args, *(keyword.value for keyword in made.node.keywords))
    return frozenset(lookup for each in given for lookup in _lookups(evaluator, each))


def _lookups(evaluator: Evaluator, node: ast.expr) -> Iterator[str]:
    """Those of one annotation; of a name, or a call of the project's own, nothing is known."""
    match node:
        case ast.Call(func=function, args=arguments):
            named = evaluator.project.names.resolve(evaluator.module, ast.unparse(function))
            path = named.path if isinstance(named, External) else ""
            name = path.rpartition(".")[2]
            if not path.startswith("django."):
                yield UNTOLD
            elif name in _AGGREGATES:
                yield (text_of(arguments[0]) if arguments else None) or UNTOLD
            elif name not in _APART:
                yield from _within(evaluator, [*arguments, *(each.value for each in node.keywords)])
        case ast.BinOp(left=left, right=right):
            yield from _within(evaluator, [left, right])
        case ast.UnaryOp(operand=operand):
            yield from _lookups(evaluator, operand)
        case ast.BoolOp(values=parts):
            yield from (lookup for each in parts for lookup in _lookups(evaluator, each))
        case ast.Constant():
            return
        case ast.Name() if _is_no_aggregate(evaluator, node):
            return
        case _:
            yield UNTOLD


def _is_no_aggregate(evaluator: Evaluator, node: ast.Name) -> bool:
    """Whether a name holds no aggregate, or is a parameter of which nothing tells."""
    match evaluator.expression(node):
        case Known() | Text() | QValue():
            return True
        case ExternalValue(path=path):
            return path.startswith("django.") and path.rpartition(".")[2] in _PLAIN
    function, known = evaluator.function, evaluator.frame.names
    if function is None or node.id in known:
        return False
    return node.id in evaluator.flow.signatures.of(function).parameters


def _within(evaluator: Evaluator, parts: Iterable[ast.expr]) -> Iterator[str]:
    """Those of the parts of an expression; a name there is a value, as in ``Value(tax)``."""
    for each in parts:
        if isinstance(each, ast.Call | ast.BinOp):
            yield from _lookups(evaluator, each)


def shared(several: Sequence[Value]) -> Iterator[Value]:
    """Several values that one may be: what any of them aggregates, the one that is meant may."""
    aggregated = frozenset[str]().union(
        *(each.loaded.aggregated for each in several if isinstance(each, QuerySet))
    )
    if any(map(is_unknown, several)):
        aggregated |= {UNTOLD}
    for each in several:
        if isinstance(each, QuerySet) and each.loaded.aggregated != aggregated:
            each = replace(each, loaded=replace(each.loaded, aggregated=aggregated))
        yield each


def are_multiplied(aggregated: Iterable[str], lookup: str) -> bool:
    """Whether a join of that relation may multiply them; one that is there already does not."""
    return any(each != lookup and not each.startswith(f"{lookup}__") for each in aggregated)
