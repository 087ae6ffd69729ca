"""``copy.copy`` and ``copy.deepcopy``: a copy of a row has what the row has loaded.

Source: ``django.db.models.base.Model.__getstate__`` and ``QuerySet.__deepcopy__``, which leaves
the rows out that were fetched.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..values import (
    EMPTY,
    EMPTY_DICTIONARY,
    UNKNOWN,
    Dictionary,
    Fixed,
    Items,
    Mixture,
    QuerySet,
    Row,
    Value,
)

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_COPIED: Final = (Items, Fixed, Dictionary, Mixture)


def _copied(evaluator: Evaluator, made: Call) -> Value | None:
    value = made.argument(0, "x") or UNKNOWN
    if isinstance(value, QuerySet):
        evaluator.consume(value)  # it is pickled with its rows
        return value
    return _with_what_it_holds(value)


def _copied_deeply(evaluator: Evaluator, made: Call) -> Value | None:
    value = made.argument(0, "x") or UNKNOWN
    if isinstance(value, QuerySet):
        return replace(value, served=False)
    return _with_what_it_holds(value)


def _with_what_it_holds(value: Value) -> Value | None:
    """What is empty at the top of a module may have been filled by now."""
    if isinstance(value, Row):
        return replace(value, is_self=False)
    is_known = isinstance(value, _COPIED) and value not in (EMPTY, EMPTY_DICTIONARY)
    return value if is_known else None


#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value | None]]] = {
    "copy.copy": _copied,
    "copy.deepcopy": _copied_deeply,
}
