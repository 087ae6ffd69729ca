"""Texts that are made of others: ``"mails/%s.txt" % name``, ``f"render_{column}"``."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from .joining import mix
from .values import SOME_TEXT, Known, Mixture, Value


def put_into(template: object, parts: tuple[Value, ...]) -> Value:
    """``"mails/%s.txt" % name``; which text it is is known where all that is put into it is."""
    if not isinstance(template, str):
        return SOME_TEXT
    try:
        return made(lambda texts: template % texts, parts)
    except (TypeError, ValueError):
        return SOME_TEXT  # it wants numbers, or more of them


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
