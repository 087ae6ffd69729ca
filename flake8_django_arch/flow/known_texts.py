"""Texts that are made of others: ``"mails/%s.txt" % name``, ``f"render_{column}"``."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from .joining import mix
from .values import SOME_TEXT, Fixed, Known, Mixture, Value

if TYPE_CHECKING:
    from .calls import Call

#: Methods of texts that give a text, or several, by what they are called with alone.
_PURE: Final = frozenset(
    "capitalize lower lstrip partition removeprefix removesuffix replace rpartition rsplit rstrip"
    " split strip title upper".split()
)


def put_into(template: object, parts: tuple[Value, ...]) -> Value:
    """``"mails/%s.txt" % name``; which text it is is known where all that is put into it is."""
    if not isinstance(template, str):
        return SOME_TEXT
    try:
        return made(lambda texts: template % texts, parts)
    except (TypeError, ValueError):
        return SOME_TEXT  # it wants numbers, or more of them


def given_by(text: Value, name: str, made: Call) -> Value:
    """What a method of a text gives: ``"customer.region".split(".")``."""
    several = [argument.value for argument in made.arguments if isinstance(argument, Known)]
    is_known = len(several) == len(made.arguments) and not made.keywords
    if name not in _PURE or not is_known or not isinstance(text, Known):
        return SOME_TEXT
    try:
        given = getattr(text.value, name)(*several)
    except (TypeError, ValueError):
        return SOME_TEXT
    return Known(given) if isinstance(given, str) else Fixed(tuple(map(Known, given)))


def made(make: Callable[[tuple[str, ...]], str], parts: Sequence[Value]) -> Value:
    """The text that is made of others, or the several texts where one part is now this, now that.

    :data:`SOME_TEXT` where some part is not known.
    """
    several = [_texts_of(part) for part in parts]
    if not all(several) or sum(len(texts) > 1 for texts in several) > 1:
        return SOME_TEXT
    return mix(Known(make(texts)) for texts in itertools.product(*several))


def _texts_of(value: Value) -> tuple[str, ...]:
    """The text that a value is, or those that it is one after the other; () for any other value."""
    parts = value.parts if isinstance(value, Mixture) else (value,)
    known = [part.value for part in parts if isinstance(part, Known)]
    texts = tuple(text for text in known if isinstance(text, str))
    return texts if len(texts) == len(parts) else ()
