"""Tables of django-tables2: what their columns read of each row.

Source: ``django_tables2.tables.DeclarativeColumnsMetaclass`` and ``django_tables2.rows.BoundRow``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...immutable import Immutable
from ...project.models import Model
from ...project.names import ClassDef
from ...project.syntax import argument_of, keyword_of
from ..events import Reader
from ..functions import closures
from ..joining import options
from ..noting import reading
from ..querysets import rows
from ..querysets.origins import Loop
from ..serializers import serializing
from ..values import (
    UNKNOWN,
    ClassValue,
    Closure,
    Dictionary,
    ExternalValue,
    Fixed,
    FunctionValue,
    Instance,
    Keywords,
    Known,
    QuerySet,
    Row,
    Value,
)
from . import hidden_columns

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_PACKAGE: Final = "django_tables2"
TABLE: Final = (f"{_PACKAGE}.Table", f"{_PACKAGE}.tables.Table")
#: Columns that show the value itself, as text; what others do with it is their own affair.
_SHOWING: Final = frozenset({"Column", "LinkColumn"})
_SEVERAL: Final = "ManyToManyColumn"
_TEMPLATE: Final = "TemplateColumn"


class _Column(Immutable, frozen=True):
    name: str
    #: The attributes that lead to its value.
    accessor: tuple[str, ...]
    #: The class of the column, as its package calls it; "" for one of the project's own.
    kind: str
    line: int
    #: What declares it.
    call: ast.Call | None = None


def is_table(evaluator: Evaluator, cls: ClassDef) -> bool:
    """Whether a class is a table."""
    return evaluator.project.classes.is_a(cls, *TABLE)


def show(
    evaluator: Evaluator,
    cls: ClassDef,
    data: Value,
    node: ast.expr,
    words: Keywords = (),
) -> None:
    """Read of each row what the columns show of a table that is built with these keywords."""
    hidden = hidden_columns.left_out(evaluator, cls, words, _PACKAGE)
    columns = None if hidden is None else _columns(evaluator, cls)
    if columns is None or not all(isinstance(option, QuerySet) for option in options(data)):
        return
    shown = [column for name, column in columns.items() if name not in (hidden or ())]
    place = Place.of(node)
    loop = Loop(hash(cls), place.line, evaluator.grows(data), place.column)
    evaluator.consume(data)
    row = rows.item_of(evaluator, data, node, loop)
    before, evaluator.asker = evaluator.asker, node
    with evaluator.frame.looping(loop):
        for column in shown:
            reader = Reader(f"{cls.name}.{column.name}", cls.module.path, column.line)
            with reading(evaluator, reader):
                for option in options(row):
                    if isinstance(option, Row):
                        _show_column(evaluator, cls, column, option)
        _show_attributes_of_rows(evaluator, cls, row)
    evaluator.asker = before


def _show_attributes_of_rows(evaluator: Evaluator, cls: ClassDef, row: Value) -> None:
    """What ``row_attrs`` of ``Meta`` asks of each row."""
    meta = evaluator.project.classes.inner(cls, "Meta")
    found = meta and evaluator.project.classes.attribute(meta, "row_attrs")
    if not found:
        return
    owner, assignment = found
    reader = Reader(f"{cls.name}.Meta.row_attrs", owner.module.path, assignment.line)
    with reading(evaluator, reader):
        value = evaluator.flow.meanings.class_attribute(owner, "row_attrs")
        _call_with(evaluator, value, {"record": row})


def _show_column(evaluator: Evaluator, cls: ClassDef, column: _Column, row: Row) -> None:
    value = serializing.attribute_of(evaluator, row, column.accessor)
    for name in ("attrs", "linkify"):
        asking = None if column.call is None else keyword_of(column.call, name)
        if asking is not None:
            asked = evaluator.flow.meanings.expression_in(cls.module, asking)
            _call_with(evaluator, asked, {"record": row, "value": value})
    method = evaluator.project.classes.method(cls, f"render_{column.name}")
    if method is not None:
        given = {"record": row, "value": value}
        evaluator.shown(_called(evaluator, FunctionValue(method, Instance(cls)), given))
    elif column.kind == _TEMPLATE and column.call is not None:
        _render(evaluator, cls, column, column.call, row, value)
    elif column.kind in _SHOWING:
        for option in options(value):
            if not (isinstance(option, QuerySet) and option.is_manager):
                evaluator.shown(option)
    elif column.kind == _SEVERAL and isinstance(value, QuerySet):
        _show_each(evaluator, value, column)


def _called(evaluator: Evaluator, function: FunctionValue, known: dict[str, Value]) -> Value:
    """What ``render_…`` and its like give: they are handed what they ask for by name."""
    node = evaluator.flow.node(function.definition)
    named = [] if node is None else [*node.args.args, *node.args.kwonlyargs]
    given = tuple((each.arg, known[each.arg]) for each in named if each.arg in known)
    return evaluator.flow.result(evaluator, function, (), given)


def _call_with(evaluator: Evaluator, value: Value, known: dict[str, Value]) -> None:
    """Call the functions in ``{"td": {"data-owner": lambda record: record.owner.name}}``."""
    match value:
        case Dictionary(known=several):
            for _, inner in several:
                _call_with(evaluator, inner, known)
        case Closure(node=node) as closure:
            given = tuple(known.get(each.arg, UNKNOWN) for each in node.args.args)
            closures.call_closure(evaluator, closure, given)
        case FunctionValue(bound=None):
            _called(evaluator, value, known)


def _render(
    evaluator: Evaluator, cls: ClassDef, column: _Column, call: ast.Call, row: Row, value: Value
) -> None:
    """What a column's own template reads: it gets the row and the column's value."""
    named = keyword_of(call, "context_object_name")
    name = "record" if named is None else _text(evaluator, cls, named)
    code = argument_of(call, 0, "template_code")
    text = None if code is None else _text(evaluator, cls, code)
    if name is None or (code is not None and text is None):
        return
    given = Dictionary(UNKNOWN, UNKNOWN, known=((name, row), ("value", value)))
    renderings = evaluator.flow.renderings
    if text is not None:
        reader = Reader(f"{cls.name}.{column.name}", cls.module.path, column.line)
        renderings.render_text(evaluator, text, reader, given, evaluator.asker)
    elif (path := keyword_of(call, "template_name")) is not None:
        file = _text(evaluator, cls, path)
        if file is not None:
            renderings.render(evaluator, (file,), given, evaluator.asker)


def _text(evaluator: Evaluator, cls: ClassDef, node: ast.expr) -> str | None:
    match evaluator.flow.meanings.expression_in(cls.module, node):
        case Known(value=str() as text):
            return text
    return None


def _show_each(evaluator: Evaluator, value: QuerySet, column: _Column) -> None:
    loop = Loop(hash(column), 0, evaluator.grows(value))
    evaluator.consume(value)
    item = rows.item_of(evaluator, value, evaluator.asker, loop)
    with evaluator.frame.looping(loop):
        evaluator.shown(item)


# Columns


def _columns(evaluator: Evaluator, cls: ClassDef) -> dict[str, _Column] | None:
    """The columns of a table by name; None where they are not known."""
    found: dict[str, _Column] = {}
    classes = evaluator.project.classes
    meta = classes.inner(cls, "Meta")
    if meta is not None:
        of_model = _of_model(evaluator, cls, meta)
        if of_model is None:
            return None
        found.update(of_model)
    for up in reversed(tuple(classes.own(cls))):
        for column in _declared(evaluator, up):
            found[column.name] = column
    excluded = () if meta is None else _setting(evaluator, meta, "exclude")
    if excluded is None:
        return None
    return {name: column for name, column in found.items() if name not in excluded}


def _of_model(evaluator: Evaluator, cls: ClassDef, meta: ClassDef) -> dict[str, _Column] | None:
    model = evaluator.flow.meanings.meta_model(cls)
    if model is None:
        return {}
    found = evaluator.project.classes.attribute(meta, "fields")
    if found is None:
        names: tuple[str, ...] | None = tuple(_own_fields(model))
    else:
        names = _setting(evaluator, meta, "fields")
    if names is None:
        return None
    line = meta.facts.line if found is None else found[1].line
    return {name: _of_field(model, name, line) for name in names}


def _own_fields(model: Model) -> Iterator[str]:
    for name in model.fields:
        relation = model.relations.get(name)
        if relation is None or not relation.kind.is_many:
            yield name


def _of_field(model: Model, name: str, line: int) -> _Column:
    accessor = _bits(name)
    relation = model.relations.get(accessor[0]) if len(accessor) == 1 else None
    kind = _SEVERAL if relation is not None and relation.kind.is_many else "Column"
    return _Column(name, accessor, kind, line)


def _setting(evaluator: Evaluator, meta: ClassDef, name: str) -> tuple[str, ...] | None:
    """A tuple of names; None where it is not known."""
    found = evaluator.project.classes.attribute(meta, name)
    if found is None:
        return ()
    value = evaluator.flow.meanings.class_attribute(found[0], name)
    items = value.items if isinstance(value, Fixed) else None
    if items is None or not all(isinstance(item, Known) for item in items):
        return None
    return tuple(str(item.value) for item in items if isinstance(item, Known))


def _declared(evaluator: Evaluator, cls: ClassDef) -> Iterator[_Column]:
    source = evaluator.project.source(cls.module)
    node = None if source is None else source.classes.get(cls.facts.qualname)
    for statement in node.body if node is not None else ():
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
                kind = _kind(evaluator, cls, call)
                if kind is not None and not _is_hidden(call):
                    kind = "" if _has_own_ways(call) else kind
                    yield _Column(name, _accessor(call) or (name,), kind, statement.lineno, call)


def _kind(evaluator: Evaluator, cls: ClassDef, call: ast.Call) -> str | None:
    match evaluator.flow.meanings.expression_in(cls.module, call.func):
        case ExternalValue(path=path) if path.startswith(_PACKAGE) and path.endswith("Column"):
            return path.rpartition(".")[2]
        case ClassValue(definition=definition) if definition.module.name.startswith(_PACKAGE):
            return definition.name
    return None


def _is_hidden(call: ast.Call) -> bool:
    match keyword_of(call, "visible"):
        case ast.Constant(value=False):
            return True
    return False


def _has_own_ways(call: ast.Call) -> bool:
    """Whether it is told how to show its value."""
    return any(keyword_of(call, name) is not None for name in ("filter", "transform", "text"))


def _accessor(call: ast.Call) -> tuple[str, ...] | None:
    match keyword_of(call, "accessor"):
        case ast.Constant(value=str() as path):
            return _bits(path)
        case ast.Call(args=[ast.Constant(value=str() as path)]):
            return _bits(path)
    return None


def _bits(path: str) -> tuple[str, ...]:
    return tuple(path.replace(".", "__").split("__"))
