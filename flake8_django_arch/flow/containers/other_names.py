"""What other names say of a dictionary that one name has changed: lists hold the same object.

``for event in events: event["tags"] = ""``, or ``events.append(event)`` and ``event["tags"] = ""``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..joining import join, mix
from ..querysets.origins import Loop
from ..values import UNKNOWN, Choice, Dictionary, Fixed, Items, Known, Mixture, QuerySet, Row, Value
from .redrawing import redrawn

if TYPE_CHECKING:
    from ..frame import Frame

#: What may have dictionaries in it.
_HOLDING: Final = (Items, Fixed, Dictionary, Mixture, Choice)


def learn(frame: Frame, name: str, before: Dictionary, after: Dictionary) -> None:
    """Let all others know that what a name holds is another dictionary now."""
    now = dict(after.known)
    changed = {key for key, value in before.known if not _is_still(value, now.get(key, UNKNOWN))}
    if changed:
        _forget(frame, name, before, changed)
    elif len(now) > len(before.known):
        _let_drawn_have(frame, name, before, now)


def _is_still(before: Value, after: Value) -> bool:
    """Whether it is the same; what a called function gave back was handed over in between."""
    match before, after:
        case QuerySet(read=one), QuerySet(read=other) if one is not None and other is not None:
            owners = one.owner.origin, other.owner.origin
            return one.relation == other.relation and owners[0] == owners[1]
        case Row(), Row():
            return (before.origin, before.path) == (after.origin, after.path)
    return before == after


def _forget(frame: Frame, name: str, before: Dictionary, changed: set[object]) -> None:
    """What is under these keys is not known any more wherever the dictionary may be."""
    drawn = [frame.loops[:count] for count in range(len(frame.loops) + 1)]

    def is_it(value: Dictionary) -> bool:
        return any(_may_be(value, before, loops) for loops in drawn)

    for other, value in frame.names.items():
        if other != name:
            frame.names[other] = _forgetting(value, is_it, changed)
    frame.assigned.change(partial(_forgetting, is_it=is_it, changed=changed))


def _forgetting(value: Value, is_it: Callable[[Dictionary], bool], changed: set[object]) -> Value:
    forgetting = partial(_forgetting, is_it=is_it, changed=changed)
    match value:
        case Items(item=item):
            return replace(value, item=forgetting(item))
        case Fixed(items=items):
            return Fixed(tuple(map(forgetting, items)))
        case Mixture(parts=parts):
            return mix(map(forgetting, parts))
        case Choice():
            return join(map(forgetting, value.options))
        case Dictionary() if is_it(value):
            known = {key: UNKNOWN if key in changed else each for key, each in value.known}
            return replace(value, known=tuple(known.items()))
        case Dictionary(value=inner) if isinstance(inner, _HOLDING):
            return replace(value, value=forgetting(inner))
    return value


def _let_drawn_have(
    frame: Frame, name: str, before: Dictionary, now: Mapping[object, Value]
) -> None:
    """What a loop puts under a new key of each dictionary, the list that it runs over has there."""

    def having(item: Value) -> Value:
        if not isinstance(item, Dictionary) or not _may_be(item, before, frame.loops):
            return item
        known = dict(now) | dict(item.known)
        keys = mix((item.key, *map(Known, known)))
        return replace(item, key=keys, known=tuple(known.items()))

    for loop in frame.loops:
        drawn = frame.drawn.get(loop)
        if drawn is None or drawn.targets != {name} or not isinstance(drawn.source, Items):
            continue
        item = drawn.source.item
        several = item.parts if isinstance(item, Mixture) else (item,)
        source = replace(drawn.source, item=mix(map(having, several)))
        for other, value in frame.names.items():
            if value == drawn.source:
                frame.names[other] = source
        frame.drawn[loop] = replace(drawn, source=source)


def _may_be(listed: Dictionary, drawn: Dictionary, loops: tuple[Loop, ...]) -> bool:
    """Whether what a list holds may be the very dictionary that such loops have drawn from it."""
    own = dict(drawn.known)
    return bool(listed.known) and all(
        key in own and (value == UNKNOWN or own[key] in (value, redrawn(value, loops)))
        for key, value in listed.known
    )
