"""ARC705: ``read_only_fields`` names what is no field, or is a string."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from ...finding import Finding
from ...flow.concepts.serializer import Serializer
from ...flow.mending.serializer_edits import made_a_list, without_unknown
from ..registry import check

_CODE: Final = "ARC705"


@check(_CODE, Serializer)
def read_only_fields_unknown(serializer: Serializer) -> Iterator[Finding]:
    """Such a name protects nothing, and DRF is silent; a string it refuses."""
    place = serializer.own_option("read_only_fields")
    listed = serializer.option("read_only_fields")
    if place is None or listed is None:
        return
    if listed.is_string:
        yield Finding(
            place,
            f"read_only_fields of {serializer.name} is a string, for which DRF raises TypeError: "
            f'write ["{listed.names[0]}"]',
            partial(made_a_list, serializer, listed.names[0]),
        )
    elif not any(name.startswith(("*", "-")) for name in listed.names):
        names = dict.fromkeys(listed.names)
        unknown = [name for name in names if not serializer.is_field(name)]
        if unknown:
            yield Finding(
                place,
                f"read_only_fields of {serializer.name} names what is no field of it: "
                f"correct or remove {', '.join(unknown)}",
                partial(without_unknown, serializer, unknown),
            )
        elif serializer.is_strict(_CODE):
            absent = [name for name in names if _is_absent(serializer, name)]
            if absent:
                yield Finding(
                    place,
                    f"read_only_fields of {serializer.name} names what it does not expose: "
                    f"add to fields or remove {', '.join(absent)}",
                )


def _is_absent(serializer: Serializer, name: str) -> bool:
    return (
        name not in serializer.declared
        and not serializer.is_customised
        and serializer.is_model_field(name)
        and not serializer.is_exposed(name)
    )
