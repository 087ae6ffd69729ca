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
    model = call.model.name
    full = [name for name in call.fields if name not in call.empty]
    if call.empty and full:
        empty = ", ".join(f"{name}=None" for name in call.empty)
        condition = f"condition=Q({empty})"
        return f"add UniqueConstraint(fields=[{quoted(full)}], {condition}, …) to {model}{_OR}"
    if len(call.fields) == 1 and not call.empty:
        return f"make {model}.{call.fields[0]} unique{_OR}"
    return f"add UniqueConstraint(fields=[{quoted(call.fields)}], …) to {model}{_OR}"
