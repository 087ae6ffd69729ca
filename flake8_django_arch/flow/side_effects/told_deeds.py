"""What a function causes, in words that name a way which several deeds share but once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from ...finding import chained, listed
from .deeds import Deed

_WRITES: Final = "writes "
#: A longer way is named by its ends.
_LONGEST: Final = 4


def summary(deeds: Iterable[Deed]) -> str:
    """``writes Log and Stock (line 7: Order.close → Log.create and Stock.save) and sends mail …``.

    What begins with the same call stands together, where the first of it stands.
    """
    groups: dict[object, list[Deed]] = {}
    for deed in deeds:
        is_direct = len(deed.chain) == 1
        groups.setdefault(deed if is_direct else (deed.line, deed.chain[0]), []).append(deed)
    return listed(map(_together, groups.values()))


def _together(deeds: Sequence[Deed]) -> str:
    first, *others = deeds
    if not others:
        return f"{first.what} (line {first.line}: {chained(first.chain)})"
    steps = zip(*(deed.chain[:-1] for deed in deeds), strict=False)
    way = [step for step, *_ in takewhile(lambda each: len(set(each)) == 1, steps)]
    if any(len(deed.chain) > len(way) + 1 for deed in deeds):
        way = [*way[: _LONGEST - 1], "…"]
    elif len(way) > _LONGEST:
        way = [*way[:2], "…", way[-1]]
    ends = listed(dict.fromkeys(deed.chain[-1] for deed in deeds))
    return f"{_what(deeds)} (line {first.line}: {' → '.join([*way, ends])})"


def _what(deeds: Sequence[Deed]) -> str:
    """``writes Log and Stock``; what is no write, beside it."""
    written = [deed.what for deed in deeds if deed.what.startswith(_WRITES)]
    others = [deed.what for deed in deeds if deed.what not in written]
    names = listed(what.removeprefix(_WRITES) for what in written)
    return listed([*filter(None, [names and _WRITES + names]), *others])
