"""What texts show of what is put into them: ``"{0.customer}".format(order)``, ``_("%s") % order``.

A row that is shown is asked for its ``__str__``, and so is one that a field of ``format()`` leads
to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from .values import UNKNOWN, Dictionary, Fixed, Known, Text, Value

if TYPE_CHECKING:
    from .calls import Call
    from .evaluate import Evaluator

_TRANSLATING: Final = "django.utils.translation."


class Translated(Text, frozen=True):
    """A text that Django translates: in any language it shows what its author has put in."""

    source: str


def put_in(evaluator: Evaluator, text: Value, value: Value) -> tuple[Value, ...]:
    """``text % value`` shows what it puts in; of a dictionary what the text surely names."""
    match value:
        case Fixed(items=items):
            parts = items
        case Dictionary(known=known):
            named = _named(_written(text))
            parts = tuple(each for key, each in known if key in named)
        case _:
            parts = (value,)
    for part in parts:
        evaluator.shown(part)
    return parts


def formatted(evaluator: Evaluator, text: Value, made: Call) -> None:
    """``text.format(order, name=name)``: each field reads its way, and shows where it leads to.

    What a text shows that is not known, nobody can tell: ``{0.number}`` or all of the row.
    """
    places = {str(number): each for number, each in enumerate(made.arguments)}
    _show_fields(evaluator, text, {**made.spread, **places}, made)


def mapped(evaluator: Evaluator, text: Value, made: Call) -> None:
    """``text.format_map(names)``."""
    match made.arguments:
        case (Dictionary(known=known),):
            _show_fields(evaluator, text, dict(known), made)


def _show_fields(evaluator: Evaluator, text: Value, given: Mapping[Any, Value], made: Call) -> None:
    for first, *way in _fields(_written(text)):
        value = given.get(first, UNKNOWN)
        for name in way:
            value = evaluator.read(value, name, made.node)
        evaluator.shown(value)


def translated(evaluator: Evaluator, made: Call) -> Value:
    """``gettext("Order %s")``; of the two texts of ``ngettext()`` the one for several."""
    texts = [each.value for each in made.arguments if isinstance(each, Known)]
    written = [text for text in texts if isinstance(text, str)]
    return Translated(written[-1]) if written else Text()


def _written(text: Value) -> str:
    match text:
        case Known(value=str() as written) | Translated(source=written):
            return written
    return ""


def _named(template: str) -> set[str]:
    """The keys that a template for ``%`` names: ``%(order)-10s``, but not ``%%(order)s``."""
    _, *rest = template.replace("%%", "").split("%(")
    return {part.partition(")")[0] for part in rest}


def _fields(template: str) -> list[list[str]]:
    """The fields of a template for ``format()``, each as the names on its way.

    What is subscripted on the way is left out.
    """
    try:
        found = list(_numbered(template))
    except ValueError:
        return []
    return [field.split(".") for field in found if "[" not in field]


def _numbered(template: str) -> Iterator[str]:
    """The fields as they are written, ``{}`` with the number that it has by its place."""
    place = 0
    for _, field, *_ in Formatter().parse(template):
        if field is None:
            continue
        if not field or field.startswith("."):
            field, place = f"{place}{field}", place + 1
        yield field


#: By dotted path.
FUNCTIONS: Final = {
    f"{_TRANSLATING}{prefix}gettext{suffix}": translated
    for prefix in ("", "n", "p", "np", "u", "un")
    for suffix in ("", "_lazy", "_noop")
}
