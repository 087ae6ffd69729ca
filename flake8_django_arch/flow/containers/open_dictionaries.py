"""Dictionaries of which no more is known than what code puts into them: ``extra["orders"] = …``.

A parameter, ``**extra``, or what some function has given: what is read under such a key is what
stands there since. Whatever else there may be is as unknown as before.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..joining import options
from ..values import PLAIN, UNKNOWN, Dictionary, ExternalValue, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def is_open(evaluator: Evaluator, holder: ast.expr) -> bool:
    """Whether a name of the function's own holds something of which nothing is known."""
    if not isinstance(holder, ast.Name):
        return False
    value = evaluator.frame.names.get(holder.id)
    return _is_parameter(evaluator, holder.id) if value is None else may_be_one(value)


def may_be_one(value: Value) -> bool:
    """Whether a value is anything at all, be it what some function of a package gave.

    Of an object of a package's class its methods may be known.
    """
    if isinstance(value, ExternalValue):
        return value.called and not value.path.rpartition(".")[2][:1].isupper()
    return value is UNKNOWN


def _is_parameter(evaluator: Evaluator, name: str) -> bool:
    """Whether the function is given it: what is known of none is not among its names."""
    if evaluator.function is None:
        return False
    signature = evaluator.flow.signatures.of(evaluator.function)
    return name in signature.parameters or name == signature.options


def having(added: Mapping[object, Value]) -> Dictionary | None:
    """A dictionary of whatever, with these under their keys; None where they lead to no rows.

    Names alone tell that it is a dictionary: a list has numbers there.
    """
    known = tuple((key, value) for key, value in added.items() if isinstance(key, str))
    if not any(_may_lead_to_rows(value) for _, value in known):
        return None
    return Dictionary(UNKNOWN, UNKNOWN, known=known)


def _may_lead_to_rows(value: Value) -> bool:
    return not all(isinstance(each, PLAIN) for each in options(value))
