"""What calling something does and gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..project import framework
from ..project.packages import public_path
from . import builtins, forgetting, inputs, special_methods
from .checked_data import sent_texts
from .containers import dictionaries, places
from .forms import formsets
from .forms.form_values import FormSetClass
from .functions import closures, package_functions, threads
from .functions.arguments import spread
from .joining import join, mix, options
from .loops import heard_reads
from .objects import admins, cached_properties, cleaning, instances, user_permissions
from .packages import documents, resources
from .querysets import (
    asking,
    columns,
    filling,
    loading,
    method_calls,
    new_keys,
    rows,
    rows_in_hand,
    still_true,
    writes,
)
from .querysets.asking import Asked
from .querysets.methods import ROW_WRITES
from .requests import generic_views, rest_views
from .serializers import serializing
from .side_effects.effects import SIGNATURE, SIGNATURES
from .templates import render_calls
from .values import (
    UNKNOWN,
    Choice,
    ClassValue,
    Closure,
    Column,
    Dictionary,
    ExternalValue,
    FileValue,
    Fixed,
    FunctionValue,
    Input,
    Instance,
    Items,
    Keywords,
    Known,
    Method,
    Mixture,
    Page,
    Pages,
    Partial,
    QuerySet,
    QValue,
    Read,
    Row,
    Super,
    TemplateValue,
    Text,
    Value,
)

if TYPE_CHECKING:
    from .evaluate import Evaluator

#: What only reads the rows that it is handed.
_READING: Final = ("builtins.", "django.core.cache.", "django.db.models.", "logging.", "random.")
_NEXT: Final = ExternalValue("builtins.next")
#: What a paginator gives its pages by.
_PAGES: Final = ("page", "get_page", "apage", "aget_page")
#: What may ask the database when it is called.
_ASKING: Final = (Method, Mixture, Choice)
Arguments = tuple[Value, ...]


class Call:
    """A call with its evaluated arguments."""

    __slots__ = ("arguments", "keywords", "node")

    def __init__(self, node: ast.Call, arguments: Arguments, keywords: Keywords) -> None:
        self.node = node
        self.arguments = arguments
        self.keywords = keywords

    def keyword(self, name: str) -> Value | None:
        """The keyword argument called so, or None."""
        return dict(self.keywords).get(name)

    @property
    def spread(self) -> dict[str, Value]:
        """The keyword arguments, with those of ``**options`` that are known."""
        return spread(self.keywords)

    def argument(self, position: int, name: str = "") -> Value | None:
        """The argument at that position or under that name, or None."""
        if position < len(self.arguments):
            return self.arguments[position]
        return self.keyword(name)


def call_statement(evaluator: Evaluator, node: ast.Call) -> None:
    """A call whose result nobody takes."""
    with evaluator.using_result(False):
        call(evaluator, node)
    # A helper that is handed a list of rows may fill their caches: prefetch_for_export(orders).
    if isinstance(node.func, ast.Name) or isinstance(node.func, ast.Attribute):
        for holder in (each for argument in node.args for each in _handed_over(argument)):
            known = places.at(evaluator, holder)
            if known is not None and (names := _filled_by(evaluator, node)) != filling.NOTHING:
                places.put_back(evaluator, holder, loading.filled(known, names))


def _handed_over(argument: ast.expr) -> Iterator[ast.expr]:
    """Where the lists are kept that an argument hands over: ``posts``, ``posts + self.threads``."""
    match argument:
        case ast.Name() | ast.Attribute():
            yield argument
        case ast.BinOp(left=left, right=right):
            yield from _handed_over(left)
            yield from _handed_over(right)


def _filled_by(evaluator: Evaluator, node: ast.Call) -> filling.Names:
    """Which relations what was called may have loaded into the rows that it was handed."""
    target = evaluator.events.calls[-1] if evaluator.events.calls else None
    if target is None or target.node is not node:
        return filling.NOTHING
    if isinstance(target.target, FunctionValue):
        return evaluator.flow.filling.names(target.target.definition)
    if isinstance(target.target, Instance) or target.target == UNKNOWN:
        return None
    is_unknown = target.path is not None and not target.path.startswith(_READING)
    return None if is_unknown else filling.NOTHING


def call(evaluator: Evaluator, node: ast.Call) -> Value:
    """Evaluate a call: its function, its arguments, then what it gives."""
    if isinstance(node.func, ast.Name) and node.func.id == "super" and evaluator.owner:
        receiver = evaluator.frame.names.get("self") or evaluator.frame.names.get("cls") or UNKNOWN
        return Super(evaluator.owner, receiver)
    with evaluator.using_result(True):
        target = evaluator.expression(node.func)
        made = _written(evaluator, node, target)
    return call_value(evaluator, target, made)


def _written(evaluator: Evaluator, node: ast.Call, target: Value) -> Call:
    """A call with its arguments as they are written."""
    arguments: list[Value] = []
    for argument in node.args:
        if isinstance(argument, ast.Starred):
            arguments += _spread(evaluator, node.func, argument)
        else:
            arguments.append(evaluator.expression(argument))
    if target != _NEXT:  # which runs no more than one pass
        arguments = [evaluator.escape(argument) for argument in arguments]
    keywords = [
        (word.arg or "**", evaluator.escape(evaluator.expression(word.value)))
        for word in node.keywords
    ]
    return Call(node, tuple(arguments), tuple(keywords))


def _spread(evaluator: Evaluator, called: ast.expr, node: ast.Starred) -> tuple[Value, ...]:
    """What ``*LOOKUPS`` hands over: each of a constant's items.

    What is given both a function and its arguments runs it who knows when: ``job(*args)``.
    """
    value = evaluator.expression(node)
    if isinstance(called, ast.Name) and called.id in evaluator.frame.given:
        return (UNKNOWN,)
    return value.items if isinstance(value, Fixed) else (evaluator.content(value),)


def call_value(evaluator: Evaluator, target: Value, made: Call) -> Value:
    """Call a value, as code writes it, or as frameworks and templates do."""
    evaluator.asker = made.node
    return _run(evaluator, target, made)


def _run(evaluator: Evaluator, target: Value, made: Call) -> Value:
    if isinstance(target, _ASKING):
        evaluator.note_asked([_asked(evaluator, option) for option in options(target)])
    if not isinstance(target, Choice):
        return _apply(evaluator, target, made)
    missing = len(evaluator.events.missing)
    given = join(_apply(evaluator, option, made) for option in options(target))
    forgetting.behind_a_branch(evaluator, target, missing)
    return given


def _of_any_part(made: Call) -> Call:
    """A call of what is one or the other now and then: which goes with which, nobody knows.

    ``exporter.row(order)``, where each exporter of a list has loaded its own orders.
    """
    given = tuple(UNKNOWN if isinstance(each, Mixture) else each for each in made.arguments)
    words = tuple((k, UNKNOWN if isinstance(v, Mixture) else v) for k, v in made.keywords)
    return Call(made.node, given, words)


def _asked(evaluator: Evaluator, target: Value) -> Asked:
    match target:
        case Mixture(parts=parts):
            costs = (_asked(evaluator, part) for part in parts)
            return next((cost for cost in costs if cost is not None), None)
        case Method(receiver=QuerySet() as queryset, name=name):
            return asking.called(evaluator, queryset, name, evaluator.called_at)
        case Method(receiver=Row() as row, name="refresh_from_db"):
            return asking.refreshed(evaluator, row, evaluator.called_at)
    return None


def called(
    evaluator: Evaluator,
    target: Value,
    node: ast.expr,
    arguments: Arguments = (),
    keywords: Keywords = (),
) -> Value:
    """What a call that the framework makes gives; ``node`` says where it is thought to stand."""
    made = Call(ast.copy_location(ast.Call(node, [], []), node), arguments, keywords)
    return _run(evaluator, target, made)


def _apply(evaluator: Evaluator, target: Value, made: Call) -> Value:
    if isinstance(target, Mixture):
        made = _of_any_part(made)
        return mix(_apply(evaluator, part, made) for part in target.parts)
    path = path_of(target)
    evaluator.note_call(target, made.node, path, made.arguments, made.keywords)
    still_true.note_given(evaluator, target, made)
    if not new_keys.is_harmless(target):
        new_keys.doubt(evaluator.frame)
    match target:
        case Method():
            return _of_method(evaluator, target, made)
        case FunctionValue():
            if evaluator.flow.signatures.of(target.definition).is_dispatch:
                return evaluator.flow.single_dispatch.call(evaluator, target, made.arguments)
            if isinstance(target.bound, Row):
                if cached_properties.keeps_result(evaluator, target.definition):
                    return cached_properties.of_row(evaluator, target.definition, target.bound)
                if target.definition.name in user_permissions.METHODS:
                    evaluator.note_asked([user_permissions.asked(evaluator, target, made)])
            writes.note_overridden_write(evaluator, target, made)
            result = evaluator.flow.result(evaluator, target, made.arguments, made.keywords)
            if isinstance(target.bound, Row):
                heard_reads.note_overridden(evaluator, target.bound, target.definition)
            if isinstance(target.bound, QuerySet):
                name = target.definition.name
                return method_calls.linked(evaluator, name, target.bound, result, made)
            return result
        case Closure():
            return closures.call_closure(evaluator, target, made.arguments)
        case Partial(function=function):
            arguments = (*target.arguments, *made.arguments)
            given = Call(made.node, arguments, (*target.keywords, *made.keywords))
            with evaluator.frame.at(threads.moment(evaluator, target)):
                return _run(evaluator, function, given)
        case ClassValue():
            return instances.construct(evaluator, target, made)
        case FormSetClass():
            return formsets.construct(evaluator, target, made)
        case QuerySet(is_manager=True, read=Read()):
            return rows.by_manager(evaluator, target, made.keyword("manager"))
        case Row() | Instance():
            method = special_methods.of(evaluator, target, ("__call__",))
            if method is not None:
                bound = FunctionValue(method, target)
                return evaluator.flow.result(evaluator, bound, made.arguments, made.keywords)
        case ExternalValue(path=external) if job := threads.job(external, made):
            return _apply(evaluator, job, Call(made.node, (), ()))
        case ExternalValue(path=external):
            return package_functions.called(evaluator, external, made)
    dictionaries.update_open(evaluator, made)
    closures.run_arguments(evaluator, made)
    return UNKNOWN


def _of_method(evaluator: Evaluator, method: Method, made: Call) -> Value:
    """Call a method that Django or Python defines."""
    name = method.name
    match method.receiver:
        case QuerySet() as queryset:
            return method_calls.call(evaluator, queryset, name, made)
        case Row() as row:
            if name in ROW_WRITES:
                writes.note_write(evaluator, made, name, row)
                heard_reads.note(evaluator, row, name, made)
            elif name == cleaning.FULL_CLEAN:
                cleaning.run(evaluator, row, made)
            elif name == "refresh_from_db":
                rows_in_hand.refreshed(evaluator, row, made)
            return UNKNOWN
        case ClassValue(definition=definition) if name == "__subclasses__":
            direct = evaluator.project.classes.direct_subclasses(definition)
            return Fixed(tuple(map(ClassValue, direct)))
        case Instance() as instance:
            return _of_instance(evaluator, instance, name, made)
        case Pages(content=content):
            return Page(content) if name in _PAGES else UNKNOWN
        case Input():
            return inputs.of_method(name)
        case TemplateValue() as template if name == "render":
            render_calls.render_template(evaluator, template, made)
            return UNKNOWN
        case FunctionValue() if name in SIGNATURES:
            return ExternalValue(SIGNATURE, called=True)
        case Items() | Fixed() | Dictionary() as container:
            return builtins.container_method(evaluator, container, name, made)
        case QValue() if name == "add":
            places.put_back(evaluator, dictionaries.holder(made), QValue())
            return UNKNOWN
        case Column() as column:
            return columns.asked(column, name, made.argument(0))
        case Known() | Text() as text:
            return builtins.text_method(evaluator, text, name, made)
    closures.run_arguments(evaluator, made)
    return UNKNOWN


def path_of(value: Value) -> str | None:
    """The dotted path by which a table may know what is called."""
    match value:
        case ExternalValue(path=path):
            return public_path(path)
        case Method(receiver=ExternalValue(path=path), name=name):
            return f"{path}.{name}"
        case Method(receiver=FileValue(), name=name):
            return f"django.db.models.fields.files.FieldFile.{name}"
        case Method(receiver=QuerySet(), name=name):
            return f"{framework.QUERYSET}.{name}"
    return None


def _of_instance(evaluator: Evaluator, instance: Instance, name: str, made: Call) -> Value:
    definition = instance.definition
    if evaluator.project.admins.is_admin(definition):
        return admins.called(evaluator, instance, name, made)
    if rest_views.has(evaluator, instance, name):
        return rest_views.call(evaluator, instance, name, made)
    if sent_texts.is_step(evaluator.flow, definition, name):
        return sent_texts.given_back(made)
    match name:
        case "to_representation":
            serializing.represent(evaluator, instance, made.argument(0, "instance") or UNKNOWN)
            return UNKNOWN
        case "export" if resources.is_resource(evaluator, definition):
            resources.export(evaluator, instance, made)
            return UNKNOWN
        case "update":  # DRF's, which gives back the row that it changed
            return made.argument(0, "instance") or UNKNOWN
        case rest_views.PAGE:
            return rest_views.page_of(made)
        case "clean" if evaluator.project.classes.is_a(definition, framework.FORM):
            return evaluator.flow.form_data.of(definition, evaluator.function)
        case "get_queryset" if documents.is_document(evaluator, definition):
            return documents.all_rows(evaluator, definition)
        case "get_queryset":
            return generic_views.configured_queryset(evaluator, instance)
        case "get_object":
            return instances.view_row(evaluator, instance, made.argument(0, "queryset"))
        case "get_context_data":
            return generic_views.context(evaluator, instance, made.spread)
        case "get_template_names":
            return generic_views.default_template_names(evaluator, instance)
        case "render_to_response":
            generic_views.render(evaluator, instance, made.argument(0, "context"), made.node)
            return UNKNOWN
        case "get_form":
            return instances.view_form(evaluator, definition, "form_class")
        case "get_serializer":
            return instances.view_form(evaluator, definition, "serializer_class")
        case "save":
            row = instances.form_model(evaluator, definition)
            commit = made.argument(0, "commit")
            if commit != Known(False):
                writes.note_form_save(evaluator, made, row.model if row else None)
            return row or UNKNOWN
    return UNKNOWN
