"""What reading or assigning an attribute means."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ..finding import Place
from ..project import facts, framework
from ..project.models import TAGS, Model
from ..project.names import ClassDef, FunctionDef
from .events import Missing
from .forms import bound_fields
from .forms.form_values import BoundField, FormField
from .joining import mix, options
from .objects import cached_properties, cleaning, instances
from .packages import subclass_rows
from .querysets import certainty, columns, load_paths, methods as querysets, new_keys, rows
from .querysets.assigned import is_stored
from .querysets.loaded import SOMETHING, How
from .requests import request_attributes
from .settings.switches import is_off
from .values import (
    NONE,
    UNKNOWN,
    UNSET,
    Choice,
    ClassValue,
    Column,
    Dictionary,
    DjangoObject,
    ExternalValue,
    FileValue,
    Fixed,
    FunctionValue,
    Input,
    Instance,
    Items,
    Key,
    Known,
    Method,
    Mixture,
    ModuleValue,
    Options,
    Page,
    Pages,
    QuerySet,
    QValue,
    Request,
    Row,
    Settled,
    Super,
    TemplateValue,
    Text,
    Value,
)

if TYPE_CHECKING:
    from .evaluate import Evaluator

_Read = tuple[Value, Missing | None]
#: What django-taggit's manager adds: lists of its tags' names and slugs.
_NAMES: Final = ("names", "slugs")
_FILES: Final = ("django.db.models.FileField", "django.db.models.ImageField")


def read(evaluator: Evaluator, value: Value, name: str, node: ast.expr) -> _Read:
    """The attribute of one value, and the query that reading it costs per row."""
    match value:
        case Row(model=model) if name == "_meta":
            return Options(model), None
        case Row() if name == "__class__":
            return class_of(value), None
        case Row():
            return _of_row(evaluator, value, name, node)
        case Options(model=model) if name == "ordering":
            return _ordering(model), None
        case Instance():
            return _of_instance(evaluator, value, name), None
        case DjangoObject(attributes=known):
            return dict(known).get(name, UNKNOWN), None
        case BoundField() | FormField():
            return bound_fields.read(evaluator, value, name), None
        case ExternalValue(path="django.conf.settings") if is_off(evaluator.project, name):
            return Known(False), None
        case ExternalValue(path=path):
            return ExternalValue(f"{path}.{name}"), None
        case QuerySet():
            return _of_queryset(evaluator, value, name), None
        case ClassValue():
            return _of_class(evaluator, value, name), None
        case Super():
            return instances.inherited(evaluator, value, name), None
        case ModuleValue(module=module):
            return evaluator.flow.meanings.name(module, name), None
        case Request():
            return _of_request(evaluator, value, name), None
        case Pages(content=content) if name == "object_list":
            return content, None
        case Page(content=content) if name == "paginator":
            return Pages(content), None
        case Known() if name == "value":  # of a member of an enumeration
            return value, None
        case Known(value=str()) | Text() | Column() | QValue():
            return Method(value, name), None
        case FunctionValue() | Items() | Fixed() | Dictionary() | FileValue() | Pages():
            return Method(value, name), None
        case TemplateValue() | Input():
            return Method(value, name), None
        case Mixture(parts=parts):
            found = [read(evaluator, part, name, node) for part in parts]
            fetch = next((fetch for _, fetch in found if fetch is not None), None)
            return mix(part for part, _ in found), fetch
    return UNKNOWN, None


def assign(
    evaluator: Evaluator, owner: Value, name: str, value: Value, *, may_be_old: bool = False
) -> None:
    """``owner.name = value``: a relation assigned to a row is there from now on."""
    if isinstance(owner, Choice):
        for option in options(owner):
            assign(evaluator, option, name, value, may_be_old=may_be_old)
    elif isinstance(owner, Request):
        request_attributes.assign(evaluator, owner, name, value)
    elif isinstance(owner, Row) and name in owner.model.relations:
        value = certainty.or_none(value)
        evaluator.frame.assigned.put(owner, name, value)
        _note_own(evaluator, owner, name, value)
    elif isinstance(owner, Row) and (relation := owner.model.field_by_column(name)) is not None:
        new_keys.note(evaluator.frame, owner, relation, value, may_be_old=may_be_old)
    elif isinstance(owner, Instance | Row):
        if isinstance(owner, Instance) and instances.is_request(evaluator, owner):
            request_attributes.assign(evaluator, Request(), name, value)
        if isinstance(owner, Row):
            _run_setter(evaluator, owner, name, value)
        value = certainty.or_none(value)
        evaluator.frame.assigned.put(owner, name, _what_is_set(evaluator, value))
        _note_own(evaluator, owner, name, value)


def put_into_its_dict(evaluator: Evaluator, owner: Value, name: str, value: Value) -> None:
    """``row.__dict__["total"] = value``: a cached property looks there first.

    A relation or property does not, which Python finds on the class before (data descriptors).
    """
    if not isinstance(owner, Row) or name in owner.model.relations:
        return
    method = evaluator.project.classes.method(owner.model.definition, name)
    if method is None or evaluator.flow.signatures.of(method).is_cached_property:
        assign(evaluator, owner, name, value)


def _what_is_set(evaluator: Evaluator, value: Value) -> Value:
    """A literal that a branch sets decides nothing behind it; a key of None makes a new row."""
    is_one_of_several = isinstance(value, Known) and bool(evaluator.frame.branch)
    return UNKNOWN if is_one_of_several and value != NONE else value


def _run_setter(evaluator: Evaluator, row: Row, name: str, value: Value) -> None:
    """What sets a property, ``@total.setter``, reads of the row; nobody gets what it gives."""
    setter = evaluator.project.classes.method(row.model.definition, f"{name}.setter")
    if setter is not None:
        with evaluator.using_result(False):
            evaluator.flow.result(evaluator, FunctionValue(setter, row), (value,))


def _note_own(evaluator: Evaluator, owner: Value, name: str, value: Value) -> None:
    """What a method sets on its own object, its caller finds there."""
    if owner == evaluator.frame.names.get("self"):
        evaluator.events.attributes[name] = value


def _of_row(evaluator: Evaluator, row: Row, name: str, node: ast.expr) -> _Read:
    relation = row.model.relations.get(name)
    if relation is not None:
        return rows.relation_of_row(evaluator, row, relation, node)
    entry = row.loaded.get(name)
    if entry is not None and entry.how is How.LISTED:
        return load_paths.listed(entry, row), None
    assigned = evaluator.frame.assigned.of(row, name)
    if assigned is not None:
        return assigned, None
    if name in ("pk", row.model.primary_key) and is_stored(evaluator.frame, row):
        return Key(), None
    if name in row.loaded.annotated:
        return UNKNOWN, None
    declared = row.model.fields.get(name)
    column = row.model.field_by_column(name) if declared is None else name
    if column is not None:
        is_file = declared is not None and declared.type in _FILES
        value = FileValue(row) if is_file else columns.of(evaluator, row, column)
        return value, rows.field_fetch(evaluator, row, column, Place.of(node))
    method = evaluator.project.classes.method(row.model.definition, name)
    if method is not None:
        return bound(evaluator, method, row), None
    if name in querysets.ROW_WRITES or name in ("refresh_from_db", cleaning.FULL_CLEAN):
        return Method(row, name), None
    if _is_kept(evaluator, row, name):
        return UNSET, None
    if row.is_self and _is_set_below(evaluator, row.model.definition, name):
        return UNKNOWN, None
    return _constant(evaluator, row.model.definition, name), None


def _is_set_below(evaluator: Evaluator, cls: ClassDef, name: str) -> bool:
    """Whether a subclass sets a constant anew: a method's ``self`` may be of any of them."""
    below = evaluator.project.classes.subclasses(cls) if name.isupper() else ()
    return any(name in each.facts.attributes for each in below)


def _constant(evaluator: Evaluator, cls: ClassDef, name: str) -> Value:
    """What a row finds in its class: ``self.Status.OPEN``, ``self.OPEN``."""
    if inner := evaluator.project.classes.inner(cls, name):
        return ClassValue(inner)
    found = evaluator.project.classes.attribute(cls, name) if name.isupper() else None
    return UNKNOWN if found is None else _class_attribute(evaluator, found[0], name)


def _of_instance(evaluator: Evaluator, instance: Instance, name: str) -> Value:
    value = instances.attribute(evaluator, instance, name)
    is_unset = value in (UNKNOWN, NONE) and _is_kept(evaluator, instance, name)
    return UNSET if is_unset else value


def _is_kept(evaluator: Evaluator, owner: Value, name: str) -> bool:
    """Whether the method that runs reads of its object what it alone has put there."""
    if owner != evaluator.frame.names.get("self"):
        return False
    return evaluator.flow.kept_attributes.are_set_by(evaluator.function, name)


def _of_request(evaluator: Evaluator, request: Request, name: str) -> Value:
    if name == "user":
        user = evaluator.project.models.user
        return Row(user, SOMETHING) if user else UNKNOWN
    if name == "data":
        return Input()
    if name == "method" and request.method:
        return Known(request.method)
    left = request_attributes.read(evaluator, request, name)
    return ExternalValue(f"django.http.HttpRequest.{name}") if left == UNKNOWN else left


def _of_queryset(evaluator: Evaluator, queryset: QuerySet, name: str) -> Value:
    for definition in queryset.definitions:
        method = evaluator.project.classes.method(definition, name)
        if method is not None:
            return bound(evaluator, method, queryset)
    if querysets.effect(name) is not None:
        return Method(queryset, name)
    if name in subclass_rows.METHODS:
        return Method(queryset, name)
    if name in _NAMES and queryset.read and queryset.read.relation.field.relation == TAGS:
        return Method(queryset, "values_list")
    if name == "model":
        return ClassValue(queryset.model.definition)
    return UNKNOWN


def _of_class(evaluator: Evaluator, cls: ClassValue, name: str) -> Value:
    model = evaluator.project.models.of(cls.definition)
    if model is not None:
        if name == "_meta":
            return Options(model)
        manager = _manager(evaluator, model, name)
        if manager is not None:
            return manager
    inner = evaluator.project.classes.inner(cls.definition, name)
    if inner is not None:
        return ClassValue(inner)
    method = evaluator.project.classes.method(cls.definition, name)
    if method is not None:
        return bound(evaluator, method, cls)
    found = evaluator.project.classes.attribute(cls.definition, name)
    if found is not None:
        return _class_attribute(evaluator, found[0], name)
    is_queryset = evaluator.project.classes.is_a(cls.definition, framework.QUERYSET)
    if name in ("as_view", "__subclasses__") or is_queryset:
        return Method(cls, name)
    return UNKNOWN


def _class_attribute(evaluator: Evaluator, owner: ClassDef, name: str) -> Value:
    """What a class's own body sets; of a member with a label, the value."""
    value = evaluator.flow.meanings.class_attribute(owner, name)
    match value:
        case Fixed(items=(Known() as member, _)):
            return member if evaluator.project.classes.is_a(owner, *framework.CHOICES) else value
    return value


def _ordering(model: Model) -> Value:
    """The order that a model's rows have: which one they have is settled when it is written."""
    match model.ordering:
        case facts.Sequence(items=items):
            names = [item.value for item in items if isinstance(item, facts.Constant)]
            return Settled(tuple(map(Known, names))) if len(names) == len(items) else UNKNOWN
    return UNKNOWN


def _manager(evaluator: Evaluator, model: Model, name: str) -> Value | None:
    if name == "_default_manager":
        return evaluator.flow.meanings.default_manager(model)
    if name == "_base_manager":
        return evaluator.flow.meanings.base_manager(model)
    found = evaluator.project.models.managers.of(model).get(name)
    return None if found is None else evaluator.flow.meanings.manager(model, found)


def bound(evaluator: Evaluator, method: FunctionDef, receiver: Value) -> Value:
    """A method as its receiver has it: bound, or called already where it is a property."""
    signature = evaluator.flow.signatures.of(method)
    if signature.is_property:
        evaluator.note_call(FunctionValue(method, receiver), evaluator.asker)
        if isinstance(receiver, Row) and cached_properties.keeps_result(evaluator, method):
            return cached_properties.of_row(evaluator, method, receiver)
        if signature.is_cached_property and isinstance(receiver, Instance):
            return cached_properties.of_object(evaluator, method, receiver)
        return evaluator.flow.result(evaluator, FunctionValue(method, receiver), ())
    if "staticmethod" in signature.decorators:
        return FunctionValue(method)
    if "classmethod" in signature.decorators:
        return FunctionValue(method, class_of(receiver))
    if isinstance(receiver, ClassValue):
        return FunctionValue(method)
    return FunctionValue(method, receiver)


def class_of(value: Value) -> Value:
    """``type(value)``."""
    match value:
        case Row(model=model):
            return ClassValue(model.definition)
        case Instance(definition=definition):
            return ClassValue(definition)
        case ClassValue():
            return value
    return UNKNOWN


def path_of_decorator(expression: facts.Expression) -> str:
    """The dotted name of a decorator, called or not; "" for another expression."""
    match expression:
        case facts.Name(path=path):
            return path
        case facts.Call(function=function):
            return path_of_decorator(function)
    return ""


def definition_of(value: Value) -> ClassDef | None:
    """The class whose methods a value has, if the project defines it."""
    match value:
        case Row(model=model):
            return model.definition
        case Instance(definition=definition) | ClassValue(definition=definition):
            return definition
        case QuerySet(definitions=(definition, *_)):
            return definition
    return None
