"""What Django's own filters do with rows: one table.

A filter that is not here does nothing to rows, and what it gives is not known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..containers.contents import HANDFUL
from ..joining import join, options
from ..operators import combined
from ..querysets import rows
from ..querysets.origins import Loop
from ..values import UNKNOWN, Choice, Count, Fixed, Items, Known, QuerySet, Value
from . import template_lookups

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: Given the evaluator, the value, the argument (or None) and the line.
_Handler = Callable[["Evaluator", Value, Value | None, int], Value]


def apply(
    evaluator: Evaluator, name: str, value: Value, argument: Value | None, line: int
) -> Value:
    """What a filter of Django's gives."""
    if name in _OF_TEXT:
        evaluator.shown(value)
        return UNKNOWN
    handler = FILTERS.get(name)
    if handler is None:
        return UNKNOWN
    return join(handler(evaluator, option, argument, line) for option in options(value))


def _slice(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    is_handful = _is_handful(argument)
    match value:
        case QuerySet():
            return replace(value, is_few=value.is_few or is_handful)
        case Items():
            return replace(value, grows=value.grows and not is_handful)
        case Fixed():
            return value
    return UNKNOWN


def _is_handful(argument: Value | None) -> bool:
    """Whether ``":3"`` keeps a handful at most."""
    if not isinstance(argument, Known) or not isinstance(argument.value, str):
        return False
    parts = argument.value.split(":")
    end = parts[1] if len(parts) > 1 else parts[0]
    return end.isdecimal() and int(end) <= HANDFUL


def _sorted(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    """``dictsort:"customer.name"`` looks that up on every row."""
    if isinstance(argument, Known) and isinstance(argument.value, str):
        loop, row = _drawn(evaluator, value, line)
        with evaluator.frame.looping(loop):
            template_lookups.property_of(evaluator, row, tuple(argument.value.split(".")), line)
    return Items(evaluator.content(value), evaluator.grows(value))


def _mapped(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    """Jinja2's ``map(attribute="customer.name")``."""
    if not isinstance(argument, Known) or not isinstance(argument.value, str):
        return UNKNOWN
    loop, row = _drawn(evaluator, value, line)
    with evaluator.frame.looping(loop):
        names = tuple(argument.value.split("."))
        item = template_lookups.property_of(evaluator, row, names, line)
    return Items(item, evaluator.grows(value))


def _shown_one_by_one(
    evaluator: Evaluator, value: Value, argument: Value | None, line: int
) -> Value:
    loop, row = _drawn(evaluator, value, line)
    with evaluator.frame.looping(loop):
        evaluator.shown(row)
    return UNKNOWN


def _drawn(evaluator: Evaluator, value: Value, line: int) -> tuple[Loop, Value]:
    node = template_lookups.place_of(line)
    loop = Loop(id(node), 0, evaluator.grows(value))
    evaluator.consume(value)
    return loop, rows.item_of(evaluator, value, node, loop)


def _default(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    if isinstance(value, Choice | Known):
        evaluator.consume(value)
    return join(filter(None, (value, argument)))


def _length(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    evaluator.consume(value)
    return Count() if evaluator.grows(value) else UNKNOWN


def _first(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    return template_lookups.item(evaluator, value, 0, line)


def _last(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    return template_lookups.item(evaluator, value, -1, line)


def _evaluated(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    evaluator.consume(value)
    return UNKNOWN


def _add(evaluator: Evaluator, value: Value, argument: Value | None, line: int) -> Value:
    return UNKNOWN if argument is None else combined(value, argument)


#: By name.
FILTERS: Final[dict[str, _Handler]] = {
    "add": _add,
    "default": _default,
    "default_if_none": _default,
    "dictsort": _sorted,
    "dictsortreversed": _sorted,
    "first": _first,
    "join": _shown_one_by_one,
    "last": _last,
    "length": _length,
    "length_is": _length,
    "map()": _mapped,
    "pluralize": _evaluated,
    "random": _first,
    "safeseq": _shown_one_by_one,
    "escapeseq": _shown_one_by_one,
    "slice": _slice,
    "unordered_list": _shown_one_by_one,
    "yesno": _evaluated,
}
#: Those that turn their value into text first (``@stringfilter``).
_OF_TEXT: Final = frozenset(
    "addslashes capfirst center cut escape escapejs force_escape iriencode linebreaks linebreaksbr"
    " linenumbers ljust lower make_list rjust safe slugify striptags title truncatechars"
    " truncatechars_html truncatewords truncatewords_html upper urlencode urlize urlizetrunc"
    " wordcount wordwrap".split()
)
