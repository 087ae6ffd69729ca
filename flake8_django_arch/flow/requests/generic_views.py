"""Django's generic views: which rows their templates get, under which names."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project import framework
from ...project.models import Model
from ...project.names import ClassDef
from .. import calls
from ..joining import join, options
from ..objects import instances
from ..packages import filter_sets
from ..querysets import rows
from ..querysets.origins import Origin
from ..templates import render_calls, template_lookups
from ..values import (
    NONE,
    UNKNOWN,
    Dictionary,
    Fixed,
    FunctionValue,
    Instance,
    Keywords,
    Known,
    Page,
    Pages,
    QuerySet,
    Request,
    Row,
    Value,
)

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..evaluate import Evaluator

_GENERIC: Final = "django.views.generic"
LIST: Final = f"{_GENERIC}.MultipleObjectMixin"
DETAIL: Final = f"{_GENERIC}.SingleObjectMixin"
_ARCHIVE: Final = f"{_GENERIC}.ArchiveIndexView"
_WITH_FORM: Final = f"{_GENERIC}.FormMixin"
_NAME: Final = "template_name"
#: The methods of a view that run before its template is chosen, in their order.
RUN_FIRST: Final = (
    *("__init__", "setup", "dispatch", "get"),
    *("get_queryset", "get_object", "get_context_data"),
)
#: Methods which, where a view has its own, decide for themselves what is rendered.
_ANSWERING: Final = ("get", "dispatch")
#: What the default template's name ends in, by the view's base; the first that fits counts.
_SUFFIXES: Final = {
    "YearArchiveView": "_archive_year",
    "MonthArchiveView": "_archive_month",
    "WeekArchiveView": "_archive_week",
    "DayArchiveView": "_archive_day",
    "TodayArchiveView": "_archive_day",
    "ArchiveIndexView": "_archive",
    "DeleteView": "_confirm_delete",
    "ModelFormMixin": "_form",
    "SingleObjectMixin": "_detail",
    "MultipleObjectMixin": "_list",
}


def makes_context(flow: Flow, cls: ClassDef) -> bool:
    """Whether Django itself makes the context of a view and renders it."""
    classes = flow.project.classes
    if not classes.is_a(cls, framework.VIEW) or classes.is_a(cls, framework.API_VIEW):
        return False
    for name in _ANSWERING:
        method = classes.own_method(cls, name)
        if method is not None and "super" not in flow.words.of(method):
            return False
    return True


def queryset(evaluator: Evaluator, view: Instance) -> Value:
    """What ``get_queryset()`` gives: the view's own, or what it is configured with."""
    method = evaluator.project.classes.own_method(view.definition, "get_queryset")
    if method is None:
        return configured_queryset(evaluator, view)
    given = evaluator.flow.result(evaluator, FunctionValue(method, view), ())
    return join(_with_origin(evaluator, view, option) for option in options(given))


def configured_queryset(evaluator: Evaluator, view: Instance) -> Value:
    """What Django's own ``get_queryset()`` gives.

    A view's own, which asks it by ``super()``, is the place to load more.
    """
    given = instances.view_queryset(evaluator, view)
    method = evaluator.project.classes.own_method(view.definition, "get_queryset")
    if method is None:
        return _with_origin(evaluator, view, given)
    return given


def _with_origin(evaluator: Evaluator, view: Instance, value: Value) -> Value:
    """A queryset that Django makes of ``model = Order`` is mended where that stands."""
    if not isinstance(value, QuerySet) or value.origin is not None:
        return value
    given = dict(view.given)
    for name in ("queryset", "model"):
        if name in given:
            origin = Origin(evaluator.module, Place(evaluator.line))
            return replace(value, origin=origin, is_manager=False)
        if found := evaluator.project.classes.attribute(view.definition, name):
            owner, assignment = found
            place = Place(assignment.line, assignment.column)
            return replace(value, origin=Origin(owner.module, place), is_manager=False)
    return value


def context(evaluator: Evaluator, view: Instance, given: dict[str, Value]) -> Dictionary:
    """What Django's own ``get_context_data(**given)`` gives."""
    classes = evaluator.project.classes
    known: dict[object, Value] = {}
    if classes.is_a(view.definition, LIST):
        known.update(_of_list(evaluator, view, given.get("object_list")))
    elif classes.is_a(view.definition, DETAIL):
        known.update(_of_detail(evaluator, view, given.get("object")))
    if "form" not in given and classes.is_a(view.definition, _WITH_FORM):
        known["form"] = _form(evaluator, view)
    known.update(given)
    known["view"] = view
    extra = instances.attribute(evaluator, view, "extra_context")
    if isinstance(extra, Dictionary):
        known.update(extra.known)
    return Dictionary(UNKNOWN, UNKNOWN, known=tuple(known.items()))


def _of_list(evaluator: Evaluator, view: Instance, given: Value | None) -> dict[str, Value]:
    rows_ = given or instances.attribute(evaluator, view, "object_list")
    found = {"object_list": rows_}
    if instances.configured(evaluator, view, "paginate_by") != NONE:
        found |= {"page_obj": Page(rows_), "paginator": Pages(rows_)}
    name = _text(evaluator, view, "context_object_name")
    model = model_of(rows_)
    if name is None and evaluator.project.classes.is_a(view.definition, _ARCHIVE):
        name = "latest"
    if name is None and model is not None:
        name = f"{model.name.lower()}_list"
    return found | ({name: rows_} if name else {})


def _form(evaluator: Evaluator, view: Instance) -> Value:
    """The form of a view, where templates read more of it than its fields as they are shown."""
    chosen = evaluator.project.classes.own_method(view.definition, "get_form_class")
    if chosen is not None or not evaluator.flow.field_querysets.are_read:
        return UNKNOWN
    method = evaluator.read(view, "get_form", template_lookups.place_of(evaluator.line))
    made = calls.Call(template_lookups.call_at(evaluator.line), (), ())
    return calls.call_value(evaluator, method, made)


def _of_detail(evaluator: Evaluator, view: Instance, given: Value | None) -> dict[str, Value]:
    row = given or UNKNOWN
    if row == UNKNOWN:
        row = single(evaluator, view)
    name = _text(evaluator, view, "context_object_name")
    model = model_of(row)
    if name is None and model is not None:
        name = model.name.lower()
    return {"object": row} | ({name: row} if name else {})


def single(evaluator: Evaluator, view: Instance) -> Value:
    """The object of a detail view: what its own ``get_object()`` gives, or Django's."""
    method = evaluator.project.classes.own_method(view.definition, "get_object")
    given: Value = UNKNOWN
    if method is not None:
        given = evaluator.flow.result(evaluator, FunctionValue(method, view), ())
        if not isinstance(given, Row) or given.origin is not None or given.loaded.unknown:
            return given
    found = queryset(evaluator, view)
    if not isinstance(found, QuerySet):
        return UNKNOWN
    row = rows.row_of(evaluator, found, template_lookups.place_of(evaluator.line), ())
    if isinstance(given, Row) and isinstance(row, Row):  # Django's, with what it was given since
        return replace(row, loaded=row.loaded.merged(given.loaded))
    return row


def model_of(value: Value) -> Model | None:
    """The model of a queryset or row."""
    found = {each.model for each in options(value) if isinstance(each, QuerySet | Row)}
    return found.pop() if len(found) == 1 else None


def template_names(evaluator: Evaluator, view: Instance, given: Value) -> Value:
    """The templates that a view tries for a context: a list of names, or one name."""
    method = evaluator.project.classes.own_method(view.definition, "get_template_names")
    if method is None:
        return default_template_names(evaluator, view, given)
    return join(evaluator.flow.events_of(FunctionValue(method, view)).returned)


def default_template_names(evaluator: Evaluator, view: Instance, given: Value = UNKNOWN) -> Value:
    """What Django's own ``get_template_names()`` gives."""
    assigned, is_certain = _assigned_name(evaluator, view)
    named = tuple(Fixed((option,)) for value in assigned for option in options(value))
    if is_certain:
        return join(named)
    return join((*named, _configured_names(evaluator, view, given)))


def _assigned_name(evaluator: Evaluator, view: Instance) -> tuple[list[Value], bool]:
    """What methods that run before the answer assign to ``self.template_name``.

    And whether one of them does so whatever is asked for.
    """
    found: list[Value] = []
    is_certain = False
    for name in RUN_FIRST:
        method = evaluator.project.classes.own_method(view.definition, name)
        if method is None or _NAME not in evaluator.flow.words.of(method):
            continue
        node = evaluator.flow.node(method)
        for statement in ast.walk(node) if node is not None else ():
            match statement:
                case ast.Assign(
                    targets=[ast.Attribute(value=ast.Name("self"), attr="template_name")]
                ):
                    found.append(
                        evaluator.flow.meanings.expression_in(method.module, statement.value)
                    )
                    is_certain = is_certain or node is not None and statement in node.body
    return found, is_certain


def _configured_names(evaluator: Evaluator, view: Instance, given: Value) -> Value:
    name = instances.attribute(evaluator, view, _NAME)
    if any(_is_text(option) for option in options(name)):
        return join(Fixed((option,)) for option in options(name))
    if instances.configured(evaluator, view, "template_name_field") != NONE:
        return UNKNOWN
    known = dict(given.known) if isinstance(given, Dictionary) else {}
    model = model_of(known.get("object_list", known.get("object", UNKNOWN)))
    if model is None and not known:
        model = model_of(queryset(evaluator, view))
    suffix = _text(evaluator, view, "template_name_suffix") or _suffix(evaluator, view)
    if model is None or suffix is None:
        return UNKNOWN
    return Fixed((Known(f"{model.app}/{model.name.lower()}{suffix}.html"),))


def _is_text(value: Value) -> bool:
    return isinstance(value, Known) and isinstance(value.value, str)


def _suffix(evaluator: Evaluator, view: Instance) -> str | None:
    for name, suffix in _SUFFIXES.items():
        if evaluator.project.classes.is_a(view.definition, f"{_GENERIC}.{name}"):
            return suffix
    return None


def _text(evaluator: Evaluator, view: Instance, name: str) -> str | None:
    value = instances.attribute(evaluator, view, name)
    return value.value if isinstance(value, Known) and isinstance(value.value, str) else None


def render(evaluator: Evaluator, view: Instance, given: Value | None, node: ast.expr) -> None:
    """``render_to_response(context)``: the view's template gets the context."""
    for option in options(given or UNKNOWN):
        if isinstance(option, Dictionary):
            for several in options(template_names(evaluator, view, option)):
                if names := render_calls.template_names(several):
                    option = render_calls.with_request(evaluator, option, Request(), node)
                    evaluator.flow.renderings.render(evaluator, names, option, node)


def respond(evaluator: Evaluator, view: Instance) -> None:
    """What a generic view's own ``get()`` does: it makes the context and renders it."""
    context = answered_context(evaluator, view)
    made = template_lookups.call_at(evaluator.line)
    answer = evaluator.read(view, "render_to_response", made)
    calls.call_value(evaluator, answer, calls.Call(made, (context,), ()))


def answered_context(evaluator: Evaluator, view: Instance) -> Value:
    """The context that a generic view's own ``get()`` makes."""
    method = evaluator.read(view, "get_context_data", template_lookups.place_of(evaluator.line))
    keywords: Keywords = ()
    if evaluator.project.classes.is_a(view.definition, DETAIL):
        keywords = (("object", single(evaluator, view)),)
    elif filter_sets.shows(evaluator, view.definition):
        keywords = filter_sets.context(evaluator, view)
    made = calls.Call(template_lookups.call_at(evaluator.line), (), keywords)
    return calls.call_value(evaluator, method, made)
