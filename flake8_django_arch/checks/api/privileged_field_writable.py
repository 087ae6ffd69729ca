"""ARC703: clients can set a field that gives rights, or an owner."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.privileged_field import PrivilegedField
from ..registry import check


@check("ARC703", PrivilegedField)
def privileged_field_writable(field: PrivilegedField) -> Iterator[Finding]:
    """A writable flag, group, permission or foreign key to the user model."""
    yield Finding(
        field.place,
        f"{field.serializer.name} lets clients set {field.name}: "
        f"make it read-only, or decide in validate_{field.name} who may set it",
    )
