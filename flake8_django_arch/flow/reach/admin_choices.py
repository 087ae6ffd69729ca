"""Choices in the admin's forms, where ``formfield_for_…`` says which rows a relation offers.

Django hands it the model's field; what it passes on to ``super()`` makes the form's.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ...finding import Place
from ...project.models import Kind, Relation
from ...project.names import FunctionDef
from ..events import Events
from ..file import File
from ..forms.form_values import FormField
from ..forms.writes_to_fields import HARMLESS, key_of
from ..joining import join, options
from ..objects import admins
from ..querysets.origins import Origin
from ..values import (
    NONE,
    UNKNOWN,
    Choice,
    ClassValue,
    Closure,
    Dictionary,
    DjangoObject,
    FunctionValue,
    Instance,
    Known,
    Method,
    Request,
    Value,
)
from . import choices, drawing


def of_relation(file: File, admin: Instance, place: Place, relation: Relation) -> Events:
    """What the choices read that an admin's form offers for a relation."""
    cls = admin.definition
    of_one, of_many = admins.FIELD_METHODS
    name = of_many if relation.kind is Kind.MANY_TO_MANY else of_one
    method = file.project.classes.method(cls, name)
    if method is None:
        return choices.of_relation(file, cls, place, relation, hook=name)
    if method.module.installed:
        return Events()
    return _of_method(file, admin, place, relation, method)


def _of_method(
    file: File, admin: Instance, place: Place, relation: Relation, method: FunctionDef
) -> Events:
    given = (_model_field(relation), Request())
    events = file.flow.events_of(FunctionValue(method, admin), given)
    returned = set(events.returned)
    own = returned.pop() if len(returned) == 1 else UNKNOWN
    if isinstance(own, Instance):
        return _of_own_field(file, admin, place, events, ClassValue(own.definition))
    if own != FormField(relation.name):
        return Events()
    left = {
        name.rpartition(".")[2]: value
        for name, value in events.attributes.items()
        if name.startswith(key_of(relation.name, ""))
    }
    queryset = left.pop("queryset", None) or join(_passed_on(events, method.name))
    label = left.pop("label_from_instance", NONE)
    is_told = label == NONE or isinstance(label, Closure | FunctionValue)
    if queryset == UNKNOWN or not is_told or not left.keys() <= HARMLESS:
        return Events()
    if queryset == NONE:
        return choices.of_relation(
            file, admin.definition, place, relation, label=label, hook=method.name
        )
    evaluator = drawing.standing(file, admin.definition, place)
    here = drawing.named(admin.definition.name, place)
    return _placed(file, choices.labels(evaluator, _all(file, relation, queryset), here, label))


def _of_own_field(
    file: File, admin: Instance, place: Place, events: Events, field: ClassValue
) -> Events:
    """What a field of the project's own offers that a method makes instead of Django's."""
    evaluator = drawing.standing(file, admin.definition, place)
    here = drawing.named(admin.definition.name, place)
    made = [dict(call.keywords) for call in events.calls if call.target == field]
    queryset = made[0].get("queryset") if len(made) == 1 else None
    if (
        queryset is None
        or choices.made_by(evaluator, choices.class_of(made[0].get("widget"))) != NONE
    ):
        return Events()
    labels = list(choices.labels_by(evaluator, field))
    found = [choices.labels(evaluator, queryset, here, label) for label in labels]
    return _placed(file, found[0]) if found else Events()


def _model_field(relation: Relation) -> DjangoObject:
    """The field of the model, of which a method asks the name."""
    return DjangoObject((("name", Known(relation.name)),))


def _passed_on(events: Events, name: str) -> Iterator[Value]:
    """The querysets that calls of ``super()`` are given; NONE for one that is given no other."""
    for call in events.calls:
        if isinstance(call.target, Method) and call.target.name == name:
            given = dict(call.keywords)
            spread = given.pop("**", NONE)
            for option in options(spread):
                passed: dict[object, Value] = {name: value for name, value in given.items()}
                if isinstance(option, Dictionary):
                    passed.update(option.known)
                queryset = passed.pop("queryset", NONE)
                yield queryset if passed.keys() <= HARMLESS else UNKNOWN


def _all(file: File, relation: Relation, queryset: Value) -> Value:
    """Every queryset that a field may have: that of the model's default manager is one."""
    assert relation.target is not None
    default = replace(file.flow.meanings.default_manager(relation.target), is_manager=False)
    several = queryset.options if isinstance(queryset, Choice) else (queryset,)
    return join(default if option == NONE else option for option in several)


def _placed(file: File, found: Events) -> Events:
    """What is missing, told where this file makes the queryset."""
    found.missing = [
        (
            replace(each, place=each.origin.place)
            if isinstance(each.origin, Origin) and each.origin.module is file.module
            else each
        )
        for each in found.missing
    ]
    return found
