"""What annotations promise for what a call is given: ``def get(key, model: type[MT]) -> MT``.

A class that is handed over tells what a type variable stands for: by itself, or by what it gives a
generic base, ``type[Node[MT]]`` of ``class OrderNode(Node[Order])``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.names import ClassDef, FunctionDef, Module, Symbol, ValueDef
from ..joining import join, options
from ..values import NONE, UNKNOWN, ClassValue, Known, Value, is_unknown
from .annotations import annotated, instance_of, unquoted

if TYPE_CHECKING:
    from ..analysis import Flow

_CLASSES: Final = ("type", "Type")
_Arguments = tuple[facts.Expression, ...]
#: An expression, and where it is written.
_Written = tuple[Module, facts.Expression]


def heads_of(flow: Flow, function: FunctionDef) -> tuple[facts.Function, ...]:
    """The heads that say what a call gives by type variables: overloads, or the function's own."""
    heads = function.facts.overloads or (function.facts,)
    are_open = (
        _is_variable(flow, function.module, name)
        for head in heads
        for name in _names_in(head.returns)
    )
    return heads if any(are_open) else ()


def promised(
    flow: Flow, module: Module, heads: tuple[facts.Function, ...], given: Mapping[str, Value]
) -> Value:
    """What heads promise a call that gives this; nothing where several that fit do not agree."""
    found = {_promised_by(flow, module, head, given) for head in heads} - {UNKNOWN}
    return found.pop() if len(found) == 1 else UNKNOWN


def _promised_by(
    flow: Flow, module: Module, head: facts.Function, given: Mapping[str, Value]
) -> Value:
    told: dict[str, Value] = {}
    for parameter in head.parameters:
        value = given.get(parameter.name)
        if value is not None and parameter.annotation is not None:
            annotation = unquoted(parameter.annotation)
            if not _may_be(annotation, value):
                return UNKNOWN
            for name, instance in _told_by(flow, module, annotation, value):
                if told.setdefault(name, instance) != instance:
                    return UNKNOWN
    if head.returns is None or not told:
        return UNKNOWN
    value = annotated(flow, module, head.returns, told)
    return UNKNOWN if is_unknown(value) else value


def _may_be(annotation: facts.Expression, value: Value) -> bool:
    """Whether a parameter may be given that, as far as classes and literals tell."""
    match annotation:
        case facts.Constant(value=None):
            return not isinstance(value, ClassValue)
        case facts.Sum(left=left, right=right):
            return _may_be(left, value) or _may_be(right, value)
        case facts.Subscript(value=facts.Name(path=path), index=index):
            match path.rpartition(".")[2]:
                case "Optional":
                    return value == NONE or _may_be(index, value)
                case "Union":
                    return any(_may_be(each, value) for each in _items(index))
                case "Literal" if isinstance(value, Known):
                    return value.value in _literals(index)
                case name if name in _CLASSES:
                    return not isinstance(value, Known)
    return True


def _literals(index: facts.Expression) -> list[object]:
    return [each.value for each in _items(index) if isinstance(each, facts.Constant)]


def _told_by(
    flow: Flow, module: Module, annotation: facts.Expression, value: Value
) -> Iterator[tuple[str, Value]]:
    """The type variables of a parameter that takes a class, and the objects they stand for."""
    match annotation:
        case facts.Sum(left=left, right=right):
            yield from _told_by(flow, module, left, value)
            yield from _told_by(flow, module, right, value)
        case facts.Subscript(value=facts.Name(path=path), index=index):
            name = path.rpartition(".")[2]
            if name in ("Optional", "Union", "Annotated"):
                for each in _items(index):
                    yield from _told_by(flow, module, each, value)
            several = [each for each in options(value) if isinstance(each, ClassValue)]
            if name in _CLASSES and len(several) == len(options(value)):
                yield from _told_by_classes(flow, module, unquoted(index), several)


def _told_by_classes(
    flow: Flow, module: Module, wanted: facts.Expression, several: list[ClassValue]
) -> Iterator[tuple[str, Value]]:
    """``type[MT]``, or ``type[Node[MT]]``, of classes that are handed over."""
    match wanted:
        case facts.Name(path=path) if _is_variable(flow, module, path):
            yield path, join(instance_of(flow, each) for each in several)
        case facts.Subscript(value=facts.Name(path=path), index=index):
            base = flow.project.names.resolve(module, path)
            for at, inner in enumerate(_items(index)):
                if isinstance(inner, facts.Name) and _is_variable(flow, module, inner.path):
                    given = (_given_to(flow, each.definition, base, at) for each in several)
                    yield inner.path, join(given)


def _given_to(flow: Flow, cls: ClassDef, base: Symbol | None, at: int) -> Value:
    """The objects of what a class gives a generic base at that place."""
    written = None if base is None else _written_for(flow, cls, base, at, frozenset())
    return UNKNOWN if written is None else annotated(flow, *written)


def _written_for(
    flow: Flow, cls: ClassDef, wanted: Symbol, at: int, below: frozenset[ClassDef]
) -> _Written | None:
    """What is written for it, by the class or one that it inherits; ``below`` ask already."""
    for base, arguments in _bases(flow, cls):
        if base == wanted:
            return (cls.module, arguments[at]) if at < len(arguments) else None
        if not isinstance(base, ClassDef) or base in below:
            continue
        written = _written_for(flow, base, wanted, at, below | {cls})
        match written:
            case None:
                continue
            case (module, facts.Name(path=path)) if _is_variable(flow, module, path):
                place = _variables(flow, base).index(path)
                return (cls.module, arguments[place]) if place < len(arguments) else None
        return written
    return None


def _bases(flow: Flow, cls: ClassDef) -> Iterator[tuple[Symbol | None, _Arguments]]:
    """The bases of a class, with what is written between the brackets behind each."""
    for expression in cls.facts.bases:
        match expression:
            case facts.Name(path=path):
                yield flow.project.names.resolve(cls.module, path), ()
            case facts.Subscript(value=facts.Name(path=path), index=index):
                yield flow.project.names.resolve(cls.module, path), _items(index)


def _variables(flow: Flow, cls: ClassDef) -> list[str]:
    """The type variables of a generic class, in the order in which it is given what they are.

    ``Generic[MT, KT]`` says it where it is a base, else the order in which they are named.
    """
    named = [
        (expression.value == facts.Name("Generic"), each.path)
        for expression in cls.facts.bases
        if isinstance(expression, facts.Subscript)
        for each in _items(expression.index)
        if isinstance(each, facts.Name) and _is_variable(flow, cls.module, each.path)
    ]
    return list(dict.fromkeys(path for _, path in sorted(named, key=lambda each: not each[0])))


def _is_variable(flow: Flow, module: Module, path: str) -> bool:
    """Whether a name is ``MT = TypeVar("MT")``."""
    match flow.project.names.resolve(module, path):
        case ValueDef(
            assignment=facts.Assignment(value=facts.Call(function=facts.Name(path=made)))
        ):
            return made.rpartition(".")[2] == "TypeVar"
    return False


def _names_in(annotation: facts.Expression | None) -> Iterator[str]:
    match None if annotation is None else unquoted(annotation):
        case facts.Name(path=path):
            yield path
        case facts.Sum(left=left, right=right):
            yield from (*_names_in(left), *_names_in(right))
        case facts.Subscript(index=index):
            for each in _items(index):
                yield from _names_in(each)


def _items(index: facts.Expression) -> _Arguments:
    """What is written between brackets, one by one."""
    return index.items if isinstance(index, facts.Sequence) else (index,)
