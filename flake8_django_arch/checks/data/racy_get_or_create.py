"""ARC214: two requests at the same time may create the same row twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Finding, listed, quoted
from ...flow.concepts.get_or_create import GetOrCreate
from ..registry import check

#: Other code may make rows that are alike in these fields, on purpose.
_OR: Final = ", or look up by what tells its rows apart"


@check("ARC214", GetOrCreate)
def racy_get_or_create(call: GetOrCreate) -> Iterator[Finding]:
    """``get_or_create`` or ``update_or_create`` on lookups that no unique key covers."""
    if call.may_be_guarded:
        return
    model = call.model.name
    if not call.fields:
        yield Finding(
            call.place,
            f"{call.method}() without lookups may create a second {model}: give it a key",
        )
        return
    yield Finding(
        call.place,
        f"{call.rivals} may both create the {model} with the same {listed(call.fields)}, "
        f"which no unique field or constraint covers{_where_empty(call)}: {_remedy(call)}",
    )


def _where_empty(call: GetOrCreate) -> str:
    """A database takes no two rows for equal in a field that is empty in both."""
    return f" where {listed(call.empty)} is None" if call.is_covered_but_for_empty else ""


def _remedy(call: GetOrCreate) -> str:
    """The key that the call needs, and no more: rows that it does not look for may be alike."""
    model = call.model.name
    chosen = dict.fromkeys(call.empty, "None") | call.states
    key = [name for name in call.fields if name not in chosen] or list(call.states)
    if not key:
        key, chosen = call.fields, {}
    if len(call.fields) == 1 and not chosen and not call.empty and key[0] not in call.long_texts:
        return f"make {model}.{key[0]} unique{_OR}"
    given = [_columns(call, key)]
    if chosen:
        values = (f"{name}={chosen[name]}" for name in call.fields if name in chosen)
        given.append(f"condition=Q({', '.join(values)})")
    return f"add UniqueConstraint({', '.join(given)}, …) to {model}{_OR}"


def _columns(call: GetOrCreate, key: list[str]) -> str:
    if call.long_texts.isdisjoint(key):
        return f"fields=[{quoted(key)}]"
    return ", ".join(f'MD5("{name}")' if name in call.long_texts else f'"{name}"' for name in key)
