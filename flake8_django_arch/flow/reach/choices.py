"""Forms: a field that offers rows as choices turns each of them into a label."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project import facts, framework
from ...project.extract import dotted
from ...project.models import Kind, Model, Relation
from ...project.names import ClassDef, External
from ...project.source import walk
from ..functions import closures
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from ..checked_data.declarations import declarations
from . import drawing, form_fields
from .form_fields import Start
from ..querysets.origins import ChoicesOrigin
from ..values import (
    NONE,
    UNKNOWN,
    ClassValue,
    Closure,
    ExternalValue,
    FunctionValue,
    Instance,
    Value,
    options,
)

_FIELDS: Final = frozenset({"ModelChoiceField", "ModelMultipleChoiceField"})
_FIELD_PATHS: Final = tuple(f"django.forms.{name}" for name in sorted(_FIELDS))
#: Django's widgets that show every choice with its label.
_SHOWING: Final = tuple(
    f"forms.{module}{name}"
    for module in ("", "widgets.")
    for name in ("CheckboxSelectMultiple", "RadioSelect", "Select", "SelectMultiple")
)
_WITH_ROWS: Final = (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE, Kind.MANY_TO_MANY)
_OWN_DECISIONS: Final = frozenset({"field_classes", "formfield_callback"})


def form_choices(file: File) -> Iterator[Events]:
    """What the choices of the file's forms read of their rows."""
    if file.is_test or not any(
        "form" in f"{imported.module}.{imported.name}".lower()
        for imported in file.module.facts.imports.values()
    ):
        return
    for cls in file.classes():
        if not file.project.classes.is_a(cls, framework.FORM):
            continue
        start = form_fields.start(file, cls)
        if start is not None:
            kept = [*_declared(file, cls, start), *_of_model(file, cls, start)]
            found = [*kept, *_given(file, cls, start)]
            if any(events.missing or events.queries for events in found) and _is_shown(file, cls):
                yield from found


def _is_shown(file: File, cls: ClassDef) -> bool:
    """Whether the form is made without what a user sent, or handed on by its class.

    One that is only ever made from ``request.POST`` checks an answer and shows no choices.
    """
    resolve = file.project.names.resolve
    for module in file.project.mentioning(cls.name):
        source = file.project.source(module)
        made: set[ast.AST] = set()
        for node in walk(source.tree) if source is not None else ():
            match node:
                case ast.ClassDef():
                    made.update(node.bases)
                case ast.Assign(targets=[ast.Name(id="form" | "add_form")]):
                    made.add(node.value)  # what of it is shown, an admin class decides
                case ast.Call(args=[ast.Attribute(attr="POST" | "data"), *_]):
                    made.add(node.func)
                case ast.Name() | ast.Attribute() if node not in made:
                    name = dotted(node) or ""
                    if name.endswith(cls.name) and resolve(module, name) is cls:
                        return True
    return False


def _declared(file: File, cls: ClassDef, start: Start) -> Iterator[Events]:
    """The fields that a form declares with a queryset of its own."""
    for name, call in declarations(file.flow, cls):
        if name in start.changed or name in start.querysets:
            continue
        queryset = _keyword(call, "queryset")
        if queryset is not None:
            evaluator = drawing.standing(file, cls, Place.of(queryset))
            for label in _label_of(evaluator, call):
                label = start.labels.get(name, label)
                yield labels(evaluator, evaluator.expression(queryset), queryset, label)


def _label_of(evaluator: Evaluator, call: ast.Call) -> Iterator[Value]:
    """If it is a field that shows choices: its own function that labels them, NONE for Django's."""
    widget = _keyword(call, "widget")
    if widget is not None and not _shows_choices(evaluator, widget):
        return
    field, classes = evaluator.expression(call.func), evaluator.project.classes
    if isinstance(field, ExternalValue):
        if field.path in _FIELD_PATHS or field.path.endswith(_FIELD_PATHS):
            yield NONE
    elif isinstance(field, ClassValue) and classes.is_a(field.definition, *_FIELD_PATHS):
        method = classes.method(field.definition, "label_from_instance")
        yield NONE if method is None else FunctionValue(method, Instance(field.definition))


def _shows_choices(evaluator: Evaluator, widget: ast.expr) -> bool:
    """Whether a widget, or its class, is one of Django's that show every choice."""
    named = evaluator.expression(widget.func if isinstance(widget, ast.Call) else widget)
    return isinstance(named, ExternalValue) and named.path.endswith(_SHOWING)


def _is_showing(symbol: object) -> bool:
    return isinstance(symbol, External) and symbol.path.endswith(_SHOWING)


def _given(file: File, cls: ClassDef, start: Start) -> Iterator[Events]:
    """The fields whose queryset the form sets when it is made."""
    declared = dict(declarations(file.flow, cls))
    of_model = {relation.name for relation in _offered(file, cls)}
    for name, (queryset, node) in start.querysets.items():
        if name in start.changed:
            continue
        evaluator = drawing.standing(file, cls, Place.of(node))
        of_field: list[Value] = [NONE] if name in of_model else []
        if name in declared:
            of_field = list(_label_of(evaluator, declared[name]))
        for label in of_field:
            yield labels(evaluator, queryset, node, start.labels.get(name, label))


def _of_model(file: File, cls: ClassDef, start: Start) -> Iterator[Events]:
    """The fields that a form takes from its model: all rows of the other model are choices."""
    place = Place.of(file.source.classes[cls.facts.qualname])
    for relation in _offered(file, cls):
        if relation.name not in start.changed and relation.name not in start.querysets:
            label = start.labels.get(relation.name, NONE)
            yield of_relation(file, cls, place, relation, label=label)


def _offered(file: File, cls: ClassDef) -> Iterator[Relation]:
    """The relations of its model for which a form has fields that nothing in it declares."""
    is_of_model = file.project.classes.is_a(cls, framework.MODEL_FORM)
    model = file.flow.meanings.meta_model(cls) if is_of_model else None
    if model is None or "Meta" not in cls.facts.classes:
        return
    meta = cls.facts.classes["Meta"].attributes
    if not _OWN_DECISIONS.isdisjoint(meta):
        return
    for name, relation in model.relations.items():
        declared = file.project.classes.attribute(cls, name)
        if declared is None and is_offered(model, relation) and _is_named(meta, name):
            if _keeps_choices(file, cls, meta, name):
                yield relation


def _keeps_choices(file: File, cls: ClassDef, meta: dict[str, facts.Assignment], name: str) -> bool:
    """Whether ``Meta.widgets`` leaves a field a widget that shows its choices."""
    if "widgets" not in meta:
        return True
    widgets = meta["widgets"].value
    if not isinstance(widgets, facts.Mapping):
        return False
    for key, widget in widgets.items:
        if not isinstance(key, facts.Constant):
            return False
        if key.value == name:
            named = widget.function if isinstance(widget, facts.Call) else widget
            path = named.path if isinstance(named, facts.Name) else ""
            return _is_showing(file.project.names.resolve(cls.module, path))
    return True


def _is_named(meta: dict[str, facts.Assignment], name: str) -> bool:
    """Whether ``Meta`` takes a field into the form."""
    fields, exclude = meta.get("fields"), meta.get("exclude")
    if exclude is not None and not _leaves(exclude.value, name):
        return False
    if fields is None:
        return exclude is not None
    if fields.value == facts.Constant("__all__"):
        return True
    return isinstance(fields.value, facts.Sequence) and (facts.Constant(name) in fields.value.items)


def _leaves(exclude: facts.Expression, name: str) -> bool:
    return isinstance(exclude, facts.Sequence) and facts.Constant(name) not in exclude.items


def is_offered(model: Model, relation: Relation) -> bool:
    """Whether a form for the model has a field for a relation, with rows to choose from."""
    field = relation.field
    return (
        relation.kind in _WITH_ROWS
        and relation.target is not None
        and model.fields.get(relation.name) is field
        and not field.is_false("editable")
        and field.option("through") is None
    )


def of_relation(
    file: File,
    cls: ClassDef,
    place: Place,
    relation: Relation,
    *,
    label: Value = NONE,
    is_of_admin: bool = False,
) -> Events:
    """What the choices for a relation read, where no queryset is given for them."""
    assert relation.target is not None
    evaluator = drawing.standing(file, cls, place)
    queryset = replace(file.flow.meanings.default_manager(relation.target), is_manager=False)
    found = labels(evaluator, queryset, drawing.named(cls.name, place), label)
    origin = ChoicesOrigin(file.module, place, field=relation.name, is_of_admin=is_of_admin)
    found.missing = [replace(each, origin=origin, place=place) for each in found.missing]
    return found


def labels(evaluator: Evaluator, queryset: Value, node: ast.expr, label: Value) -> Events:
    """Make the label of each row that a queryset offers; its text, where label is NONE."""
    evaluator.events = Events()
    row = drawing.draw(evaluator, queryset, node)
    match label:
        case FunctionValue():
            row = evaluator.flow.result(evaluator, label, (row,))
        case Closure():
            row = closures.call_closure(evaluator, label, (row,))
        case _ if label != NONE:
            row = UNKNOWN
    for option in options(row):
        evaluator.shown(option)
    return evaluator.events


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((word.value for word in call.keywords if word.arg == name), None)
