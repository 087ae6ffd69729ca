"""django-ninja's schemas: each of their fields is read off the row that an operation returns.

Source: ``ninja.schema.DjangoGetter``, which asks a field's ``resolve_…``, else the attribute, and
turns managers and querysets into lists.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...immutable import Immutable
from ...project import extract, facts
from ...project.models import Kind, Model
from ...project.names import ClassDef, Module
from ..events import Reader
from ..joining import options
from ..noting import reading
from ..querysets import rows
from ..querysets.origins import Loop
from ..values import UNKNOWN, FunctionValue, Items, QuerySet, Row, Value

if TYPE_CHECKING:
    from ...project.project import Project
    from ..evaluate import Evaluator

_OF_MODEL: Final = ("ninja.ModelSchema", "ninja.orm.ModelSchema", "ninja.orm.metaclass.ModelSchema")
_SCHEMA: Final = ("ninja.Schema", "ninja.schema.Schema", *_OF_MODEL)
#: Annotations of several, and those that leave an annotation as it is.
_LISTS: Final = frozenset({"list", "List", "Sequence", "set", "Set", "tuple", "Tuple"})
_SAME: Final = frozenset({"Annotated", "Optional"})


_LISTED: Final = (Kind.MANY_TO_MANY, Kind.GENERIC_RELATION)


class Shape(Immutable, frozen=True):
    """What an annotation shows: a schema, for one row or for each of several."""

    schema: ClassDef
    is_list: bool = False


class SchemaField(Immutable, frozen=True):
    """A field of a schema."""

    #: The attribute, or the path of attributes, that it reads; also what its resolver is called.
    source: str
    shape: Shape | None
    reader: Reader


def is_schema(project: Project, symbol: object) -> bool:
    """Whether a class is one of django-ninja's schemas."""
    return isinstance(symbol, ClassDef) and project.classes.is_a(symbol, *_SCHEMA)


def shape(project: Project, module: Module, annotation: facts.Expression) -> Shape | None:
    """The schema in ``OrderOut``, ``list[OrderOut]``, ``OrderOut | None``; None for all else."""
    match annotation:
        case facts.Constant(value=str() as text):
            try:
                written = ast.parse(text, mode="eval").body
            except SyntaxError:
                return None
            return shape(project, module, extract.expression(written))
        case facts.Name(path=path):
            symbol = project.names.resolve(module, path)
            if isinstance(symbol, ClassDef) and is_schema(project, symbol):
                return Shape(symbol)
        case facts.Sum(left=left, right=right):
            return _only(project, module, (left, right))
        case facts.Subscript(value=facts.Name(path=path), index=index):
            name = path.rpartition(".")[2]
            items = index.items if isinstance(index, facts.Sequence) else (index,)
            if name == "Union":
                return _only(project, module, items)
            if items and name in _LISTS | _SAME:
                inner = shape(project, module, items[0])
                is_list = name in _LISTS
                return replace(inner, is_list=True) if inner is not None and is_list else inner
    return None


def _only(project: Project, module: Module, several: tuple[facts.Expression, ...]) -> Shape | None:
    """The shape of the only one that is not ``None``: which of several it is, the data says."""
    given = [each for each in several if each != facts.Constant(None)]
    return shape(project, module, given[0]) if len(given) == 1 else None


def fields(evaluator: Evaluator, cls: ClassDef) -> Iterator[SchemaField]:
    """What a schema shows: the fields that it declares, and lists of keys off its model."""
    project = evaluator.project
    found: dict[str, SchemaField] = {}
    for up in reversed(tuple(project.classes.own(cls))):
        for source, relation_line in _keys(evaluator, up):
            reader = Reader(f"{up.name}.{source}", up.module.path, relation_line)
            found[source] = SchemaField(source, None, reader)
        for name, assignment in up.facts.attributes.items():
            if assignment.annotation is not None and name[:1] != "_" and name != "model_config":
                reader = Reader(f"{up.name}.{name}", up.module.path, assignment.line)
                shown = shape(project, up.module, assignment.annotation)
                found[name] = SchemaField(_source(name, assignment.value), shown, reader)
    yield from found.values()


def _source(name: str, value: facts.Expression) -> str:
    """What a field reads: ``Field(None, alias="customer.name")`` names it."""
    if isinstance(value, facts.Call):
        for keyword in ("validation_alias", "alias"):
            given = facts.text_of(value.keyword(keyword))
            if given is not None:
                return given
    return name


def _keys(evaluator: Evaluator, cls: ClassDef) -> Iterator[tuple[str, int]]:
    """The fields of several rows that ``Meta`` takes: the keys of these rows are listed.

    Source: ``ninja.orm.factory.SchemaFactory``, which leaves out the reverse sides of relations.
    """
    model = evaluator.flow.meanings.meta_model(cls)
    if model is None or not evaluator.project.classes.is_a(cls, *_OF_MODEL):
        return
    meta = evaluator.project.classes.inner(cls, "Meta")
    attributes = {} if meta is None else meta.facts.attributes
    for name, relation in model.relations.items():
        if relation.kind in _LISTED and name in model.fields:
            named = _taking(attributes, model, name)
            if named is not None:
                yield name, named.line


def _taking(meta: dict[str, facts.Assignment], model: Model, name: str) -> facts.Assignment | None:
    """The setting that takes a field of the model into the schema, if one surely does."""
    taken, left = meta.get("fields"), meta.get("exclude")
    if taken is not None:
        listed = taken.value.items if isinstance(taken.value, facts.Sequence) else ()
        is_named = facts.Constant(name) in listed or taken.value == facts.Constant("__all__")
        return taken if is_named else None
    if left is not None and isinstance(left.value, facts.Sequence):
        return None if facts.Constant(name) in left.value.items else left
    return None


def show(
    evaluator: Evaluator, cls: ClassDef, row: Value, around: tuple[ClassDef, ...] = ()
) -> None:
    """Read of a row what a schema shows of it, and of the rows behind it what theirs show."""
    if cls in around:  # one that shows itself goes as deep as the data does
        return
    for field in fields(evaluator, cls):
        for option in options(row):
            if isinstance(option, Row):
                _show_field(evaluator, cls, field, option, (*around, cls))


def _show_field(
    evaluator: Evaluator,
    cls: ClassDef,
    field: SchemaField,
    row: Row,
    around: tuple[ClassDef, ...],
) -> None:
    with reading(evaluator, field.reader):
        value = _value(evaluator, cls, field.source, row)
        several = [
            replace(each, is_manager=False) if isinstance(each, QuerySet) else each
            for each in options(value)
        ]
        for each in several:
            evaluator.consume(each)
    if field.shape is None:
        return
    for each in several:
        if isinstance(each, Row) and not field.shape.is_list:
            show(evaluator, field.shape.schema, each, around)
        elif isinstance(each, QuerySet | Items) and field.shape.is_list:
            loop = Loop(hash(field), field.reader.line, evaluator.grows(each))
            item = rows.item_of(evaluator, each, evaluator.asker, loop)
            with evaluator.frame.looping(loop):
                show(evaluator, field.shape.schema, item, around)


def _value(evaluator: Evaluator, cls: ClassDef, source: str, row: Row) -> Value:
    """What a schema gets for a field: its resolver's answer, or the attribute."""
    resolver = evaluator.project.classes.method(cls, f"resolve_{source}")
    if resolver is not None:
        if "staticmethod" not in evaluator.flow.signatures.of(resolver).decorators:
            return UNKNOWN
        return evaluator.flow.result(evaluator, FunctionValue(resolver), (row,))
    value: Value = row
    for name in source.split("."):
        value = evaluator.read(value, name, evaluator.asker)
        if isinstance(value, FunctionValue):
            value = evaluator.flow.result(evaluator, value, ())
    return value
