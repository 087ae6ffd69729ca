"""How links of many rows are written at once, where each pass links rows to another one.

Source: ``django.db.models.fields.related_descriptors``: only a many-to-many relation has a table of
its own; a reverse one writes the column of the rows. ``GenericRelatedObjectManager`` does so too,
but deletes the rows that it takes away.
"""

from __future__ import annotations

from ...finding import listed
from ...project import facts
from ...project.models import Kind, Relation


def written_at_once(relation: Relation, method: str) -> str:
    """What does for all passes what ``add()``, ``remove()`` or ``clear()`` does in each."""
    if relation.kind is Kind.MANY_TO_MANY:
        if method == "add":
            return (
                f"write the rows of {relation}.through with bulk_create(…, ignore_conflicts=True)"
            )
        return f"delete the rows of {relation}.through in one query"
    rows = "" if relation.target is None else relation.target.name
    if method == "add":
        return f"set {listed(_columns(relation))} on the rows and call {rows}.objects.bulk_update()"
    if relation.kind is Kind.GENERIC_RELATION:
        return f"call {rows}.objects.filter(pk__in=…).delete() once"
    return f"call {rows}.objects.filter(pk__in=…).update({relation.field.name}=None) once"


def _columns(relation: Relation) -> list[str]:
    """The fields of a related row that say which row it belongs to."""
    if relation.kind is not Kind.GENERIC_RELATION:
        return [relation.field.name]
    return [
        facts.text_of(relation.field.option(f"{name}_field")) or name
        for name in ("content_type", "object_id")
    ]
