"""How links of many rows are written at once, where each pass links rows to another one.

Source: ``django.db.models.fields.related_descriptors``: only a many-to-many relation has a table of
its own; a reverse one writes the column of the rows. ``GenericRelatedObjectManager`` does so too,
but deletes the rows that it takes away. A symmetrical relation keeps a row for each direction.
"""

from __future__ import annotations

import ast

from ...finding import listed
from ...project import facts
from ...project.models import Kind, Relation
from ...project.syntax import keyword_of


def written_at_once(relation: Relation, method: str, call: ast.Call | None) -> str:
    """What does for all passes what ``add()``, ``remove()`` and their like do in each."""
    if relation.kind is Kind.MANY_TO_MANY:
        both = ", in both directions," if relation.is_symmetrical else ""
        bulk = "bulk_create(…, ignore_conflicts=True)"
        if method == "add":
            return f"write the rows of {relation}.through{both} with {bulk}"
        if method == "set":
            read = f"read the rows of {relation}.through{both} before the loop"
            return f"{read}, {bulk} those that are missing and delete the others in one query"
        return f"delete the rows of {relation}.through{both} in one query"
    rows = "" if relation.target is None else f"{relation.target.name}.objects"
    if method == "add":
        update = f"call {rows}.bulk_update()"
        if saves_each(call):
            update = f"call {rows}.bulk_create() for the new ones, bulk_update() for the others"
        return f"set {listed(_columns(relation))} on the rows and {update}"
    if method == "set":
        return _set_at_once(relation, rows)
    chosen = _of_their_owners(relation) if method == "clear" else "pk__in=…"
    if relation.kind is Kind.GENERIC_RELATION:
        return f"call {rows}.filter({chosen}).delete() once"
    return f"call {rows}.filter({chosen}).update({relation.field.name}=None) once"


def _set_at_once(relation: Relation, rows: str) -> str:
    """Rows that are there stay; the others go, unless they cannot do without: they must point."""
    read = f"read {rows}.filter({_of_their_owners(relation)}) before the loop"
    update = f"set {listed(_columns(relation))} on those that change and call {rows}.bulk_update()"
    if relation.kind is Kind.GENERIC_RELATION:
        return f"{read}, {update}, and delete() the others in one query"
    return f"{read}, {update}"


def saves_each(call: ast.Call | None) -> bool:
    """Whether a manager of related rows may save each row itself: ``add(order, bulk=False)``.

    Only then does it take rows that are new.
    """
    match None if call is None else keyword_of(call, "bulk"):
        case None | ast.Constant(value=True):
            return False
    return True


def _of_their_owners(relation: Relation) -> str:
    """What chooses the rows that belong to any of the rows of the passes."""
    *shared, last = _columns(relation)
    return ", ".join([*(f"{name}=…" for name in shared), f"{last}__in=…"])


def _columns(relation: Relation) -> list[str]:
    """The fields of a related row that say which row it belongs to."""
    if relation.kind is not Kind.GENERIC_RELATION:
        return [relation.field.name]
    return [
        facts.text_of(relation.field.option(f"{name}_field")) or name
        for name in ("content_type", "object_id")
    ]
