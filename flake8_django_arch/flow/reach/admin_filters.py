"""The sidebar of a change list: a filter by a relation offers each of the other model's rows.

Source: ``django.contrib.admin.filters.RelatedFieldListFilter`` and ``Field.get_choices()``, which
makes a text of every row that the default manager gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project.models import Kind, Model, Relation
from ...project.names import ClassDef
from ..events import Events
from ..querysets.origins import ListFilterOrigin
from ..values import ExternalValue, Fixed, Known, Value
from . import choices

if TYPE_CHECKING:
    from ..file import File

#: Django's filters that offer rows by their texts, those that a row of the list has or all.
_OFFERING: Final = tuple(
    f"django.contrib.admin.{module}{name}"
    for module in ("", "filters.")
    for name in ("RelatedFieldListFilter", "RelatedOnlyFieldListFilter")
)
#: With this word a project has a filter of its own in place of Django's for a kind of field.
_REPLACING: Final = "take_priority"


def offered(
    file: File, cls: ClassDef, place: Place, model: Model, entries: tuple[Value, ...]
) -> Iterator[Events]:
    """What the choices read of the rows that an admin class's ``list_filter`` offers."""
    if file.project.mentioning(_REPLACING):
        return
    for path in dict.fromkeys(filter(None, map(_path, entries))):
        relation = _at_end(model, path)
        if relation is not None and _is_offered(relation):
            found = choices.of_relation(file, cls, place, relation)
            origin = ListFilterOrigin(file.module, place, field=path)
            found.missing = [replace(each, origin=origin) for each in found.missing]
            yield found


def _path(entry: Value) -> str:
    """The lookup of an entry that has a filter of Django's own; "" for another one."""
    match entry:
        case Known(value=str() as path):
            return path
        case Fixed(items=(Known(value=str() as path), ExternalValue(path=used))):
            return path if used in _OFFERING else ""
    return ""


def _at_end(model: Model, path: str) -> Relation | None:
    """The relation that a lookup ends at: ``order__customer``."""
    found, at = None, model
    for name in path.split("__"):
        found = next((each for each in at.relations.values() if each.lookup == name), None)
        if found is None or found.target is None:
            return None
        at = found.target
    return found


def _is_offered(relation: Relation) -> bool:
    """Whether it is a field of Django's own that refers to rows of one model."""
    is_plain = relation.kind in (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE, Kind.MANY_TO_MANY)
    is_forward = relation.field.name == relation.name
    return is_plain and is_forward and relation.field.type.startswith("django.")
