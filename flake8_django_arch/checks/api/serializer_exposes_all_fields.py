"""ARC702: a serializer exposes whatever its model happens to hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from ...finding import Finding
from ...flow.concepts.serializer import Serializer
from ...flow.mending.serializer_edits import spelled_out
from ...flow.serializers.own_conversion import leaves_fields_unused
from ..registry import check

_CODE: Final = "ARC702"


@check(_CODE, Serializer)
def serializer_exposes_all_fields(serializer: Serializer) -> Iterator[Finding]:
    """``fields = "__all__"`` or ``exclude`` in a ``Meta``, where input is taken."""
    place = serializer.exposing_place
    if place is None or (serializer.is_only_base and not any(serializer.heirs_of_meta)):
        return
    if leaves_fields_unused(serializer):
        return
    if serializer.is_strict(_CODE) or not serializer.is_output_only:
        how = "exclude" if serializer.own_option("exclude") == place else 'fields = "__all__"'
        yield Finding(
            place,
            f"{serializer.name} exposes every present and future field of its model by {how}: "
            "list its fields",
            partial(spelled_out, serializer),
        )
