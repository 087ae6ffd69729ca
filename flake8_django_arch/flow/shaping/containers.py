"""What the methods of lists, sets, dictionaries and strings do, with real contents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from .values import PLAIN, FieldOf, Names, Table, Unknown, merged, same

#: Methods that change their list or set, with whether the argument is a name that it loses.
CHANGING_NAMES: Final = frozenset(
    "append add insert extend update remove discard pop clear sort reverse"
    " difference_update intersection_update".split()
)
CHANGING_TABLES: Final = frozenset({"pop", "popitem", "update", "clear", "setdefault"})


def members(value: object) -> list[object] | None:
    """What iterating over a value draws; None where that is not known."""
    match value:
        case Names(is_lost=False, items=items):
            return list(items)
        case Table(is_lost=False, entries=entries, possible=possible) if not possible:
            return list(entries)
        case str():
            return list(value)
    return None


def is_open(value: object) -> bool:
    """Whether there may be more in a collection than is known."""
    return isinstance(value, Names | Table) and (value.is_open or value.is_lost)


def is_vague(value: object) -> bool:
    """Whether some of what a collection is known to hold may not be in it."""
    return isinstance(value, Names | Table) and value.is_vague


def holds(collection: object, item: object) -> bool | None:
    """``item in collection``; None where it is not known."""
    if isinstance(collection, str):
        return item in collection if isinstance(item, str) else None
    if isinstance(collection, Table) and not collection.is_lost and isinstance(item, PLAIN):
        is_known = item in collection.entries
        return True if is_known else None if may_hold(collection, item) else False
    found = members(collection)
    if found is None or isinstance(item, Unknown):
        return None
    if any(same(item, each) for each in found):
        return True
    if is_open(collection) or any(isinstance(each, Unknown) for each in found):
        return None
    return False if isinstance(item, (*PLAIN, FieldOf)) else None


def may_hold(table: Table, key: object) -> bool:
    """Whether there may be something under a key that is not known to be there."""
    return table.is_open or key in table.possible


def combined(operator: str, left: object, right: object) -> object:
    """``left | right`` and its like, of sets; ``left + right`` of lists."""
    ours, theirs = members(left), members(right)
    if ours is None or theirs is None or isinstance(left, str) or isinstance(right, str):
        return merged(left, right)
    if not isinstance(left, Names | Table):
        return merged(left, right)
    kind = left.kind if isinstance(left, Names) else "set"
    made = Names(kind, [], is_open(left), is_vague=is_vague(left) or is_vague(right))
    if operator in ("+", "|"):
        others = (each for each in theirs if operator == "+" or not _among(each, ours))
        made.items = [*ours, *others]
        made.is_open |= is_open(right)
        return made
    if _is_any(ours) or _is_any(theirs) or operator not in ("-", "&"):
        return merged(left, right, *ours, *theirs)
    # What an open one may hold besides are no names that are known of the other.
    made.items = [each for each in ours if _among(each, theirs) == (operator == "&")]
    return made


def _among(item: object, items: Iterable[object]) -> bool:
    return any(same(item, each) for each in items)


def _is_any(items: list[object]) -> bool:
    return any(isinstance(each, Unknown) for each in items)


def read(receiver: Names | Table, name: str, arguments: list[object]) -> object:
    """Call a method that changes nothing."""
    if receiver.is_lost:
        return Unknown()
    match receiver, name, arguments:
        case Table(entries=entries), "keys", []:
            return Names("list", list(entries), receiver.is_open, is_vague=receiver.is_vague)
        case Table(entries=entries), "values", []:
            values = list(entries.values())
            return Names("list", values, receiver.is_open, is_vague=receiver.is_vague)
        case Table(entries=entries), "items", []:
            pairs: list[object] = [Names("tuple", [*pair]) for pair in entries.items()]
            return Names("list", pairs, receiver.is_open, is_vague=receiver.is_vague)
        case Table(), "get", [key, *default]:
            return entry(receiver, key, default[0] if default else None)
        case Table(entries=entries), "copy", []:
            return Table(dict(entries), receiver.is_open, is_vague=receiver.is_vague)
        case Names(kind=kind, items=items), "copy", []:
            return Names(kind, list(items), receiver.is_open, is_vague=receiver.is_vague)
    if isinstance(receiver, Names) and len(arguments) == 1 and name in _SETS:
        return combined(_SETS[name], receiver, arguments[0])
    return merged(*arguments)


_SETS: Final = {"union": "|", "difference": "-", "intersection": "&"}


def entry(table: Table, key: object, default: object) -> object:
    """What stands under a key, or else the default."""
    if table.is_lost or not isinstance(key, PLAIN):
        return merged(key)
    if key in table.entries:
        return table.entries[key]
    if key in table.possible:
        return Unknown()
    return Unknown() if table.is_open else default


def change_names(receiver: Names, name: str, arguments: list[object]) -> object:
    """Call a method that changes its list or set, with known arguments."""
    items = receiver.items
    match name, arguments:
        case "append" | "add", [item]:
            items.append(item)
        case "insert", [_, item]:
            items.append(item)  # the order of fields tells nothing of what they read
        case "extend" | "update", [*several]:
            for each in several:
                found = members(each)
                if found is None:
                    receiver.is_open = True
                items += found or []
                receiver.is_open |= is_open(each)
                receiver.is_vague |= is_vague(each)
        case "remove" | "discard", [item]:
            items[:] = _without(items, [item])
        case "difference_update", [others]:
            items[:] = _without(items, members(others) or [])
        case "clear", []:
            items.clear()
        case "sort" | "reverse", _:
            pass
        case _:
            receiver.is_lost = True
            return Unknown()
    return None


def _without(items: list[object], gone: list[object]) -> list[object]:
    return [each for each in items if not _among(each, gone)]


def of_text(text: str, name: str, arguments: list[object]) -> object:
    """Call a method of a string."""
    method: Callable[..., object] | None = getattr(text, name, None) if name in _TEXT else None
    if method is None or not all(isinstance(each, str) for each in arguments):
        return merged(*arguments)
    given = method(*arguments)
    return Names("list", list(given)) if isinstance(given, list) else given


_TEXT: Final = frozenset(
    "startswith endswith lower upper strip lstrip rstrip split removeprefix removesuffix"
    " replace title".split()
)
