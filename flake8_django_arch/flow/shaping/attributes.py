"""What names and attributes stand for while a serializer is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef, External, FunctionDef, Module, ValueDef
from ..values import ClassValue, ExternalValue, Fixed, FunctionValue, Known, Value
from . import contexts
from .kinds import DESCRIPTORS
from .values import (
    DISPLAY,
    PLAIN,
    Behind,
    BuiltWords,
    Descriptor,
    FieldOf,
    Frame,
    Given,
    MethodOf,
    ModelOf,
    Named,
    Names,
    Options,
    Table,
    This,
    Unknown,
)

if TYPE_CHECKING:
    from .shaper import Shaper

_PROPERTIES: Final = frozenset({"property", "cached_property"})


def named(shaper: Shaper, name: str, frame: Frame) -> object:
    """What a name stands for: in the function, around it, or in the module."""
    inner: Frame | None = frame
    while inner is not None:
        if name in inner.scope:
            return inner.scope[name]
        inner = inner.outer
    module = frame.function.module if frame.function is not None else None
    return Unknown() if module is None else _global(shaper, module, name)


def attribute(shaper: Shaper, owner: object, name: str) -> object:
    """The attribute of a value."""
    match owner:
        case This():
            return _own(shaper, name)
        case Behind(owner=after):
            return shaper.fields(after) if name == "fields" else _method(shaper, name, after)
        case Options():
            return _option(shaper, name)
        case ModelOf():
            return _of_model(shaper, name)
        case Names() | Table() | str() | BuiltWords():
            return MethodOf(owner, name)
        case FieldOf(name=field) if name in ("fields", "child", "_kwargs"):
            shaper.state.change(field)
        case contexts.Asking() | contexts.User():
            return contexts.attribute(shaper, owner, name)
        case contexts.Context():
            return MethodOf(owner, name)
        case Unknown():
            return owner
    return Unknown()


def has(shaper: Shaper, owner: object, name: str) -> bool | None:
    """Whether a value has an attribute; None where it is not known."""
    match owner:
        case Options() if shaper.meta is not None:
            if name in shaper.state.meta or shaper.classes.attribute(shaper.meta, name):
                return True
            return False if shaper.classes.is_fully_known(shaper.meta) else None
        case This():
            if name in shaper.state.own or shaper.classes.attribute(shaper.cls, name):
                return True
            return True if shaper.classes.method(shaper.cls, name) else None
        case ModelOf() if shaper.model is not None:
            is_known = name in shaper.model.fields or name in shaper.model.relations
            return True if is_known else None
    return contexts.has(owner, name)


def _global(shaper: Shaper, module: Module, name: str) -> object:
    match shaper.flow.project.names.resolve(module, name):
        case ClassDef() | FunctionDef() as definition:
            return Named(definition.path, definition)
        case External(path=path):
            return Named(path)
        case ValueDef():
            return _converted(shaper, shaper.flow.meanings.name(module, name))
    return Unknown()


def _converted(shaper: Shaper, value: Value) -> object:
    """A value of the flow, as far as it is as simple as these."""
    match value:
        case Known(value=plain) if isinstance(plain, PLAIN):
            return plain
        case Fixed(items=items):
            return shaper.collection(DISPLAY, [_converted(shaper, item) for item in items])
        case ClassValue(definition=definition):
            return Named(definition.path, definition)
        case FunctionValue(definition=function):
            return Named(function.path, function)
        case ExternalValue(path=path):
            return Named(path)
    return Unknown()


def _own(shaper: Shaper, name: str) -> object:
    if name in shaper.state.own:
        return shaper.state.own[name]
    if name == "fields":
        return shaper.fields()
    if name == "Meta":
        return Options()
    if name == contexts.WORD and shaper.context is not None:
        return shaper.context
    found = shaper.classes.attribute(shaper.cls, name)
    if found is not None:
        return _converted(shaper, shaper.flow.meanings.class_attribute(found[0], name))
    return _method(shaper, name, None)


def _method(shaper: Shaper, name: str, after: ClassDef | None) -> object:
    bound = shaper.bound(name, after)
    definition = shaper.classes.method(shaper.cls, name, after=after)
    if definition is not None and decorator(definition) in _PROPERTIES:
        return (
            Unknown() if bound.definition is None else shaper.run(definition, [This()], Given([]))
        )
    return bound


def _option(shaper: Shaper, name: str) -> object:
    if name in shaper.state.meta:
        return shaper.state.meta[name]
    if name == "model":
        return ModelOf()
    found = None if shaper.meta is None else shaper.classes.attribute(shaper.meta, name)
    if found is None:
        return Unknown()
    return _converted(shaper, shaper.flow.meanings.class_attribute(found[0], name))


def _of_model(shaper: Shaper, name: str) -> object:
    relation = None if shaper.model is None else shaper.model.relations.get(name)
    is_djangos = relation is not None and relation.field.type.startswith("django.")
    if relation is not None and is_djangos and relation.field.name == name:
        for path in DESCRIPTORS.get(relation.kind, ())[:1]:
            return Descriptor(path)
    return Unknown()


def decorator(definition: FunctionDef) -> str:
    """The last part of the name of the decorator that decides how a method is asked."""
    for decorator in definition.facts.decorators:
        path = getattr(decorator, "path", "")
        name = str(path).rpartition(".")[2]
        if name in ("property", "cached_property", "classmethod", "staticmethod"):
            return name
    return ""
