"""ARC214: two requests at the same time may create the same row twice."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.get_or_create import GetOrCreate
from ..registry import check


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
    fields = ", ".join(f'"{name}"' for name in call.fields)
    remedy = (
        f"make {model}.{call.fields[0]} unique"
        if len(call.fields) == 1
        else f"add UniqueConstraint(fields=[{fields}], …) to {model}"
    )
    yield Finding(
        call.place,
        f"two requests may both create the {model} with the same {listed(call.fields)}, "
        f"which no unique field or constraint covers: {remedy}",
    )
