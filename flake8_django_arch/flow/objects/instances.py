"""Objects of the project's own classes: views, forms, serializers, anything else."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import framework
from ...project.names import ClassDef
from .. import attributes, special_methods
from ..checked_data import sent_texts, validated_data
from ..forms import bound_fields, formsets
from ..forms.form_values import BoundField, FormFields
from ..functions import closures
from ..functions.annotations import annotated
from ..joining import join, options
from ..packages import documents, filter_sets, resources, tables
from ..querysets import made_rows
from ..querysets.loaded import ANYTHING, SOMETHING
from ..requests import generic_views, rest_views, serializer_words
from ..serializers import serializing
from ..values import (
    NONE,
    UNKNOWN,
    ClassValue,
    Dictionary,
    FunctionValue,
    Input,
    Instance,
    Items,
    Known,
    Method,
    Pages,
    QuerySet,
    Request,
    Row,
    Serialization,
    Super,
    Value,
)
from . import admins, cleaning, records

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_PAGINATORS: Final = ("django.core.paginator.Paginator", "django.core.paginator.BasePaginator")
_VIEWS: Final = (framework.VIEW, framework.API_VIEW)
_CREATING: Final = ("django.views.generic.CreateView", "django.views.generic.BaseCreateView")
_VIEWSET: Final = "rest_framework.viewsets.ViewSetMixin"
#: What ``GenericAPIView.get_serializer_context`` gives a serializer, as far as rows go.
_CONTEXT: Final = Dictionary(UNKNOWN, UNKNOWN, known=(("request", Request()),))
#: Methods of generic views that give what the class was configured with.
_METHODS: Final = frozenset(
    "get_context_data get_form get_object get_queryset get_serializer get_template_names"
    " render_to_response".split()
)


def attribute(evaluator: Evaluator, instance: Instance, name: str) -> Value:
    """The attribute of an object whose class is known."""
    assigned = evaluator.frame.assigned.of(instance, name)
    if assigned is not None:
        return assigned
    for given, value in instance.given:
        if given == name:
            return value
    definition = instance.definition
    if name == "export" and resources.is_resource(evaluator, definition):
        return Method(instance, name)
    method = evaluator.project.classes.method(definition, name)
    is_page = name == rest_views.PAGE and rest_views.is_paginator(evaluator, definition)
    if is_page and (method is None or method.is_frameworks):
        return Method(instance, name)
    if name == "qs" and filter_sets.is_filter_set(evaluator, definition):
        if method is None or method.is_frameworks:
            return filter_sets.left(evaluator, instance)
    if method is not None and not serializer_words.passes_on(evaluator.flow, method):
        if not method.is_frameworks or not evaluator.project.classes.is_a(definition, *_VIEWS):
            return attributes.bound(evaluator, method, instance)
    if name == "__class__":
        return ClassValue(definition)
    classes = evaluator.project.classes
    inner = classes.inner(definition, name) if name[:1].isupper() else None
    if inner is not None:
        return ClassValue(inner)
    if name == "request" and evaluator.flow.request_takers.has_request(definition):
        return Request()
    if classes.is_a(definition, *_VIEWS):
        return _of_view(evaluator, instance, name)
    if _is_form(evaluator, definition):
        return _of_form(evaluator, instance, name)
    if evaluator.project.admins.is_admin(definition):
        return admins.attribute(evaluator, instance, name)
    found = classes.attribute(definition, name)
    if found is not None:
        value = evaluator.flow.meanings.class_attribute(found[0], name)
        annotation = found[1].annotation
        if value != UNKNOWN or annotation is None:
            return value
        return annotated(evaluator.flow, found[0].module, annotation)
    if is_request(evaluator, instance):
        return evaluator.read(Request(), name, evaluator.asker)
    return evaluator.flow.set_first.by_constructor(definition, name)


def is_configured(evaluator: Evaluator, read: ast.expr, value: Value) -> bool:
    """Whether ``self.select_related`` is what the class sets it to, as its subclasses may."""
    match read:
        case ast.Attribute(value=ast.Name(id=holder), attr=name):
            owner = evaluator.frame.names.get(holder)
            if not isinstance(owner, Instance):
                return False
            if evaluator.frame.assigned.of(owner, name) is not None:
                return False
            found = evaluator.project.classes.attribute(owner.definition, name)
            known = found and evaluator.flow.meanings.class_attribute(found[0], name)
            return known == value
    return False


def is_request(evaluator: Evaluator, instance: Instance) -> bool:
    """Whether it is of the project's own class of requests."""
    classes = evaluator.project.classes
    return classes.is_a(instance.definition, framework.REQUEST, framework.API_REQUEST)


def inherited(evaluator: Evaluator, behind: Super, name: str) -> Value:
    """What ``super().name`` is: the next class's method, or what Django's own base has."""
    receiver = behind.receiver
    definition = attributes.definition_of(receiver)
    if definition is None:
        return UNKNOWN
    method = evaluator.project.classes.method(definition, name, after=behind.owner)
    if method is not None and not method.is_frameworks:
        return attributes.bound(evaluator, method, receiver)
    match receiver:
        case QuerySet():
            return Method(receiver, name)
        case Row() if name == cleaning.FULL_CLEAN:
            return Method(receiver, name)
        case Instance() if name == "qs" and filter_sets.is_filter_set(evaluator, definition):
            return filter_sets.left(evaluator, receiver)
        case Instance() if evaluator.project.classes.is_a(definition, *_VIEWS):
            return _of_view(evaluator, receiver, name)
        case Instance() if _is_form(evaluator, definition):
            return _of_form(evaluator, receiver, name)
        case Instance() if evaluator.project.admins.is_admin(definition):
            return admins.attribute(evaluator, receiver, name)
        case Instance() if name == "get_queryset" and documents.is_document(evaluator, definition):
            return Method(receiver, name)
        case Instance() if name == "get_queryset" and formsets.is_formset(evaluator, definition):
            return Method(receiver, name)
        case Instance() if name == rest_views.PAGE and rest_views.is_paginator(
            evaluator, definition
        ):
            return Method(receiver, name)
        case Instance() if sent_texts.is_step(evaluator.flow, definition, name):
            return Method(receiver, name)
        case Instance() if method is not None:
            return FunctionValue(method, receiver)
    return UNKNOWN


def _of_view(evaluator: Evaluator, view: Instance, name: str) -> Value:
    if name == "request":
        return Request()
    if rest_views.has(evaluator, view, name):
        return Method(view, name)
    if name in _METHODS:
        return Method(view, name)
    if name == "object_list":
        return generic_views.queryset(evaluator, view)
    if name == "paginator" and rest_views.has(evaluator, view, rest_views.PAGE):
        return rest_views.paginator(evaluator, view)
    if name == "filterset" and filter_sets.shows(evaluator, view.definition):
        return filter_sets.of_view(evaluator, view)
    if name == "object":
        return _view_object(evaluator, view)
    if name == "basename" and evaluator.project.classes.is_a(view.definition, _VIEWSET):
        known = evaluator.project.routes.basename(view.definition)
        return UNKNOWN if known is None else Known(known)
    found = evaluator.project.classes.attribute(view.definition, name)
    if found is not None:
        return evaluator.flow.meanings.class_attribute(found[0], name)
    return evaluator.flow.set_first.before(view.definition, name)


def configured(evaluator: Evaluator, view: Instance, name: str) -> Value:
    """What ``as_view(name=…)`` or the class sets, ``None`` where neither does."""
    for given, value in view.given:
        if given == name:
            return value
    found = evaluator.project.classes.attribute(view.definition, name)
    return NONE if found is None else evaluator.flow.meanings.class_attribute(found[0], name)


def view_queryset(evaluator: Evaluator, view: Instance) -> Value:
    """The queryset that a generic view is configured with by ``queryset`` or ``model``."""
    value = configured(evaluator, view, "queryset")
    if isinstance(value, QuerySet):
        return replace(value, is_manager=False)
    if value != NONE:
        return UNKNOWN
    value = configured(evaluator, view, "model")
    if isinstance(value, ClassValue):
        model = evaluator.project.models.of(value.definition)
        if model is not None:
            return evaluator.flow.meanings.default_manager(model)
    return UNKNOWN


def _view_object(evaluator: Evaluator, view: Instance) -> Value:
    """What Django's ``get()`` assigns to ``self.object``: what ``get_object()`` gives.

    A view that creates asks no ``get_object()``: its object is what the form has saved. Source:
    ``django.views.generic.edit.BaseCreateView``.
    """
    classes = evaluator.project.classes
    if classes.is_a(view.definition, generic_views.LIST):  # whose queryset has other rows
        return evaluator.flow.set_first.before(view.definition, "object")
    method = classes.own_method(view.definition, "get_object")
    if method is None or evaluator.function == method:
        return view_row(evaluator, view)
    if classes.is_a(view.definition, *_CREATING):
        return view_row(evaluator, view)
    with evaluator.frame.remembering():  # it is set once, however often it is read
        return generic_views.single(evaluator, view)


def view_row(evaluator: Evaluator, view: Instance, given: Value | None = None) -> Value:
    """The object of a detail view: of the queryset that ``get_object()`` is given, or its own.

    That is what its own ``get_queryset`` gives, or what it is configured with.
    """
    if isinstance(given, QuerySet) and given.gives_rows:
        return _held(given)
    method = evaluator.project.classes.own_method(view.definition, "get_queryset")
    if method is not None:
        queryset = evaluator.flow.result(evaluator, FunctionValue(method, view), ())
    else:
        queryset = view_queryset(evaluator, view)
    if isinstance(queryset, QuerySet) and queryset.gives_rows:
        return _held(queryset)
    return UNKNOWN


def _held(queryset: QuerySet) -> Row:
    """A row that stays on the view: its form may have changed what filters said of it."""
    return Row(queryset.model, replace(queryset.loaded, filtered=frozenset()))


def view_form(evaluator: Evaluator, view: ClassDef, *names: str) -> Value:
    """The form or serializer of a generic view: ``form_class``, ``serializer_class``."""
    for name in names:
        if found := evaluator.project.classes.attribute(view, name):
            value = evaluator.flow.meanings.class_attribute(found[0], name)
            if isinstance(value, ClassValue):
                return Instance(value.definition)
    return UNKNOWN


def _is_form(evaluator: Evaluator, cls: ClassDef) -> bool:
    project = evaluator.project
    return project.classes.is_a(cls, framework.FORM) or project.serializers.is_serializer(cls)


def _of_form(evaluator: Evaluator, form: Instance, name: str) -> Value:
    if name in ("save", "to_representation", "update"):
        return Method(form, name)
    if name == "clean" and evaluator.project.classes.is_a(form.definition, framework.FORM):
        return Method(form, name)
    if isinstance(form, Serialization):
        if name == "data":
            serializing.show(evaluator, form)
            return Items(UNKNOWN, evaluator.grows(form.shown)) if form.many else UNKNOWN
        if name == "instance":
            return form.shown
    if name == "instance":
        model = form_model(evaluator, form.definition)
        return Row(model.model, SOMETHING, of_form=True) if model else UNKNOWN
    if name == "cleaned_data":
        return evaluator.flow.form_data.of(form.definition, evaluator.function)
    if name == "validated_data":
        return validated_data.of_instance(
            evaluator.flow, form.definition, dict(form.given).get("many")
        )
    if name == "initial_data" and evaluator.project.serializers.is_serializer(form.definition):
        return Input()
    if name == "fields" and evaluator.project.classes.is_a(form.definition, framework.FORM):
        return FormFields(form)
    if name == "context" and evaluator.project.serializers.is_serializer(form.definition):
        return _CONTEXT
    checked = evaluator.flow.set_first.by_check(form.definition, name)
    if checked != UNKNOWN:  # before what declares a field of that name
        return checked
    found = evaluator.project.classes.attribute(form.definition, name)
    if found is not None:
        return evaluator.flow.meanings.class_attribute(found[0], name)
    return evaluator.flow.set_first.by_constructor(form.definition, name)


def form_model(evaluator: Evaluator, form: ClassDef) -> Row | None:
    """An instance of the model that a form's or serializer's ``Meta`` names."""
    model = evaluator.flow.meanings.meta_model(form)
    return None if model is None else Row(model, ANYTHING, of_form=True)


def iterated(evaluator: Evaluator, value: Value) -> Value:
    """What a loop over a value runs over: of an object or row, what its ``__iter__`` gives."""
    if not any(isinstance(option, Instance | Row | BoundField) for option in options(value)):
        return value
    return join(_iterated(evaluator, option) for option in options(value))


def _iterated(evaluator: Evaluator, value: Value) -> Value:
    if isinstance(value, Instance) and (forms := formsets.forms_of(value)) is not None:
        return forms
    if method := special_methods.of(evaluator, value, ("__iter__",)):
        return evaluator.flow.result(evaluator, FunctionValue(method, value), ())
    return bound_fields.choices(evaluator, value) if isinstance(value, BoundField) else value


def construct(evaluator: Evaluator, cls: ClassValue, made: Call) -> Value:
    """A new object: a row that is not saved, a queryset, or an object with what it was given."""
    definition = cls.definition
    model = evaluator.project.models.of(definition)
    if model is not None:
        return made_rows.made_with(evaluator, Row(model, ANYTHING, is_new=True), made.keywords)
    if evaluator.project.classes.is_a(definition, framework.QUERYSET):
        match made.argument(0, "model"):
            case ClassValue(definition=inner):
                target = evaluator.project.models.of(inner)
                if target is not None:
                    return QuerySet(target, definitions=(definition,))
        return UNKNOWN
    if evaluator.project.classes.is_a(definition, closures.LAZY):
        return closures.called_later(evaluator, made)
    if evaluator.project.classes.is_a(definition, *_PAGINATORS) and made.arguments:
        return Pages(made.arguments[0])
    if filter_sets.is_filter_set(evaluator, definition):
        return filter_sets.constructed(definition, made)
    given = _given(evaluator, definition, made)
    instance = Instance(definition, tuple(sorted(given.items(), key=lambda pair: pair[0])))
    if tables.is_table(evaluator, definition):
        data = made.argument(0, "data") or UNKNOWN
        tables.show(evaluator, definition, data, made.node, made.keywords)
    if evaluator.project.serializers.is_serializer(definition):
        return serializing.constructed(evaluator, instance, made)
    return instance


def _given(evaluator: Evaluator, definition: ClassDef, made: Call) -> dict[str, Value]:
    """What a constructor leaves on its object, as far as it is known."""
    init = evaluator.project.classes.method(definition, "__init__")
    if init is None and not made.arguments and not made.keywords:
        return {}
    if init is not None:
        function = FunctionValue(init, Instance(definition))
        given = evaluator.flow.attributes_set(evaluator, function, made.arguments, made.keywords)
    else:
        given = records.given(evaluator, definition, made)
    if evaluator.project.classes.is_a(definition, framework.FORM):
        given = evaluator.flow.field_querysets.given(definition, given)
    return {name: value for name, value in given.items() if value != UNKNOWN}
