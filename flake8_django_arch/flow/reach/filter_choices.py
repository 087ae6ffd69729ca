"""Filter sets of django-filter whose form a page shows: a filter by a relation offers its rows.

Source: ``django_filters.filterset`` and ``django_filters.filters.QuerySetRequestMixin``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...finding import Place
from ...project import facts
from ...project.extract import dotted
from ...project.names import ClassDef, Module
from ...project.syntax import keyword_of, walk
from ..checked_data.declarations import declarations
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from ..forms import model_form_fields
from ..functions import closures
from ..packages import filter_sets
from ..values import (
    NONE,
    ClassValue,
    Closure,
    ExternalValue,
    FunctionValue,
    Request,
    Value,
)
from . import choices, drawing

_FILTERS: Final = tuple(
    f"django_filters.{module}{name}"
    for module in ("", "filters.", "rest_framework.", "rest_framework.filters.")
    for name in ("ModelChoiceFilter", "ModelMultipleChoiceFilter")
)
#: What a filter set of the project's own may use to have other filters, or another form.
_OWN: Final = frozenset(
    "__init__ filter_for_field filter_for_lookup form get_fields get_filters get_form_class".split()
)
_FORM: Final = "form"
#: The name of a view's filter set in its context.
_OF_VIEW: Final = "filter"


def filter_choices(file: File) -> Iterator[Events]:
    """What the choices read that the forms of the file's filter sets offer."""
    if file.is_test or not file.holds("FilterSet"):
        return
    for cls in file.classes():
        if filter_sets.is_filter_set(file.flow, cls) and not _decides(file, cls):
            found = [*_declared(file, cls), *_of_model(file, cls)]
            if any(map(choices.asks, found)) and _is_shown(file, cls):
                yield from found


def _decides(file: File, cls: ClassDef) -> bool:
    return any(not _OWN.isdisjoint(up.facts.functions) for up in file.project.classes.own(cls))


def _declared(file: File, cls: ClassDef) -> Iterator[Events]:
    """The filters that the class declares, each with a queryset of its own."""
    for _, call in declarations(file.flow, cls):
        queryset, widget = keyword_of(call, "queryset"), keyword_of(call, "widget")
        if queryset is None:
            continue
        evaluator = drawing.standing(file, cls, Place.of(queryset))
        if isinstance(widget, ast.Call):
            widget = widget.func
        made = choices.made_by(evaluator, None if widget is None else evaluator.expression(widget))
        if made is None:
            continue
        for label in _labels(evaluator, evaluator.expression(call.func)):
            value = _queryset(evaluator, evaluator.expression(queryset))
            yield choices.labels(evaluator, value, queryset, label if made == NONE else made)


def _labels(evaluator: Evaluator, kind: Value) -> Iterator[Value]:
    """What labels the choices of a filter: its field's class does."""
    if isinstance(kind, ExternalValue) and kind.path in _FILTERS:
        yield NONE
    elif isinstance(kind, ClassValue):
        classes, cls = evaluator.project.classes, kind.definition
        if not classes.is_a(cls, *_FILTERS) or any(up.facts.functions for up in classes.own(cls)):
            return
        found = classes.attribute(cls, "field_class")
        if found is None or found[0].module.installed:
            yield NONE
        else:
            field = evaluator.flow.meanings.class_attribute(found[0], "field_class")
            yield from choices.labels_by(evaluator, field)


def _queryset(evaluator: Evaluator, value: Value) -> Value:
    """A queryset, or what a function gives that django-filter calls with the request."""
    match value:
        case FunctionValue():
            return evaluator.flow.result(evaluator, value, (Request(),))
        case Closure():
            return closures.call_closure(evaluator, value, (Request(),))
    return value


def _of_model(file: File, cls: ClassDef) -> Iterator[Events]:
    """The filters that ``Meta.fields`` asks for: all rows of the other model are choices."""
    meta, model = cls.facts.classes.get("Meta"), file.flow.meanings.meta_model(cls)
    if (
        meta is None
        or model is None
        or not {"form", "filter_overrides"}.isdisjoint(meta.attributes)
    ):
        return
    place = Place.of(file.source.classes[cls.facts.qualname])
    for name in _names(meta):
        relation = model.relations.get(name)
        if relation is not None and model_form_fields.is_offered(model, relation):
            if file.project.classes.attribute(cls, name) is None:
                yield choices.of_relation(file, cls, place, relation)


def _names(meta: facts.Class) -> Iterator[str]:
    """The fields that are filtered by as they are, not by some other lookup."""
    fields = meta.attributes.get("fields")
    exact = facts.Constant("exact")
    match None if fields is None else fields.value:
        case facts.Sequence(items=items):
            yield from (str(each.value) for each in items if isinstance(each, facts.Constant))
        case facts.Mapping(items=pairs):
            for key, lookups in pairs:
                is_exact = isinstance(lookups, facts.Sequence) and exact in lookups.items
                if is_exact and isinstance(key, facts.Constant):
                    yield str(key.value)


def _is_shown(file: File, cls: ClassDef) -> bool:
    """Whether some page has the filter set, and a template the form of what is called so."""
    shown = file.project.template_references.owners_of(_FORM)
    sets = (cls, *file.project.classes.subclasses(cls))
    return bool(shown) and any(
        _shows(file, module, each, shown)
        for each in sets
        for module in dict.fromkeys((each.module, *file.project.mentioning(each.name)))
    )


def _shows(file: File, module: Module, cls: ClassDef, shown: frozenset[str]) -> bool:
    source = file.project.source(module)
    nodes = [] if source is None else walk(source.tree)
    is_made = False
    for node in nodes:
        match node:
            case ast.Call(func=made) if _is(file, module, made, cls):
                is_made = True
    if is_made and any(isinstance(node, ast.Constant) and node.value in shown for node in nodes):
        return True
    return _OF_VIEW in shown and any(
        filter_sets.shows(file.flow, view)
        and file.flow.meanings.class_attribute(view, "filterset_class") == ClassValue(cls)
        for view in module.classes()
        if "filterset_class" in view.facts.attributes
    )


def _is(file: File, module: Module, node: ast.expr, cls: ClassDef) -> bool:
    path = dotted(node)
    return path is not None and file.project.names.resolve(module, path) is cls
