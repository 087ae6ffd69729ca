"""What Python asks of a row without its name: ``user in role``, ``len(order)``, ``order["note"]``.

A model may say itself what these mean, by a method like any other. Where it says nothing, Django's
own do no more than to compare keys. So may any other class of the project.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from .joining import join, options
from .values import NONE, UNKNOWN, FunctionValue, Instance, Mixture, Row, Value

if TYPE_CHECKING:
    from ..project.names import FunctionDef
    from .evaluate import Evaluator

#: What tells whether an object is true: the first of them that it has.
TRUTH: Final = ("__bool__", "__len__")
_COMPARING: Final[dict[type[ast.cmpop], tuple[str, ...]]] = {
    ast.Eq: ("__eq__",),
    ast.NotEq: ("__ne__", "__eq__"),
    ast.Lt: ("__lt__",),
    ast.LtE: ("__le__",),
    ast.Gt: ("__gt__",),
    ast.GtE: ("__ge__",),
}


def run(
    evaluator: Evaluator,
    value: Value,
    names: tuple[str, ...],
    node: ast.expr,
    arguments: tuple[Value, ...] = (),
) -> Value:
    """What an object's method gives, the first of these that its class has; else ``UNKNOWN``.

    ``node`` is where Python calls it. Of what may be something else, it is not known.
    """
    several = [option for option in options(value) if option != NONE]
    if not all(isinstance(option, Row | Instance) for option in several):
        return UNKNOWN
    return join(_run(evaluator, each, names, node, arguments) for each in several)


def _run(
    evaluator: Evaluator,
    owner: Value,
    names: tuple[str, ...],
    node: ast.expr,
    arguments: tuple[Value, ...],
) -> Value:
    method = of(evaluator, owner, names)
    if method is None:
        return UNKNOWN
    evaluator.asker = node
    target = FunctionValue(method, owner)
    with evaluator.using_result(True):
        evaluator.note_call(target, node, None, arguments)
        return evaluator.flow.result(evaluator, target, arguments)


def of(evaluator: Evaluator, value: Value, names: tuple[str, ...]) -> FunctionDef | None:
    """The method of an object, the first of these that its class has; none of Django's own."""
    match value:
        case Row(model=model):
            definition = model.definition
        case Instance(definition=definition):
            pass
        case _:
            return None
    found = (evaluator.project.classes.method(definition, name) for name in names)
    return next((each for each in found if each is not None and not each.is_frameworks), None)


def show(evaluator: Evaluator, value: Value, *, is_formatted: bool) -> None:
    """Run the ``__str__`` of what is turned into text; its ``__format__``, if f-strings ask it."""
    names = ("__format__", "__str__") if is_formatted else ("__str__",)
    for option in value.parts if isinstance(value, Mixture) else options(value):
        if isinstance(option, Row) and "__str__" in option.loaded.annotated:
            continue
        method = of(evaluator, option, names)
        if method is None and isinstance(option, Row):  # a permission's reads its content type
            method = evaluator.project.classes.method(option.model.definition, "__str__")
        if method is not None:
            evaluator.flow.result(evaluator, FunctionValue(method, option), ())


def compared(
    evaluator: Evaluator, left: Value, operator: ast.cmpop, right: Value, node: ast.expr
) -> None:
    """``order == other``, ``user in role``: the row says what it means, on its side of it."""
    if isinstance(operator, ast.In | ast.NotIn):
        run(evaluator, right, ("__contains__",), node, (left,))
    elif (names := _COMPARING.get(type(operator))) is not None:
        run(evaluator, left, names, node, (right,))
