"""ARC704: ``read_only_fields`` names a declared field, which DRF leaves writable."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...finding import Finding
from ...flow.concepts.serializer import Serializer
from ...flow.mending.declared_read_only import advice, made_read_only
from ..registry import check


@check("ARC704", Serializer)
def read_only_fields_ignored(serializer: Serializer) -> Iterator[Finding]:
    """A field declared on the class is taken as it is, whatever ``Meta`` says of it."""
    place = serializer.own_option("read_only_fields")
    listed = serializer.option("read_only_fields")
    if place is None or listed is None or listed.is_string:
        return
    ignored = [
        name
        for name in listed.names
        if name in serializer.declared and not serializer.is_set_read_only(name)
    ]
    if ignored and not serializer.is_output_only:
        names = ", ".join(dict.fromkeys(ignored))
        yield Finding(
            place,
            f"DRF ignores read_only_fields for declared fields, so {serializer.name} takes {names} "
            f"from clients: {advice(serializer, ignored)}",
            partial(made_read_only, serializer, ignored),
        )
