"""Fields that methods of a serializer put among those that its class declares."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project import extract, facts
from ...project.names import ClassDef, External
from ...project.syntax import walk
from .containers import CHANGING_TABLES
from .values import Added, Frame

if TYPE_CHECKING:
    from ..analysis import Flow
    from .shaper import Shaper

_FIELD: Final = "rest_framework.fields.Field"
_MODULES: Final = tuple(
    f"rest_framework.{name}." for name in ("fields", "relations", "serializers")
)


class AddedField(Immutable, frozen=True):
    """One that is there for certain, as the class in whose method it is made would declare it."""

    name: str
    call: facts.Call
    owner: ClassDef
    line: int


def made(shaper: Shaper, node: ast.Call, frame: Frame) -> Added | None:
    """The field that a call makes, if it makes one."""
    path = extract.dotted(node.func)
    if frame.owner is None or path is None or _is_local(path.partition(".")[0], frame):
        return None
    project = shaper.flow.project
    match project.names.resolve(frame.owner.module, path):
        case ClassDef() as definition if project.classes.is_a(definition, _FIELD):
            return Added(node, frame.owner)
        case ClassDef() as definition if project.serializers.is_serializer(definition):
            return Added(node, frame.owner)
        case External(path=known) if known.startswith(_MODULES):
            return Added(node, frame.owner)
    return None


def _is_local(name: str, frame: Frame) -> bool:
    inner: Frame | None = frame
    while inner is not None:
        if name in inner.scope:
            return True
        inner = inner.outer
    return False


def field(name: object, value: object) -> AddedField | None:
    """What is known of a field that was put there under a name."""
    call = extract.expression(value.node) if isinstance(value, Added) else None
    if isinstance(value, Added) and isinstance(call, facts.Call) and isinstance(name, str):
        return AddedField(name, call, value.owner, value.node.lineno)
    return None


def changes_fields(flow: Flow, cls: ClassDef, name: str) -> bool:
    """Whether a method of the project's adds to ``self.fields``, or takes something out."""
    method = flow.project.classes.own_method(cls, name)
    node = None if method is None or "fields" not in flow.words.of(method) else flow.node(method)
    return node is not None and any(map(_is_change, walk(node)))


def _is_change(node: ast.AST) -> bool:
    match node:
        case ast.Subscript(value=ast.Attribute(attr="fields"), ctx=ast.Store() | ast.Del()):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="fields"), attr=name)):
            return name in CHANGING_TABLES
    return False
