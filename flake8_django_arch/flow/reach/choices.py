"""Forms: a field that offers rows as choices turns each of them into a label."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ...finding import Place
from ...project import facts, framework
from ...project.extract import dotted
from ...project.models import Kind, Model, Relation
from ...project.names import ClassDef
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from . import drawing
from ..origins import ChoicesOrigin
from ..values import ClassValue, ExternalValue, FunctionValue, Instance, Value, options

_FIELDS: Final = frozenset({"ModelChoiceField", "ModelMultipleChoiceField"})
_FIELD_PATHS: Final = tuple(f"django.forms.{name}" for name in sorted(_FIELDS))
_WITH_ROWS: Final = (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE, Kind.MANY_TO_MANY)
_OWN_DECISIONS: Final = frozenset({"widgets", "field_classes", "formfield_callback"})


def form_choices(file: File) -> Iterator[Events]:
    """What the choices of the file's forms read of their rows."""
    if file.is_test or not any(
        "form" in f"{imported.module}.{imported.name}".lower()
        for imported in file.module.facts.imports.values()
    ):
        return
    for cls in file.classes():
        if file.project.classes.is_a(cls, framework.FORM) and not _is_changed_later(file, cls):
            found = [*_declared(file, cls), *_of_model(file, cls)]
            if any(events.missing or events.queries for events in found) and _is_shown(file, cls):
                yield from found


def _is_changed_later(file: File, cls: ClassDef) -> bool:
    """Whether a form may give its fields other choices or widgets when it is made."""
    for up in file.project.classes.ancestors(cls):
        if isinstance(up, ClassDef) and not up.path.startswith("django.forms."):
            method = up.method("__init__")
            if method is not None and "fields" in file.flow.words.of(method):
                return True
            if "formfield_callback" in up.facts.attributes:
                return True
    return False


def _is_shown(file: File, cls: ClassDef) -> bool:
    """Whether the form is made without what a user sent, or handed on by its class.

    One that is only ever made from ``request.POST`` checks an answer and shows no choices.
    """
    resolve = file.project.names.resolve
    for module in file.project.mentioning(cls.name):
        source = file.project.source(module)
        made: set[ast.AST] = set()
        for node in ast.walk(source.tree) if source is not None else ():
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


def _declared(file: File, cls: ClassDef) -> Iterator[Events]:
    """The fields that a form declares with a queryset of its own."""
    for statement in file.source.classes[cls.facts.qualname].body:
        match statement:
            case ast.Assign(value=ast.Call() as call):
                queryset = _keyword(call, "queryset")
                if queryset is not None and _keyword(call, "widget") is None:
                    yield from _of_field(file, cls, call, queryset)


def _of_field(file: File, cls: ClassDef, call: ast.Call, given: ast.expr) -> Iterator[Events]:
    evaluator = drawing.standing(file, cls, Place.of(given))
    field = evaluator.expression(call.func)
    if isinstance(field, ExternalValue):
        is_field = field.path in _FIELD_PATHS or field.path.endswith(_FIELD_PATHS)
        label = None
    elif isinstance(field, ClassValue):
        is_field = file.project.classes.is_a(field.definition, *_FIELD_PATHS)
        method = file.project.classes.method(field.definition, "label_from_instance")
        label = None if method is None else FunctionValue(method, Instance(field.definition))
    else:
        return
    if is_field:
        queryset = evaluator.expression(given)
        yield labels(evaluator, queryset, given, label)


def _of_model(file: File, cls: ClassDef) -> Iterator[Events]:
    """The fields that a form takes from its model: all rows of the other model are choices."""
    is_of_model = file.project.classes.is_a(cls, framework.MODEL_FORM)
    model = file.flow.meta_model(cls) if is_of_model else None
    if model is None or "Meta" not in cls.facts.classes:
        return
    meta = cls.facts.classes["Meta"].attributes
    if not _OWN_DECISIONS.isdisjoint(meta):
        return
    place = Place.of(file.source.classes[cls.facts.qualname])
    for name, relation in model.relations.items():
        declared = file.project.classes.attribute(cls, name)
        if declared is None and is_offered(model, relation) and _is_named(meta, name):
            yield of_relation(file, cls, place, relation)


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
    file: File, cls: ClassDef, place: Place, relation: Relation, *, is_of_admin: bool = False
) -> Events:
    """What the choices for a relation read, where no queryset is given for them."""
    assert relation.target is not None
    evaluator = drawing.standing(file, cls, place)
    queryset = replace(file.flow.default_manager(relation.target), is_manager=False)
    found = labels(evaluator, queryset, drawing.named(cls.name, place), None)
    origin = ChoicesOrigin(file.module, place, field=relation.name, is_of_admin=is_of_admin)
    found.missing = [replace(each, origin=origin, place=place) for each in found.missing]
    return found


def labels(
    evaluator: Evaluator, queryset: Value, node: ast.expr, label: FunctionValue | None
) -> Events:
    """Make the label of each row that a queryset offers."""
    evaluator.events = Events()
    row = drawing.draw(evaluator, queryset, node)
    if label is not None:
        row = evaluator.flow.result(evaluator, label, (row,))
    for option in options(row):
        evaluator.shown(option)
    return evaluator.events


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((word.value for word in call.keywords if word.arg == name), None)
