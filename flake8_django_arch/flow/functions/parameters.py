"""What a function's parameters are by themselves: ``self``, the request, what annotations say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts, framework
from ...project.names import ClassDef, FunctionDef
from .. import attributes
from ..checked_data import sent_texts, validated_data
from ..evaluate import Evaluator
from ..frame import Frame
from ..joining import join
from ..objects import admin_hooks, admins, instances
from ..querysets.loaded import ANYTHING, SOMETHING
from ..requests import filtered_rows, rest_views
from ..requests.request_path import MIDDLEWARE_METHODS
from ..values import (
    UNKNOWN,
    Bindings,
    Dictionary,
    ExternalValue,
    Input,
    Instance,
    Known,
    Request,
    Row,
    Value,
)

if TYPE_CHECKING:
    from ..analysis import Flow

#: Under which name Django's signals of models hand over the row that they are about.
_SENT: Final = "instance"


def own_bindings(flow: Flow, function: FunctionDef, owner: ClassDef | None = None) -> Bindings:
    """What a function's parameters are by themselves: ``self``, the request, annotations.

    ``self`` is of the class that defines the method, or of ``owner``, which inherits it.
    """
    found: dict[str, Value] = {}
    for number, (name, value) in enumerate(flow.signatures.of(function).parameters.items()):
        if value in (UNKNOWN, Request()) and function.owner is not None:
            receiver = owner or function.owner
            known = _parameter_of_method(flow, function, receiver, number, name)
            value = value if known == UNKNOWN else known
        if value == UNKNOWN and _is_action(function) and number == 2:
            value = admin_hooks.rows_of_action(flow, fresh(flow, function), function)
        if value == UNKNOWN and name == _SENT and function.owner is None:
            value = _sent_row(flow, function)
        if value == UNKNOWN and _is_request(flow, function, number, name):
            value = Request(by_name=not flow.request_takers.takes(function))
        if value == UNKNOWN and number > 0 and function.owner is None:
            value = _of_routes(flow, function, name)
        if value == UNKNOWN and name == "apps" and "/migrations/" in function.module.path:
            value = ExternalValue("django.apps.apps")  # the models as they were at that time
        if value != UNKNOWN:
            found[name] = value
    if (options := flow.signatures.of(function).options) is not None and _SENT not in found:
        if function.owner is None and (row := _sent_row(flow, function)) != UNKNOWN:
            found[options] = Dictionary(UNKNOWN, UNKNOWN, known=((_SENT, row),))
    return tuple(found.items())


def _is_request(flow: Flow, function: FunctionDef, number: int, name: str) -> bool:
    """Whether a parameter is the request, by its name or by what Django hands middleware."""
    if name == "request":
        return True
    is_first = number == 1 and function.name in MIDDLEWARE_METHODS
    return is_first and flow.request_path.kind(function) == "middleware"


def _parameter_of_method(
    flow: Flow, method: FunctionDef, owner: ClassDef, number: int, name: str
) -> Value:
    names = flow.signatures.of(method).decorators
    is_api = flow.project.classes.is_a(owner, framework.API_VIEW)
    if number == 0 and is_api and not names & {"staticmethod", "classmethod"}:
        return rest_views.acting(flow, owner, method.name)
    if number == 0 and (shown := flow.graph_types.row_of(method)) is not None:
        return Row(shown, SOMETHING)
    if number == 0 and "staticmethod" not in names:
        receiver = receiver_of(flow, owner)
        return attributes.class_of(receiver) if "classmethod" in names else receiver
    if name == "request" and is_api:
        given = dict(rest_views.acting(flow, owner, method.name).given)
        return given.get("request", UNKNOWN)
    if name == "form" and method.name in ("form_valid", "form_invalid"):
        return _form_of(flow, method, owner, "form_class")
    if name == "serializer" and method.name.startswith("perform_"):
        return _form_of(flow, method, owner, "serializer_class")
    if name in ("data", "files") and method.name == "__init__":
        if flow.project.classes.is_a(owner, framework.FORM, framework.FORMSET):
            return Input()
    if (sent := sent_texts.parameter(flow, method, owner, number)) is not None:
        return sent
    if name == "instance" and method.name == "update" and number == 1:
        if flow.project.serializers.is_serializer(owner):
            return instances.form_model(fresh(flow, method), owner) or UNKNOWN
    if (checked := validated_data.parameter(flow, method, owner, number)) != UNKNOWN:
        return checked
    if name == "instance" and method.name == "perform_destroy":
        return instances.view_row(fresh(flow, method), Instance(owner))
    if flow.project.admins.is_admin(owner):
        admin = admins.of(flow, owner)
        return admin_hooks.parameter(fresh(flow, method), admin, method.name, number)
    if number == 2 and method.name in admin_hooks.OF_FILTERS:
        return admin_hooks.of_filter(flow, fresh(flow, method), owner, method.name)
    return filtered_rows.parameter(fresh(flow, method), method, owner, number)


def _sent_row(flow: Flow, function: FunctionDef) -> Value:
    """The row that a signal is about, where one model alone sends it."""
    heard = flow.signals.written_at(function)
    if len(heard.senders) != 1 or heard.has_unknown_sender:
        return UNKNOWN
    return Row(next(iter(heard.senders)), SOMETHING)


def _of_routes(flow: Flow, view: FunctionDef, name: str) -> Value:
    """The constants that routes give to a view's parameter, or leave it as its default.

    Only of a view that nobody else calls, nor a decorator: for its callers it may be another.
    """
    if not flow.signatures.of(view).keeps_result:
        return UNKNOWN
    default = flow.signatures.of(view).defaults.get(name)
    given = None if default is None else flow.project.route_arguments.of(view, name)
    if given is None or default is None or flow.callers.of(view):
        return UNKNOWN
    several = [
        Known(each.value) if isinstance(each, facts.Constant) else UNKNOWN if each else default
        for each in given
    ]
    return join(several)


def _is_action(function: FunctionDef) -> bool:
    """Whether a function is written like an action of the admin."""
    names = [parameter.name for parameter in function.facts.parameters]
    return function.owner is None and len(names) == 3 and names[1] == "request"


def _form_of(flow: Flow, method: FunctionDef, owner: ClassDef, attribute: str) -> Value:
    return instances.view_form(fresh(flow, method), owner, attribute)


def fresh(flow: Flow, function: FunctionDef) -> Evaluator:
    """An evaluator that stands in a function before anything is bound."""
    return Evaluator(flow, function.module, function.owner, Frame({}))


def receiver_of(flow: Flow, owner: ClassDef) -> Value:
    """What ``self`` is in a class's method."""
    model = flow.project.models.of(owner)
    if model is not None:
        return Row(model, SOMETHING, is_self=True)
    if flow.project.classes.is_a(owner, framework.MANAGER, framework.QUERYSET):
        managed = flow.project.models.managers.managed(owner)
        if not managed:
            return UNKNOWN
        manager = replace(flow.meanings.default_manager(managed[0]), definitions=(owner,))
        if flow.project.classes.is_a(owner, framework.QUERYSET):
            return replace(manager, loaded=ANYTHING)  # whatever its caller has loaded
        return manager
    if flow.project.admins.is_admin(owner):
        return admins.of(flow, owner)
    return Instance(owner)
