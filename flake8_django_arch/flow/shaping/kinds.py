"""What ``isinstance`` says of a value, where that can be told."""

from __future__ import annotations

from typing import Final

from ...project.models import Kind
from .values import DISPLAY, Descriptor, Named, Names, Table

_DESCRIPTORS: Final = "django.db.models.fields.related_descriptors."
#: The classes that Django's own relations put on a model, each with its bases.
DESCRIPTORS: Final[dict[Kind, tuple[str, ...]]] = {
    Kind.FOREIGN_KEY: ("ForwardManyToOneDescriptor",),
    Kind.ONE_TO_ONE: ("ForwardOneToOneDescriptor", "ForwardManyToOneDescriptor"),
    Kind.MANY_TO_MANY: ("ManyToManyDescriptor", "ReverseManyToOneDescriptor"),
}
_COLLECTIONS: Final = frozenset({"builtins.list", "builtins.tuple", "builtins.set"})
_BUILTIN_KINDS: Final = {
    "builtins.str": str,
    "builtins.int": int,
    "builtins.bool": bool,
    "builtins.float": float,
}


def is_a(value: object, kind: object) -> bool | None:
    """``isinstance``; None where it is not known."""
    path = kind.path if isinstance(kind, Named) else ""
    match value:
        case Descriptor(path=descriptor) if path:
            classes = next(each for each in DESCRIPTORS.values() if each[0] == descriptor)
            return path in {f"{_DESCRIPTORS}{each}" for each in classes}
        case Names(kind=held) if path.startswith("builtins."):
            is_it = path == f"builtins.{held}"
            return None if held == DISPLAY and path in _COLLECTIONS else is_it
        case Table() if path.startswith("builtins."):
            return path == "builtins.dict"
        case str() | int() | float() | None if path in _BUILTIN_KINDS:
            return isinstance(value, _BUILTIN_KINDS[path])
        case str() | int() | float() | None if path.startswith("builtins."):
            return False if path != "builtins.object" else True
    return None
