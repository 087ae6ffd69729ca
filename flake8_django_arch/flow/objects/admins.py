"""What admin classes have and do as objects: their model, their queryset, what they are set to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...immutable import Immutable
from ...project.models import Kind, Model
from ...project.names import ClassDef, FunctionDef
from ..forms.form_values import FormField
from ..joining import join, options
from ..querysets import load_paths
from ..querysets.loaded import ANYTHING, How, Loaded
from ..querysets.origins import Origin
from ..requests import request_hooks
from ..templates import render_calls
from ..values import (
    EMPTY,
    NONE,
    UNKNOWN,
    ClassValue,
    Dictionary,
    DjangoObject,
    Fixed,
    FunctionValue,
    Instance,
    Known,
    Method,
    QuerySet,
    Request,
    Row,
    Value,
)

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..calls import Call
    from ..evaluate import Evaluator

#: What Django gives for each of these unless a class says otherwise: the attribute ``get_…`` reads.
_DEFAULTS: Final[dict[str, Value]] = {
    "actions": EMPTY,
    "add_form_template": NONE,
    "autocomplete_fields": EMPTY,
    "change_form_template": NONE,
    "change_list_template": NONE,
    "exclude": NONE,
    "fields": NONE,
    "fieldsets": NONE,
    "inlines": EMPTY,
    "list_display": Fixed((Known("__str__"),)),
    "list_select_related": Known(False),
    "radio_fields": EMPTY,
    "raw_id_fields": EMPTY,
    "readonly_fields": EMPTY,
}


class _View(Immutable, frozen=True):
    """A view of an admin class: its template, and where it takes ``extra_context``."""

    setting: str
    template: str
    position: int


_VIEWS: Final = {
    "add_view": _View("add_form_template", "change_form.html", 2),
    "change_view": _View("change_form_template", "change_form.html", 3),
    "changeform_view": _View("change_form_template", "change_form.html", 3),
    "changelist_view": _View("change_list_template", "change_list.html", 1),
}
_GET_OBJECT: Final = "get_object"
_SEARCH: Final = "get_search_results"
#: What makes the form's field of a relation, out of the model's.
FIELD_METHODS: Final = ("formfield_for_foreignkey", "formfield_for_manytomany")
#: Methods of lists after which they hold something else.
_CHANGING: Final = frozenset({"append", "clear", "extend", "insert", "pop", "remove"})
_JOINED_UNASKED: Final = (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE)


def of(flow: Flow, cls: ClassDef) -> Instance:
    """An admin class's object; its model is known where it is registered for one alone."""
    models = flow.project.admins.models(cls)
    return showing(cls, models[0]) if len(models) == 1 else Instance(cls)


def showing(cls: ClassDef, model: Model) -> Instance:
    """An admin class's object for one of the models that it is registered for."""
    return Instance(cls, (("model", ClassValue(model.definition)),))


def model_of(evaluator: Evaluator, admin: Instance) -> Model | None:
    """The model whose rows an admin shows."""
    match dict(admin.given).get("model"):
        case ClassValue(definition=definition):
            return evaluator.project.models.of(definition)
    return None


def attribute(evaluator: Evaluator, admin: Instance, name: str) -> Value:
    """What Django's own classes give under a name, or what the class was set to."""
    started = _started(evaluator, admin, name)
    if started is not None:
        return started
    found = evaluator.project.classes.attribute(admin.definition, name)
    if found is not None:
        if found[1].augmented:
            return UNKNOWN
        return evaluator.flow.meanings.class_attribute(found[0], name)
    if name in request_hooks.ADMIN or _is_setting(name):
        return Method(admin, name)
    return _DEFAULTS.get(name, UNKNOWN)


def _is_setting(method: str) -> bool:
    """Whether a method gives what a class is set to."""
    return method.startswith("get_") and method[4:] in _DEFAULTS


def _started(evaluator: Evaluator, admin: Instance, name: str) -> Value | None:
    """What the class's own ``__init__`` sets, where it speaks of that."""
    init = start_of(evaluator, admin, name)
    if init is None or init is evaluator.function:  # where it reads what it will set
        return None
    events = evaluator.flow.events_of(FunctionValue(init, admin))
    return events.attributes.get(name, UNKNOWN)


def start_of(evaluator: Evaluator, admin: Instance, name: str) -> FunctionDef | None:
    """The class's own ``__init__``, where it speaks of a setting."""
    init = evaluator.project.classes.method(admin.definition, "__init__")
    if init is None or init.module.installed or name not in evaluator.flow.words.of(init):
        return None
    return init


def called(evaluator: Evaluator, admin: Instance, name: str, made: Call) -> Value:
    """What a method of Django's own gives: ``super().get_queryset(request)``."""
    if name in _VIEWS:
        _render(evaluator, admin, name, made)
        return UNKNOWN
    if name in FIELD_METHODS:
        return _form_field(made)
    if name == _GET_OBJECT:
        return row(evaluator, admin)
    if name == _SEARCH:  # and whether some of the rows may come twice
        return Fixed((made.argument(1, "queryset") or UNKNOWN, UNKNOWN))
    if _is_setting(name):
        return evaluator.read(admin, name.removeprefix("get_"), made.node)
    model = model_of(evaluator, admin) if name == "get_queryset" else None
    if model is None:
        return UNKNOWN
    origin = Origin(evaluator.module, Place.of(made.node))
    return replace(rows_of(evaluator, model), origin=origin)


def _form_field(made: Call) -> Value:
    """The field of a form for the field of a model, where it is known which one that is."""
    match made.argument(0, "db_field"):
        case DjangoObject(attributes=known):
            name = dict(known).get("name")
            return FormField(str(name.value)) if isinstance(name, Known) else UNKNOWN
    return UNKNOWN


def _render(evaluator: Evaluator, admin: Instance, name: str, made: Call) -> None:
    """``super().changelist_view(request, extra_context)``: its template gets the context too."""
    view = _VIEWS[name]
    template = attribute(evaluator, admin, view.setting)
    names = render_calls.template_names(template)
    if template == UNKNOWN and not names:
        return
    if (model := model_of(evaluator, admin)) is not None and not names:
        folders = (f"admin/{model.app}/{model.name.lower()}", f"admin/{model.app}", "admin")
        names = tuple(f"{folder}/{view.template}" for folder in folders)
    for option in options(made.argument(view.position, "extra_context") or UNKNOWN):
        if isinstance(option, Dictionary):
            evaluator.flow.renderings.render(evaluator, names, option, made.node)


def configured(evaluator: Evaluator, admin: Instance, name: str) -> Value:
    """What ``get_name()`` gives an admin page: the attribute, unless the method is overridden."""
    method = method_of(evaluator, admin, f"get_{name}")
    if method is None:
        return attribute(evaluator, admin, name)
    if name == "queryset":
        return evaluator.flow.result(evaluator, method, (Request(),))
    if not evaluator.flow.words.of(method.definition).isdisjoint(_CHANGING):
        return UNKNOWN
    return join(evaluator.flow.events_of(method, (Request(),)).returned)


def method_of(evaluator: Evaluator, admin: Instance, name: str) -> FunctionValue | None:
    """The method of that name that the class, or one that it inherits, defines itself."""
    method = evaluator.project.classes.method(admin.definition, name)
    return None if method is None else FunctionValue(method, admin)


def rows_of(evaluator: Evaluator, model: Model) -> QuerySet:
    """The queryset that an admin starts from."""
    return replace(evaluator.flow.meanings.default_manager(model), is_manager=False)


def queryset(evaluator: Evaluator, admin: Instance) -> Value:
    """The rows of an admin, as its ``get_queryset`` gives them."""
    if method_of(evaluator, admin, "get_queryset"):
        return configured(evaluator, admin, "queryset")
    model = model_of(evaluator, admin)
    return UNKNOWN if model is None else rows_of(evaluator, model)


def row(evaluator: Evaluator, admin: Instance) -> Value:
    """The row of a page, as Django's own ``get_object`` takes it out of ``get_queryset``."""
    return join(
        Row(option.model, option.loaded) if isinstance(option, QuerySet) else UNKNOWN
        for option in options(queryset(evaluator, admin))
    )


def listed_queryset(evaluator: Evaluator, admin: Instance) -> Value:
    """The rows as the change list draws them, after ``ChangeList.apply_select_related``."""
    given = configured(evaluator, admin, "list_select_related")
    if given == Known(False):
        display = configured(evaluator, admin, "list_display")
        given = _joined_unasked(evaluator, model_of(evaluator, admin), display)
    return join(_joined(option, given) for option in options(queryset(evaluator, admin)))


def _joined_unasked(evaluator: Evaluator, model: Model | None, display: Value) -> Value:
    """What the change list joins by itself for the foreign keys that it shows.

    From Django 6.1 on these very keys, before that all that ``select_related()`` follows.
    """
    if not isinstance(display, Fixed):
        return UNKNOWN
    names = [str(entry.value) for entry in display.items if isinstance(entry, Known)]
    relations = {} if model is None else model.relations
    shown = [
        name
        for name in names
        if (relation := relations.get(name)) is not None and relation.kind in _JOINED_UNASKED
    ]
    if not shown:
        return Known(False)
    if evaluator.project.installed_django.joins_shown_keys_alone:
        return Fixed(tuple(map(Known, shown)))
    return Known(True)


def _joined(rows_given: Value, given: Value) -> Value:
    """A queryset with what ``list_select_related`` adds, unless it joins something itself."""
    if not isinstance(rows_given, QuerySet) or has_joins(rows_given):
        return rows_given
    loaded: Loaded | None = rows_given.loaded
    relations = rows_given.model.relations
    match given:
        case Known(value=False):
            pass
        case Known(value=True):
            loaded = rows_given.loaded.merged(load_paths.join_everything(relations))
        case Fixed(items=items):
            for item in items:
                path = item.value if isinstance(item, Known) else None
                if loaded is not None:
                    loaded = load_paths.join_path(loaded, relations, str(path))
        case _:
            loaded = None
    return replace(rows_given, loaded=ANYTHING if loaded is None else loaded)


def has_joins(queryset: QuerySet) -> bool:
    """Whether a queryset joins relations itself, so that the change list adds none."""
    return any(entry.how is How.JOINED for _, entry in queryset.loaded.relations)
