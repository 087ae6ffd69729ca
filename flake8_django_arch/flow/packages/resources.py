"""Resources of django-import-export: what exporting reads of each row.

Source: ``import_export.declarative.ModelDeclarativeMetaclass``, ``resources``, ``fields`` and
``widgets``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...immutable import Immutable
from ...project import facts, framework
from ...project.extract import dotted
from ...project.literals import Literals
from ...project.models import Model
from ...project.names import ClassDef, External
from ...project.syntax import keywords_of
from ..events import Reader
from ..joining import options
from ..noting import reading
from ..querysets import rows
from ..querysets.origins import Loop
from ..serializers import serializing
from ..values import NONE, UNKNOWN, ClassValue, FunctionValue, Instance, Items, QuerySet, Row, Value

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_PACKAGE: Final = "import_export."
_RESOURCE: Final = f"{_PACKAGE}resources.ModelResource"
#: Methods with which a resource may export other rows, or other things of them.
_CHANGING: Final = frozenset(
    "__init__ before_export export export_field export_resource field_from_django_field"
    " filter_export get_export_fields get_fields iter_queryset widget_from_django_field".split()
)

#: Methods with which an admin class exports by other resources, or other rows than it lists.
_CHOOSING: Final = (
    *("get_resource_class", "get_resource_classes", "get_data_for_export", "get_export_data"),
    *("get_export_resource_class", "get_export_resource_classes", "get_export_queryset"),
)


class Shape(Enum):
    """What becomes of the value that a field read."""

    #: It is written as it is.
    VALUE = "value"
    #: It is turned into text, so that ``__str__`` of a row runs.
    TEXT = "text"
    #: An attribute of it is read, by a path.
    ATTRIBUTE = "attribute"
    #: An attribute of each of its rows is read.
    EACH = "each"


_WIDGETS: Final = {
    "Widget": Shape.TEXT,
    "CharWidget": Shape.TEXT,
    "ForeignKeyWidget": Shape.ATTRIBUTE,
    "CachedForeignKeyWidget": Shape.ATTRIBUTE,
    "ManyToManyWidget": Shape.EACH,
}
#: Where a widget is told which attribute it writes.
_POSITIONS: Final = {Shape.ATTRIBUTE: 1, Shape.EACH: 2}


class _Column(Immutable, frozen=True):
    name: str
    #: The attributes that lead to its value; none where nothing but a method gives it.
    path: tuple[str, ...]
    shape: Shape
    #: The attribute that its widget writes.
    attribute: tuple[str, ...]
    #: The method that gives its value instead, where the resource has one of that name.
    method: str
    reader: Reader


def is_resource(evaluator: Evaluator, cls: ClassDef) -> bool:
    """Whether a class exports rows of a model in the package's own way."""
    classes = evaluator.project.classes
    return classes.is_a(cls, _RESOURCE) and classes.is_made_by(
        cls, (_PACKAGE, "builtins."), without=_CHANGING
    )


def export(evaluator: Evaluator, resource: Instance, made: Call) -> None:
    """``resource.export()``: of the rows that it is given, or else that the resource itself has."""
    cls = resource.definition
    given = made.argument(0, "queryset")
    value = _own_rows(evaluator, resource) if given in (None, NONE) else given
    if value is None or not all(isinstance(each, QuerySet | Items) for each in options(value)):
        return
    place = Place.of(made.node)
    loop = Loop(hash(cls), place.line, evaluator.grows(value), place.column)
    evaluator.consume(value)
    row = rows.item_of(evaluator, value, made.node, loop)
    with evaluator.frame.looping(loop):
        show(evaluator, cls, row)


def _own_rows(evaluator: Evaluator, resource: Instance) -> Value:
    method = evaluator.project.classes.projects_method(resource.definition, "get_queryset")
    if method is not None:
        return evaluator.flow.result(evaluator, FunctionValue(method, resource), ())
    model = _model(evaluator, resource.definition)
    if model is None:
        return UNKNOWN
    manager = evaluator.project.models.managers.of(model).get("objects")
    found = evaluator.flow.meanings.manager(model, manager) if manager else None
    return replace(found or evaluator.flow.meanings.default_manager(model), is_manager=False)


def show(evaluator: Evaluator, cls: ClassDef, row: Value) -> None:
    """Read of a row what each column of a resource exports."""
    for column in _columns(evaluator, cls):
        with reading(evaluator, column.reader):
            for option in options(row):
                if isinstance(option, Row):
                    _show_column(evaluator, cls, column, option)


def _show_column(evaluator: Evaluator, cls: ClassDef, column: _Column, row: Row) -> None:
    method = evaluator.project.classes.projects_method(cls, column.method)
    if method is not None:
        evaluator.flow.result(evaluator, FunctionValue(method, Instance(cls)), (row,))
        return
    if not column.path:
        return
    value = serializing.attribute_of(evaluator, row, column.path)
    for option in options(value):
        match column.shape:
            case Shape.TEXT if not isinstance(option, QuerySet):
                evaluator.shown(option)
            case Shape.ATTRIBUTE if isinstance(option, Row):
                serializing.attribute_of(evaluator, option, column.attribute)
            case Shape.EACH if isinstance(option, QuerySet):
                _show_each(evaluator, column, option)


def _show_each(evaluator: Evaluator, column: _Column, value: QuerySet) -> None:
    loop = Loop(hash(column), 0, evaluator.grows(value))
    evaluator.consume(value)
    item = rows.item_of(evaluator, value, evaluator.asker, loop)
    with evaluator.frame.looping(loop):
        for option in options(item):
            if isinstance(option, Row):
                serializing.attribute_of(evaluator, option, column.attribute)


# Columns


def _columns(evaluator: Evaluator, cls: ClassDef) -> Iterator[_Column]:
    """What a resource exports, as far as it is known."""
    model = _model(evaluator, cls)
    listed, excluded = _option(evaluator, cls, "fields"), _option(evaluator, cls, "exclude")
    if model is None or not all(each is None or each[0] is not None for each in (listed, excluded)):
        return
    names = None if listed is None else listed[0]
    left_out = (excluded and excluded[0]) or ()
    declared = dict(_declared(evaluator, cls))
    for name, column in declared.items():
        if column is not None and (names is None or name in names):
            yield column
    line = cls.facts.line if listed is None else listed[1]
    reader = Reader(f"{cls.name}.Meta.fields", cls.module.path, line)
    for name in _default_names(model) if names is None else names:
        if name not in declared and name not in left_out:
            yield _of_model(model, name, replace(reader, name=f"{cls.name}.{name}"))


def _default_names(model: Model) -> Iterator[str]:
    """The fields that are exported unasked: those of the model itself, many-relations too."""
    for name, field in model.fields.items():
        if field.relation not in (framework.GENERIC_FOREIGN_KEY, framework.GENERIC_RELATION):
            yield name


def _of_model(model: Model, name: str, reader: Reader) -> _Column:
    """A column of the model's: of a foreign key its own value is written, without a query."""
    path = tuple(name.split("__"))
    method = f"dehydrate_{name}"
    relation = model.relations.get(path[0])
    for part in path[1:]:
        target = None if relation is None else relation.target
        relation = None if target is None else target.relations.get(part)
    if relation is not None and relation.kind.is_many:
        return _Column(name, path, Shape.EACH, (), method, reader)
    if relation is not None and len(path) == 1:
        return _Column(name, (), Shape.VALUE, (), method, reader)
    return _Column(name, path, Shape.VALUE, (), method, reader)


def _option(
    evaluator: Evaluator, cls: ClassDef, name: str
) -> tuple[tuple[str, ...] | None, int] | None:
    """The names in an option of the nearest ``Meta`` that has it, and its line; None for none."""
    for up in evaluator.project.classes.own(cls):
        meta = up.inner("Meta")
        found = meta and evaluator.project.classes.attribute(meta, name)
        if meta and found and found[1].value != facts.Constant(None):
            listed = Literals(evaluator.project).assigned(meta, name)
            is_known = listed is not None and listed.is_complete and not listed.is_string
            return (listed.names if listed and is_known else None), found[1].line
    return None


def _model(evaluator: Evaluator, cls: ClassDef) -> Model | None:
    for up in evaluator.project.classes.own(cls):
        model = evaluator.flow.meanings.meta_model(up)
        if model is not None:
            return model
    return None


def _declared(evaluator: Evaluator, cls: ClassDef) -> Iterator[tuple[str, _Column | None]]:
    """The fields that a class and its bases declare; None for one of which little is known."""
    for up in reversed(tuple(evaluator.project.classes.own(cls))):
        source = evaluator.project.source(up.module)
        if source is None:
            continue
        for statement in source.classes[up.facts.qualname].body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
                    yield name, _column(evaluator, up, name, call)


def _column(evaluator: Evaluator, owner: ClassDef, name: str, call: ast.Call) -> _Column | None:
    if _packages(evaluator, owner, call) != "Field":
        return None
    given = keywords_of(call)
    given |= dict(zip(("attribute", "column_name", "widget"), call.args, strict=False))
    match given.get("attribute"):
        case ast.Constant(value=str() as attribute):
            path = tuple(attribute.split("__"))
        case None | ast.Constant(value=None):
            path = ()
        case _:
            return None
    match given.get("dehydrate_method"):
        case None:
            method = f"dehydrate_{name}"
        case ast.Constant(value=str() as method):
            pass
        case _:
            return None
    shape, written = _widget(evaluator, owner, given.get("widget"))
    reader = Reader(f"{owner.name}.{name}", owner.module.path, call.lineno)
    return _Column(name, path, shape, written, method, reader)


def _widget(
    evaluator: Evaluator, owner: ClassDef, node: ast.expr | None
) -> tuple[Shape, tuple[str, ...]]:
    """What a widget does with a value, and the attribute that it reads of it."""
    if node is None:
        return Shape.TEXT, ()
    made = node if isinstance(node, ast.Call) else ast.Call(node, [], [])
    shape = _WIDGETS.get(_packages(evaluator, owner, made), Shape.VALUE)
    words = keywords_of(made)
    if "use_natural_foreign_keys" in words or "key_is_id" in words or None in words:
        return Shape.VALUE, ()
    position = _POSITIONS.get(shape)
    named = words.get("field")
    if named is None and position is not None and position < len(made.args):
        named = made.args[position]
    if isinstance(named, ast.Constant) and isinstance(named.value, str):
        parts = named.value.split("__") if shape is Shape.ATTRIBUTE else [named.value]
        return shape, tuple(parts)
    return shape, ()


def _packages(evaluator: Evaluator, owner: ClassDef, call: ast.Call) -> str:
    """The name of what a call builds, if the package defines it; "" for anything else."""
    symbol = evaluator.project.names.resolve(owner.module, dotted(call.func) or "")
    if isinstance(symbol, External) and symbol.path.startswith(_PACKAGE):
        return symbol.path.rpartition(".")[2]
    return ""


# Admin classes


def of_admin(evaluator: Evaluator, admin: ClassDef) -> Iterator[ClassDef]:
    """The resources by which an admin class exports the rows of its list."""
    classes = evaluator.project.classes
    if not any(
        up.path.startswith(f"{_PACKAGE}admin.") and "Export" in up.path
        for up in classes.ancestors(admin)
    ):
        return
    if any(classes.projects_method(admin, name) for name in _CHOOSING):
        return
    for name in ("resource_class", "resource_classes"):
        found = classes.attribute(admin, name)
        if found is not None:
            value = evaluator.flow.meanings.class_attribute(found[0], name)
            for item in getattr(value, "items", (value,)):
                if isinstance(item, ClassValue) and is_resource(evaluator, item.definition):
                    yield item.definition
