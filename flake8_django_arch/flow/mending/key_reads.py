"""Foreign keys that are followed for nothing but the key which the row itself holds.

Source: ``django.db.models.ForeignKey``: the attribute with ``_id`` at its end holds the value of
``to_field``, which is the primary key where nothing else is said. Of a row without one, Django
gives ``None`` there, where following it would fail.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable

from ...edits import Edit, Replace, Span
from ...finding import Place
from ...project import facts
from ...project.models import Relation
from ...project.source import Source


def _holds(relation: Relation, name: str) -> bool:
    """Whether a row's column for a relation holds that attribute of the row behind it."""
    if relation.target is None or not relation.kind.is_forward:
        return False
    wanted = relation.field.option("to_field")
    if wanted is not None:
        return facts.text_of(wanted) == name
    field = relation.target.fields.get(name)
    return relation.target.is_key(name) and (field is None or field.relation is None)


def of(source: Source, relation: Relation, places: Collection[Place]) -> list[ast.Attribute]:
    """The reads at places that follow a relation, if nothing but that key is read at any."""
    lines = {place.line for place in places}
    if not all(f"{relation.name}." in source.lines[line - 1] for line in lines):
        return []
    found = {
        Place.of(node.value): node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and Place.of(node.value) in places
        and node.value.attr == relation.name
        and _holds(relation, node.attr)
    }
    return list(found.values()) if found.keys() == set(places) else []


def read_off_the_row(
    source: Source, relation: Relation, reads: Iterable[ast.Attribute]
) -> tuple[Edit, ...]:
    """``item.order_id`` for each ``item.order.pk``; none where a row may have no such key."""
    if relation.nullable:
        return ()
    return tuple(
        Replace(
            Span.of(source.module.path, node),
            f"{ast.unparse(node.value.value)}.{relation.column}",
        )
        for node in reads
        if isinstance(node.value, ast.Attribute)
    )
