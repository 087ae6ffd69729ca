"""Forms: a field that offers rows as choices turns each of them into a label."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project import facts, framework
from ...project.extract import dotted
from ...project.models import Relation
from ...project.names import ClassDef, External
from ...project.syntax import argument_of, keyword_of, walk
from ..checked_data.declarations import declarations
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from ..forms import bound_fields, form_starts, model_form_fields
from ..forms.field_querysets import SHOWING
from ..forms.form_starts import Start
from ..forms.form_values import FormSetClass
from ..frame import Frame
from ..functions import closures
from ..joining import options
from ..querysets.origins import ChoicesOrigin
from ..values import (
    NONE,
    UNKNOWN,
    ClassValue,
    Closure,
    ExternalValue,
    Fixed,
    FunctionValue,
    Instance,
    Value,
)
from . import drawing

if TYPE_CHECKING:
    from ...project.project import Project

_FIELDS: Final = frozenset({"ModelChoiceField", "ModelMultipleChoiceField"})
_FIELD_PATHS: Final = tuple(f"django.forms.{name}" for name in sorted(_FIELDS))
_ITERATORS: Final = ("django.forms.models.ModelChoiceIterator", "django.forms.ModelChoiceIterator")
#: What a widget that shows choices makes of each choice, and what it is given of the row behind it.
_OPTION: Final = "create_option"


class OptionOf(Value, frozen=True):
    """What a widget of the project's own makes of each choice, beside its label."""

    widget: ClassDef


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
        start = form_starts.start(file.flow, cls)
        if start is not None:
            found = _of_fields(file, cls, start)
            shown_by = list(_shown_by(file, cls)) if any(map(asks, found)) else []
            if parents := _hidden_parents(file, cls, shown_by):
                start.changed |= parents
                found = _of_fields(file, cls, start)
            if shown_by:
                yield from found


def _of_fields(file: File, cls: ClassDef, start: Start) -> list[Events]:
    """What the choices of each of a form's fields read."""
    kept = [*_declared(file, cls, start), *_of_model(file, cls, start)]
    return [*kept, *_given(file, cls, start)]


def _hidden_parents(
    file: File, cls: ClassDef, shown_by: list[FormSetClass | None]
) -> frozenset[str]:
    """The fields in whose place all that show the form put the hidden key of a parent.

    Source: ``django.forms.models.BaseInlineFormSet.add_fields``.
    """
    if file.project.classes.subclasses(cls):
        return frozenset()
    names = [frozenset((each.parent_field,) if each else ()) for each in shown_by]
    return frozenset[str]().union(*names[:1]).intersection(*names) - {""}


def _shown_by(file: File, cls: ClassDef) -> Iterator[FormSetClass | None]:
    """Where the form is made without what a user sent, or handed on by its class: to a formset.

    One that is only ever made from ``request.POST`` checks an answer and shows no choices.
    """
    resolve = file.project.names.resolve
    expression_in = file.flow.meanings.expression_in
    for module in file.project.mentioning(cls.name):
        source = file.project.source(module)
        made: set[ast.AST] = set()
        handed: dict[ast.AST | None, ast.Call] = {}
        for node in walk(source.tree) if source is not None else ():
            match node:
                case ast.ClassDef():
                    made.update(node.bases)
                case ast.Assign(targets=[ast.Name(id="form" | "add_form")]):
                    made.add(node.value)  # what of it is shown, an admin class decides
                case ast.Call(args=[ast.Attribute(attr="POST" | "data"), *_]):
                    made.add(node.func)
                case ast.Call():
                    handed[argument_of(node, 2, "form")] = node
                case ast.Name(ctx=ast.Store()):
                    pass  # LendingForm = get_class("lending.forms", "LendingForm")
                case ast.Name() | ast.Attribute() if node not in made:
                    name = dotted(node) or ""
                    if name.endswith(cls.name) and resolve(module, name) is cls:
                        call = handed.get(node)
                        formset = None if call is None else expression_in(module, call)
                        yield formset if isinstance(formset, FormSetClass) else None


def labels_of_field(file: File, cls: ClassDef, name: str) -> list[Value]:
    """What is made of the choices of a form's field; nothing where it may show none of them."""
    start = form_starts.start(file.flow, cls)
    if start is None or start.is_told_elsewhere(name):
        return []
    for up in file.project.classes.own(cls):
        for declared, call in declarations(file.flow, up):
            if declared == name:
                evaluator = Evaluator(file.flow, up.module, up, Frame({}))
                return [_labelled(start, name, label) for label in _label_of(evaluator, call)]
    return [
        _labelled(start, name, label)
        for relation, of_field in _offered(file, cls)
        for label in of_field
        if relation.name == name
    ]


def _declared(file: File, cls: ClassDef, start: Start) -> Iterator[Events]:
    """The fields that a form declares with a queryset of its own."""
    for name, call in declarations(file.flow, cls):
        if start.is_told_elsewhere(name) or name in start.querysets:
            continue
        queryset = keyword_of(call, "queryset")
        if queryset is not None:
            evaluator = drawing.standing(file, cls, Place.of(queryset))
            for label in _label_of(evaluator, call):
                label = _labelled(start, name, label)
                found = labels(evaluator, evaluator.expression(queryset), queryset, label)
                if not (asks(found) and _is_set_by_others(file, cls, name)):
                    yield found


def _labelled(start: Start, name: str, made: Value) -> Value:
    """What is made of a field's choices, as the form may say of their labels when it is made."""
    return made if isinstance(made, OptionOf) else start.labels.get(name, made)


def _label_of(evaluator: Evaluator, call: ast.Call) -> Iterator[Value]:
    """If it is a field that shows choices: what is made of each of them."""
    made = made_by(evaluator, _widget_of(evaluator, call))
    if made is None:
        return
    if made != NONE:
        yield made
    yield from labels_by(evaluator, evaluator.expression(call.func))


def made_by(evaluator: Evaluator, widget: Value | None) -> Value | None:
    """What a widget makes of each choice beside its label, NONE for nothing; None if it hides them.

    So may one that is not known.
    """
    match widget:
        case None:
            return NONE
        case ClassValue(definition=definition) if _offers_all(evaluator.project, definition):
            return OptionOf(definition)
        case ExternalValue(path=path) if path.endswith(SHOWING):
            return NONE
    return None


def labels_by(evaluator: Evaluator, field: Value) -> Iterator[Value]:
    """What labels the choices of a field of that class: its own function, or NONE for Django's."""
    classes = evaluator.project.classes
    if isinstance(field, ExternalValue):
        if field.path in _FIELD_PATHS or field.path.endswith(_FIELD_PATHS):
            yield NONE
    elif isinstance(field, ClassValue) and classes.is_a(field.definition, *_FIELD_PATHS):
        found = classes.attribute(field.definition, "iterator")
        if found is not None and not found[0].module.installed:
            yield _choice_of(evaluator, found[0])
            return
        method = classes.method(field.definition, "label_from_instance")
        yield NONE if method is None else FunctionValue(method, Instance(field.definition))


def _widget_of(evaluator: Evaluator, call: ast.Call) -> Value | None:
    """The class of the widget that a field is given, or that its own class is set to."""
    widget = keyword_of(call, "widget")
    if widget is not None:
        return evaluator.expression(widget.func if isinstance(widget, ast.Call) else widget)
    field = evaluator.expression(call.func)
    if not isinstance(field, ClassValue):
        return None
    found = evaluator.project.classes.attribute(field.definition, "widget")
    if found is None or found[0].module.installed:
        return None
    return class_of(evaluator.flow.meanings.class_attribute(found[0], "widget"))


def class_of(widget: Value | None) -> Value | None:
    """The class of a widget, which may be given by its class as well."""
    match widget:
        case Instance(definition=definition):
            return ClassValue(definition)
        case ExternalValue(path=path):
            return ExternalValue(path)
    return widget


def _choice_of(evaluator: Evaluator, field: ClassDef) -> Value:
    """What makes a value and a label of each row, where a field has an iterator of its own."""
    iterator = evaluator.flow.meanings.class_attribute(field, "iterator")
    classes = evaluator.project.classes
    if not isinstance(iterator, ClassValue) or not classes.is_a(iterator.definition, *_ITERATORS):
        return UNKNOWN
    if any("__iter__" in up.facts.functions for up in classes.own(iterator.definition)):
        return UNKNOWN
    method = classes.projects_method(iterator.definition, "choice")
    if method is None:
        return UNKNOWN
    return FunctionValue(method, Instance(iterator.definition))


def _offers_all(project: Project, widget: ClassDef) -> bool:
    """Whether a widget of the project's own shows every choice, as one of Django's does.

    It may add to each of them what it likes.
    """
    return project.classes.is_a(widget, *(f"django.{path}" for path in SHOWING)) and all(
        isinstance(up, External)
        or up.path.startswith("django.forms.")
        or not up.module.installed
        and up.facts.functions.keys() <= {_OPTION}
        for up in project.classes.ancestors(widget)
    )


def _given(file: File, cls: ClassDef, start: Start) -> Iterator[Events]:
    """The fields whose queryset the form sets when it is made."""
    declared = dict(declarations(file.flow, cls))
    of_model = {relation.name: of_field for relation, of_field in _offered(file, cls)}
    for name, (queryset, node) in start.querysets.items():
        if start.is_told_elsewhere(name):
            continue
        evaluator = drawing.standing(file, cls, Place.of(node))
        of_field = of_model.get(name, [])
        if name in declared:
            of_field = list(_label_of(evaluator, declared[name]))
        for label in of_field:
            yield labels(evaluator, queryset, node, _labelled(start, name, label))


def _of_model(file: File, cls: ClassDef, start: Start) -> Iterator[Events]:
    """The fields that a form takes from its model: all rows of the other model are choices."""
    place = Place.of(file.source.classes[cls.facts.qualname])
    for relation, of_field in _offered(file, cls):
        if not start.is_told_elsewhere(relation.name) and relation.name not in start.querysets:
            for label in of_field:
                label = _labelled(start, relation.name, label)
                found = of_relation(file, cls, place, relation, label=label)
                if not (asks(found) and _is_set_by_others(file, cls, relation.name)):
                    yield found


def asks(events: Events) -> bool:
    """Whether showing the choices costs a query a row."""
    return bool(events.missing or events.queries)


def _is_set_by_others(file: File, cls: ClassDef, name: str) -> bool:
    """Whether code that has such a form may give a field of it another queryset or widget."""
    return name in file.flow.form_data.set_by_others(cls)


def _offered(file: File, cls: ClassDef) -> Iterator[tuple[Relation, list[Value]]]:
    """The relations of its model for which a form has fields that nothing in it declares.

    Each with what is made of its choices.
    """
    meta = cls.facts.classes.get("Meta")
    if meta is None:
        return
    for relation in model_form_fields.relations(file.flow, cls):
        if of_field := _by_widget(file, cls, meta.attributes, relation.name):
            yield relation, of_field


def _by_widget(
    file: File, cls: ClassDef, meta: dict[str, facts.Assignment], name: str
) -> list[Value]:
    """What is made of each choice, if ``Meta.widgets`` leaves a field a widget that shows them."""
    if "widgets" not in meta:
        return [NONE]
    widgets = meta["widgets"].value
    if not isinstance(widgets, facts.Mapping):
        return []
    for key, widget in widgets.items:
        if not isinstance(key, facts.Constant):
            return []
        if key.value == name:
            named = widget.function if isinstance(widget, facts.Call) else widget
            path = named.path if isinstance(named, facts.Name) else ""
            symbol = file.project.names.resolve(cls.module, path)
            if isinstance(symbol, ClassDef) and _offers_all(file.project, symbol):
                return [NONE, OptionOf(symbol)]
            is_showing = isinstance(symbol, External) and symbol.path.endswith(SHOWING)
            return [NONE] if is_showing else []
    return [NONE]


def of_relation(
    file: File,
    cls: ClassDef,
    place: Place,
    relation: Relation,
    *,
    label: Value = NONE,
    hook: str = "",
) -> Events:
    """What the choices for a relation read, where no queryset is given for them."""
    assert relation.target is not None
    evaluator = drawing.standing(file, cls, place)
    queryset = replace(file.flow.meanings.default_manager(relation.target), is_manager=False)
    found = labels(evaluator, queryset, drawing.named(cls.name, place), label)
    origin = ChoicesOrigin(file.module, place, field=relation.name, hook=hook)
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
        case OptionOf(widget=widget):
            _make_option(evaluator, widget, row)
            row = UNKNOWN
        case _ if label != NONE:
            row = UNKNOWN
    for option in options(row):
        for part in option.items if isinstance(option, Fixed) else (option,):
            evaluator.shown(part)
    return evaluator.events


def _make_option(evaluator: Evaluator, widget: ClassDef, row: Value) -> None:
    """What a widget's own ``create_option()`` reads of the row behind a choice."""
    method = evaluator.project.classes.projects_method(widget, _OPTION)
    if method is not None:
        value = bound_fields.value_of(row)
        evaluator.flow.result(evaluator, FunctionValue(method, Instance(widget)), (UNKNOWN, value))
