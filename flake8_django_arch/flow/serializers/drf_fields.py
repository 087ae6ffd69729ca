"""How the fields of DRF's own classes read a row.

Source: ``get_attribute`` and ``to_representation`` of the classes in ``rest_framework.fields`` and
``rest_framework.relations``.
"""

from __future__ import annotations

from typing import Final

from ...project import facts
from ..events import Reader
from .output_fields import OutputField, Shape

DRF: Final = "rest_framework.serializers."
_TEXTS: Final = frozenset(
    f"{DRF}{name}Field"
    for name in ("Char", "Choice", "Email", "Regex", "Slug", "URL", "FilePath", "StringRelated")
)
_HYPERLINKED: Final = f"{DRF}HyperlinkedRelatedField"
_IDENTITY: Final = f"{DRF}HyperlinkedIdentityField"
_KEYS: Final = f"{DRF}PrimaryKeyRelatedField"
_SLUGS: Final = f"{DRF}SlugRelatedField"


def by_class(
    paths: frozenset[str],
    call: facts.Call,
    source: tuple[str, ...],
    reader: Reader,
    many: bool,
) -> OutputField | None:
    """A field whose class is DRF's, or changes nothing of what that reads."""
    if f"{DRF}SerializerMethodField" in paths:
        match call.argument(0, "method_name"):
            case None:
                name = f"get_{reader.name.rpartition('.')[2]}"
                return OutputField(Shape.METHOD, (), reader, name=name)
            case facts.Constant(value=str() as name):
                return OutputField(Shape.METHOD, (), reader, name=name)
        return None
    if paths & {f"{DRF}HiddenField", f"{DRF}ManyRelatedField"}:
        return None
    if _IDENTITY in paths:
        # Of many rows it links each to itself; of one it links the serializer's own row.
        return by_lookup(call.keyword("lookup_field"), source if many else (), reader, many)
    if _HYPERLINKED in paths:
        return by_lookup(call.keyword("lookup_field"), source, reader, many)
    if _KEYS in paths:
        return OutputField(Shape.KEY, source, reader, many)
    if _SLUGS in paths:
        match call.argument(0, "slug_field"):
            case facts.Constant(value=str() as slug):
                path = slug.replace("__", ".")
                return OutputField(Shape.ATTRIBUTE, source, reader, many, path)
        return None
    if f"{DRF}RelatedField" in paths:
        return None
    if f"{DRF}ListField" in paths or f"{DRF}MultipleChoiceField" in paths:
        return OutputField(Shape.LIST, source, reader)
    shape = Shape.TEXT if paths & _TEXTS else Shape.VALUE
    return OutputField(shape, source, reader, many)


def by_lookup(
    lookup: facts.Expression | None, source: tuple[str, ...], reader: Reader, many: bool
) -> OutputField | None:
    """A hyperlink: by the key, which needs no query, or by another attribute of the row."""
    match lookup:
        case None | facts.Constant(value="pk") if source:
            return OutputField(Shape.KEY, source, reader, many)
        case None:
            return OutputField(Shape.ATTRIBUTE, source, reader, many, "pk")
        case facts.Constant(value=str() as name):
            return OutputField(Shape.ATTRIBUTE, source, reader, many, name)
    return None
