"""What annotations promise: a row, a queryset, a list of rows."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from ...project import extract, facts, framework
from ...project.names import External, Module
from .. import attributes
from ..joining import join
from ..querysets.loaded import ANYTHING, SOMETHING
from ..values import (
    UNKNOWN,
    Choice,
    ClassValue,
    ExternalValue,
    Instance,
    Items,
    QuerySet,
    Request,
    Row,
    Value,
)

if TYPE_CHECKING:
    from ..analysis import Flow

_QUERYSETS: Final = ("QuerySet", "BaseQuerySet", "ValuesQuerySet", "QuerySetAny")
_LISTS: Final = frozenset(
    {"list", "List", "set", "Set", "Iterable", "Sequence", "Iterator", "Collection", "Generator"}
    | {"frozenset", "tuple", "Tuple", "AsyncIterator", "AsyncIterable"}
)
#: What type variables stand for, by their names.
Told = Mapping[str, Value]
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


def annotated(
    flow: Flow, module: Module, annotation: facts.Expression, told: Told = _NOTHING
) -> Value:
    """What an annotation promises: a row, a queryset, a list of rows."""
    match unquoted(annotation):
        case facts.Name(path=path):
            return told[path] if path in told else _by_name(flow, module, path)
        case facts.Sum(left=left, right=right):
            return _any_of(flow, module, (left, right), told)
        case facts.Subscript(value=facts.Name(path=path), index=index):
            return _generic(flow, module, path.rpartition(".")[2], index, told)
    return UNKNOWN


def unquoted(annotation: facts.Expression) -> facts.Expression:
    """What an annotation says, where it is written as a text: ``"Order | None"``."""
    match annotation:
        case facts.Constant(value=str() as text):
            try:
                return extract.expression(ast.parse(text, mode="eval").body)
            except SyntaxError:
                return annotation
    return annotation


def _any_of(flow: Flow, module: Module, several: tuple[facts.Expression, ...], told: Told) -> Value:
    """``Order | int``: what is no row may be given too, and ``None`` for neither."""
    given = [each for each in several if each != facts.Constant(None)]
    return join(annotated(flow, module, each, told) for each in given)


def _by_name(flow: Flow, module: Module, path: str) -> Value:
    symbol = flow.project.names.resolve(module, path)
    if isinstance(symbol, External) and symbol.path.endswith((".HttpRequest", ".Request")):
        return Request()
    value = flow.meanings.symbol(symbol)
    if isinstance(value, ExternalValue) and _is_class_of_package(value.path):
        return ExternalValue(value.path, called=True)
    return instance_of(flow, value) if isinstance(value, ClassValue) else UNKNOWN


def instance_of(flow: Flow, value: ClassValue) -> Value:
    """An object of a class that somebody else has made: a row, a queryset."""
    model = flow.project.models.of(value.definition)
    if model is not None:
        return Row(model, SOMETHING)
    if flow.project.classes.is_a(value.definition, framework.QUERYSET):
        managed = flow.project.models.managers.managed(value.definition)
        if len(managed) != 1:
            return UNKNOWN
        return QuerySet(managed[0], ANYTHING, definitions=(value.definition,))
    return Instance(value.definition)


def _is_class_of_package(path: str) -> bool:
    """A class whose methods nobody but its package knows: ``requests.Session``."""
    head, tail = path.partition(".")[0], path.rpartition(".")[2]
    return tail[:1].isupper() and head not in (*sys.stdlib_module_names, "django", "rest_framework")


def _generic(flow: Flow, module: Module, name: str, index: facts.Expression, told: Told) -> Value:
    if name == "Union" and isinstance(index, facts.Sequence):
        return _any_of(flow, module, index.items, told)
    if name in ("Optional", "Annotated", "Type", "type"):
        first = index.items[0] if isinstance(index, facts.Sequence) and index.items else index
        inner = annotated(flow, module, first, told)
        return attributes.class_of(inner) if name in ("Type", "type") else inner
    if isinstance(index, facts.Sequence) and index.items:
        index = index.items[0]
    item = annotated(flow, module, index, told)
    if isinstance(item, Row) and name in _QUERYSETS:
        return replace(flow.meanings.default_manager(item.model), loaded=ANYTHING, is_manager=False)
    several = item.options if isinstance(item, Choice) else (item,)
    if name in _LISTS and any(isinstance(each, Row) for each in several):
        # Whoever made the list may have given its rows their relations by hand.
        return Items(join(map(_open, several)), grows=True)
    return UNKNOWN


def _open(value: Value) -> Value:
    return replace(value, loaded=ANYTHING) if isinstance(value, Row) else value


def declared(flow: Flow, module: Module, parameter: ast.arg) -> Value:
    """What a parameter's annotation says of it."""
    if parameter.annotation is None:
        return UNKNOWN
    return annotated(flow, module, extract.expression(parameter.annotation))
