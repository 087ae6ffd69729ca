"""ARC701: a serializer that takes input exposes what the server sets, and protects none of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from ...finding import Finding, listed
from ...flow.concepts.serializer import Serializer
from ...flow.mending.serializer_edits import named_read_only
from ...project.literals import Gap
from ..registry import check

_CODE: Final = "ARC701"


@check(_CODE, Serializer)
def serializer_without_read_only_fields(serializer: Serializer) -> Iterator[Finding]:
    """A ``Meta`` without ``read_only_fields`` that exposes keys, timestamps, owners, rights."""
    if serializer.own_meta is None or serializer.is_only_base or serializer.fields is None:
        return
    open_to_input = [
        name for name in serializer.fields.names if not serializer.is_set_read_only(name)
    ]
    set_by_server = [name for name in open_to_input if serializer.is_set_by_server(name)]
    if serializer.option("read_only_fields") is None:
        why = _reason(serializer, open_to_input, set_by_server)
    else:
        why = _reason_beside_inherited(serializer, set_by_server)
    if why is not None and not serializer.is_output_only:
        mend = partial(named_read_only, serializer, set_by_server) if set_by_server else None
        message = f"{serializer.name} takes input and {why}"
        yield Finding(serializer.meta_place, message, mend)


def _reason(
    serializer: Serializer, open_to_input: list[str], set_by_server: list[str]
) -> str | None:
    fields = serializer.fields
    assert fields is not None
    if set_by_server:
        names = ", ".join(dict.fromkeys(set_by_server))
        how = "exposes what the server sets"
        if all(map(serializer.is_read_only_by_model, set_by_server)):
            how = "leaves it to the model to protect what the server sets"
        return f"{how} ({names}): {_mend(serializer, set_by_server)}"
    if fields.gap is Gap.COMPUTED and not serializer.is_decided_in_code("__all__"):
        return "computes its fields: write them down, and add read_only_fields"
    if open_to_input and serializer.is_strict(_CODE):
        return "has no read_only_fields: name what clients must not set, or write an empty list"
    return None


def _reason_beside_inherited(serializer: Serializer, set_by_server: list[str]) -> str | None:
    """What the class adds to the fields of a base, whose ``read_only_fields`` do not know of it."""
    added = [
        name
        for name in set_by_server
        if serializer.is_added_beside_read_only(name) and not serializer.is_read_only_by_model(name)
    ]
    if not added:
        return None
    names = ", ".join(dict.fromkeys(added))
    beside = "" if all(map(serializer.is_declared, added)) else ", beside the inherited names"
    return (
        f"adds what the server sets ({names}), which the inherited read_only_fields do not hold: "
        f"{_mend(serializer, added)}{beside}"
    )


def _mend(serializer: Serializer, names: list[str]) -> str:
    """How to protect them: DRF asks ``Meta`` nothing of a field that a class declares."""
    declared = [name for name in dict.fromkeys(names) if serializer.is_declared(name)]
    if not declared:
        return "name it in read_only_fields"
    rest = "" if len(declared) == len(set(names)) else ", name the rest in read_only_fields"
    return f"write read_only=True in the declaration of {listed(declared)}{rest}"
