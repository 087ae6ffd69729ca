"""The admin's pages: a change list reads every row of its class, an inline every row of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project.admins import registrations
from ...project.models import Kind, Model, Relation, by_attributes
from ...project.names import ClassDef
from ..evaluate import Evaluator
from ..events import Events, Fetch, Missing, Reader
from ..file import File
from ..forms import model_form_fields
from ..functions import closures
from ..joining import options
from ..objects import admins
from ..packages import resources
from ..querysets import rows
from ..querysets.origins import AdminOrigin, Origin
from ..values import (
    EMPTY,
    NONE,
    UNKNOWN,
    ClassValue,
    Closure,
    Dictionary,
    Fixed,
    FunctionValue,
    Known,
    QuerySet,
    Value,
)
from . import admin_choices, admin_filters, drawing

#: Methods that may give a form's fields other choices, or leave them out.
_FORM_METHODS: Final = (
    *("formfield_for_dbfield", "formfield_for_choice_field"),
    *("get_form", "get_formset", "get_field_queryset", "has_change_permission"),
)
#: Methods that may give a change list other filters, or none.
_FILTER_METHODS: Final = ("get_changelist", "get_changelist_instance", "get_list_filter")
#: Settings whose fields are shown without all choices.
_NO_CHOICES: Final = ("autocomplete_fields", "exclude", "raw_id_fields", "readonly_fields")


def admin_pages(file: File) -> Iterator[Events]:
    """What the pages of the file's admin classes read of their rows."""
    if file.is_test or not _may_hold_admins(file):
        return
    registry = file.project.admins
    for cls in file.classes():
        if registry.is_admin(cls) and registry.is_fully_known(cls):
            for model in registry.models(cls):
                page = Inline if registry.is_inline(cls) else ChangeList
                shown = page(file, cls, model)
                yield shown.events()
                yield from shown.choices()
    for call in registrations(file.source.tree):
        for model in registry.registered_plainly(file.module, call):
            yield _plain_list(file, call, model)


def _may_hold_admins(file: File) -> bool:
    known = file.module.facts
    return any(
        "admin" in f"{imported.module}.{imported.name}".lower()
        for imported in (*known.imports.values(), *known.star_imports)
    )


def _plain_list(file: File, call: ast.Call, model: Model) -> Events:
    """The change list of a model that is registered without a class: texts, nothing joined."""
    place = Place.of(call)
    evaluator = drawing.standing(file, None, place)
    row = drawing.draw(evaluator, admins.rows_of(evaluator, model), call)
    evaluator.shown(row)
    origin = AdminOrigin(file.module, place, list_select_related=())
    missing = evaluator.events.missing
    evaluator.events.missing = [replace(each, origin=origin, place=place) for each in missing]
    return evaluator.events


class Page:
    """One admin class, showing the rows of one model."""

    def __init__(self, file: File, cls: ClassDef, model: Model) -> None:
        self._file = file
        self._cls = cls
        self._model = model
        self._place = Place.of(file.source.classes[cls.facts.qualname])
        #: Where the class stands, as an expression: what it reads, it reads there.
        self._here = drawing.named(cls.name, self._place)
        self._admin = admins.showing(cls, model)
        self._evaluator = self._fresh()

    def _fresh(self) -> Evaluator:
        """Stand before the loop over the class's rows."""
        return drawing.standing(self._file, self._cls, self._place)

    def _configured(self, name: str) -> Value:
        return admins.configured(self._evaluator, self._admin, name)

    def _method(self, name: str) -> FunctionValue | None:
        return admins.method_of(self._evaluator, self._admin, name)

    def _names(self, name: str) -> tuple[Value, ...] | None:
        """A tuple or list that the class is set to, or None where it is not known."""
        value = self._configured(name)
        if value == NONE:
            return ()
        return value.items if isinstance(value, Fixed) else None

    def _show(self, row: Value, entry: Value, setting: str) -> None:
        """Read one entry of ``list_display`` or ``readonly_fields``.

        As ``django.contrib.admin.utils.lookup_field`` looks it up.
        """
        evaluator = self._evaluator
        first = len(evaluator.events.missing)
        value: Value = UNKNOWN
        match entry:
            case Known(value="__str__"):
                value = row
            case Known(value=str() as name):
                value = self._named(row, name)
            case FunctionValue() | Closure():
                value = self._computed(entry, (row,))
        for option in options(value):
            for item in option.items if isinstance(option, Fixed) else (option,):
                if not (isinstance(item, QuerySet) and item.is_manager):
                    evaluator.shown(item)
        reader = self._reader(setting)
        for number, missing in enumerate(evaluator.events.missing[first:], start=first):
            if missing.reader is None:
                evaluator.events.missing[number] = replace(missing, reader=reader)

    def _named(self, row: Value, name: str) -> Value:
        """A field, or an attribute of the admin class, or one of the row, or a path of them."""
        model = self._model
        relation = model.relations.get(name)
        if name in model.fields and (relation is None or not relation.kind.is_many):
            return self._read(row, name)
        if method := self._method(name):
            return self._computed(method, (row,))
        own = self._file.project.classes.attribute(self._cls, name)
        if own is not None:
            function = self._evaluator.flow.meanings.class_attribute(own[0], name)
            return self._computed(function, (self._admin, row))
        value = row
        is_path = relation is None and not self._is_of_model(name)
        for part in name.split("__") if is_path else (name,):
            value = self._read(value, part)
        return self._computed(value, ()) if isinstance(value, FunctionValue) else value

    def _is_of_model(self, name: str) -> bool:
        definition = self._model.definition
        classes = self._file.project.classes
        return bool(classes.method(definition, name) or classes.attribute(definition, name))

    def _read(self, value: Value, name: str) -> Value:
        return self._evaluator.read(value, name, self._here)

    def _computed(self, function: Value, arguments: tuple[Value, ...]) -> Value:
        match function:
            case FunctionValue():
                return self._evaluator.flow.result(self._evaluator, function, arguments)
            case Closure():
                return closures.call_closure(self._evaluator, function, arguments)
        return UNKNOWN

    def _reader(self, setting: str) -> Reader:
        """The class's setting, where no function of its own reads."""
        start = admins.start_of(self._evaluator, self._admin, setting)
        if start is not None:
            return Reader(start.qualname, start.module.path, start.facts.line)
        found = self._file.project.classes.attribute(self._cls, setting)
        if found is None:
            return Reader(self._cls.name, self._file.module.path, self._place.line)
        owner, assignment = found
        return Reader(f"{owner.name}.{setting}", owner.module.path, assignment.line)

    def choices(self) -> Iterator[Events]:
        """What the choices in its form read of the rows that they offer."""
        if any(map(self._method, _FORM_METHODS)):
            return
        if any(self._is_set(name) for name in ("form", "formset", "formfield_overrides")):
            return
        named = [self._names(name) for name in _NO_CHOICES]
        shown = self._shown_fields
        if None in named:
            return
        hidden = {entry for entries in named if entries for entry in entries}
        hidden |= {Known(link.name) for link in self._links}
        for name, relation in self._model.relations.items():
            if model_form_fields.is_offered(self._model, relation) and Known(name) not in hidden:
                if shown is None or Known(name) in shown:
                    yield admin_choices.of_relation(self._file, self._admin, self._place, relation)

    @cached_property
    def _links(self) -> list[Relation]:
        """The keys of its rows to the row whose form they stand in."""
        return []

    def _is_set(self, name: str) -> bool:
        return self._file.project.classes.attribute(self._cls, name) is not None

    @property
    def _shown_fields(self) -> frozenset[Value] | None:
        """The fields that ``fields`` or ``fieldsets`` names; None where the form has all."""
        fields, fieldsets = self._configured("fields"), self._configured("fieldsets")
        if fields == NONE and fieldsets == NONE:
            return None
        return frozenset({*_flat(fields), *_flat(fieldsets)})

    def _told(self, missing: Missing, joins: tuple[str, ...] | None = None) -> Missing:
        """Something missing as the class's own: it stands where the rows come from."""
        origin = missing.origin
        if not isinstance(origin, Origin):
            return missing
        given = self._method("get_queryset")
        is_inherited = given is not None and given.definition.owner is not self._cls
        is_here = origin.module is self._file.module and not is_inherited
        marked = AdminOrigin(
            origin.module,
            origin.place,
            origin.is_streamed,
            origin.is_locked,
            list_select_related=joins,
            has_get_queryset=given is not None,
            inherited_by=self._place if is_inherited else None,
        )
        return replace(missing, origin=marked, place=origin.place if is_here else self._place)


class ChangeList(Page):
    """The list of a model's rows, which a ModelAdmin configures."""

    def events(self) -> Events:
        """What showing its rows does."""
        display = self._names("list_display")
        if display is None or self._method("get_changelist"):
            return Events()
        if self._method("get_changelist_instance"):
            return Events()
        found = self._shown(admins.listed_queryset(self._evaluator, self._admin), display)
        if found.missing:
            joins = self._joins(found, display)
            found.missing = [self._told(missing, joins) for missing in found.missing]
        return found

    def choices(self) -> Iterator[Events]:
        """With what its filters read of the rows that they offer."""
        yield from super().choices()
        filters = self._names("list_filter")
        if filters and not any(map(self._method, _FILTER_METHODS)):
            yield from admin_filters.offered(
                self._file, self._cls, self._place, self._model, filters
            )

    def _shown(self, queryset: Value, display: tuple[Value, ...]) -> Events:
        self._evaluator = self._fresh()
        row = drawing.draw(self._evaluator, queryset, self._here)
        for entry in display:
            self._show(row, entry, "list_display")
        if self._has_checkboxes:
            self._show(row, Known("__str__"), "list_display")
        for resource in resources.of_admin(self._evaluator, self._cls):
            resources.show(self._evaluator, resource, row)
        return self._evaluator.events

    @property
    def _has_checkboxes(self) -> bool:
        """Whether each row has a box for actions, which is labelled with the row's text."""
        if self._method("get_actions") or self._method("action_checkbox"):
            return False
        actions = self._configured("actions")
        if actions == EMPTY:  # there is the site's: to delete rows
            return self._method("has_delete_permission") is None
        return isinstance(actions, Fixed)

    def _joins(self, found: Events, display: tuple[Value, ...]) -> tuple[str, ...] | None:
        """What ``list_select_related`` has to name; None where it is not looked at."""
        queryset = admins.queryset(self._fresh(), self._admin)
        joins_itself = any(
            isinstance(option, QuerySet) and admins.has_joins(option)
            for option in options(queryset)
        )
        if joins_itself or self._method("get_list_select_related"):
            return None
        given = self._configured("list_select_related")
        if isinstance(given, Fixed):
            named = [str(item.value) for item in given.items if isinstance(item, Known)]
            return (*named, *self._joinable(found))
        return tuple(self._joinable(self._shown(queryset, display)))

    def _joinable(self, found: Events) -> Iterator[str]:
        """The paths of what is missing that a join would bring."""
        for missing in found.missing:
            path = missing.full_path if isinstance(missing, Fetch) else ()
            if path and all(rows.is_joined_alike(self._file.project, hop) for hop in path):
                yield by_attributes(path)


class Inline(Page):
    """Rows of one model inside the form of another model's row."""

    def events(self) -> Events:
        """What showing its rows does."""
        is_single = any(link.kind is Kind.ONE_TO_ONE for link in self._links)
        if self._has_own_formset or is_single:
            return Events()
        queryset = admins.queryset(self._evaluator, self._admin)
        row = drawing.draw(self._evaluator, queryset, self._here)
        if self._file.project.classes.attribute(self._cls, "template") is None:
            self._show(row, Known("__str__"), "model")
        for entry in self._shown_readonly():
            self._show(row, entry, "readonly_fields")
        found = self._evaluator.events
        found.missing = [self._told(missing) for missing in found.missing]
        return found

    @cached_property
    def _links(self) -> list[Relation]:
        return self._file.project.admins.links(self._cls, self._model)

    @property
    def _has_own_formset(self) -> bool:
        """Whether the rows come from a formset that may load more, or show others."""
        formset = self._read(self._admin, "formset")
        if not isinstance(formset, ClassValue):
            return formset != UNKNOWN
        classes = self._file.project.classes
        return any(
            classes.method(formset.definition, name) for name in ("__init__", "get_queryset")
        )

    def _shown_readonly(self) -> Iterator[Value]:
        shown = self._shown_fields
        for entry in self._names("readonly_fields") or ():
            if shown is None or entry in shown:
                yield entry


def _flat(fields: Value) -> Iterator[Value]:
    """The names in ``fields`` or ``fieldsets``, whose lines may hold several."""
    match fields:
        case Fixed(items=items):
            for item in items:
                yield from _flat(item)
        case Dictionary(known=known):
            yield from _flat(dict(known).get("fields", UNKNOWN))
        case _:
            yield fields
