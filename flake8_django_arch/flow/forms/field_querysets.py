"""The querysets of a form's fields, which templates and code may read: ``form.fields["shelf"]``.

Source: ``django.forms.models.ModelChoiceField`` and ``fields_for_model``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project.names import ClassDef, Module
from ...project.syntax import keyword_of
from ..checked_data.declarations import declarations
from ..held_rows import with_rows
from ..kept_answers import KeptAnswers
from ..querysets.origins import ChoicesOrigin, Origin
from ..values import UNKNOWN, ClassValue, ExternalValue, Instance, QuerySet, Value
from . import form_starts, model_form_fields
from .form_values import FieldAttribute
from .writes_to_fields import key_of, since_made

if TYPE_CHECKING:
    from ...project.models import Relation
    from ...project.templates import Template
    from ..analysis import Flow

_FIELDS: Final = tuple(
    f"django.forms.{module}{name}"
    for module in ("", "models.")
    for name in ("ModelChoiceField", "ModelMultipleChoiceField")
)
#: Django's widgets that show every choice with its label.
SHOWING: Final = tuple(
    f"forms.{module}{name}"
    for module in ("", "widgets.")
    for name in ("CheckboxSelectMultiple", "RadioSelect", "Select", "SelectMultiple")
)
_QUERYSET: Final = "queryset"
#: By which a class of fields may choose its rows otherwise than by what it is given.
_CHOOSING: Final = ("__init__", "_get_queryset", "_set_queryset", _QUERYSET)
#: By which a class of forms may give other fields than its declarations and ``__init__`` leave.
_GIVING: Final = ("__getitem__", "fields", "order_fields")
#: What templates read that want the rows of a field, and not their labels alone.
_READ: Final = (_QUERYSET, "value.instance")


class FieldQuerysets:
    """Answers which querysets fields have. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._of: KeptAnswers[ClassDef, dict[str, Value]] = KeptAnswers(flow, {})
        self._askers: dict[ClassDef, frozenset[Module]] = {}

    @cached_property
    def are_read(self) -> bool:
        """Whether any template reads the rows of a form's field."""
        return bool(self._reading)

    def of(self, form: Instance, name: str) -> Value:
        """The queryset of a form's field, as its class leaves it or as it was given one."""
        cls, given = form.definition, dict(form.given)
        if name not in self._of_class(cls):
            return UNKNOWN
        if (known := since_made(form).get(FieldAttribute(name, _QUERYSET))) is not None:
            return known
        others = self._flow.form_data
        if others.is_set_openly(cls) or not others.set_by_others(cls).isdisjoint({name, ""}):
            return UNKNOWN
        return given.get(key_of(name, _QUERYSET), self._of_class(cls)[name])

    def names(self, cls: ClassDef) -> list[str]:
        """The fields of a form that offer rows."""
        return list(self._of_class(cls))

    def are_choices(self, cls: ClassDef, name: str) -> bool:
        """Whether a field surely has a widget of Django's kind that goes through its choices."""
        start = form_starts.start(self._flow, cls)
        if start is None or name in start.changed:
            return False
        if name not in (declared := self._declared(cls)):
            return "widgets" not in model_form_fields.meta_of(self._flow, cls)
        owner, call = declared[name]
        field = self._flow.meanings.expression_in(owner.module, call.func)
        if isinstance(field, ClassValue):
            found = self._flow.project.classes.attribute(field.definition, "widget")
            if found is not None and not found[0].module.installed:
                return False
        widget = keyword_of(call, "widget")
        return widget is None or self._is_choice_widget(owner.module, widget)

    def given(self, form: ClassDef, attributes: dict[str, Value]) -> dict[str, Value]:
        """What a form's ``__init__`` has left on it: its querysets know that they are a form's."""
        return {name: self._marked(form, value) for name, value in attributes.items()}

    def askers(self, form: ClassDef) -> frozenset[Module]:
        """The modules that may show a form by a template which reads the rows of its fields."""
        if form not in self._askers:
            mentioning = self._flow.project.mentions.of(form.name)
            self._askers[form] = frozenset(mentioning) & self._showing
        return self._askers[form]

    @cached_property
    def _reading(self) -> dict[Template, None]:
        """The templates that read such rows."""
        references = self._flow.project.template_references
        return dict.fromkeys(each for name in _READ for each in references.mentioning(name))

    @cached_property
    def _showing(self) -> frozenset[Module]:
        """The modules that may render them."""
        references = self._flow.project.template_references
        pages = dict.fromkeys(
            page for template in self._reading for page in references.leading_to(template)
        )
        return frozenset(each for page in pages for each in references.modules_rendering(page))

    def _of_class(self, cls: ClassDef) -> dict[str, Value]:
        return self._of.of(cls, lambda: dict(self._found(cls)))

    def _found(self, cls: ClassDef) -> Iterator[tuple[str, Value]]:
        """The fields that offer rows, as the form's class declares them and ``__init__`` leaves."""
        start = form_starts.start(self._flow, cls)
        own = {name for up in self._flow.project.classes.own(cls) for name in up.facts.functions}
        if start is None or not own.isdisjoint(_GIVING):
            return
        set_later = self._flow.form_data.set_later(cls)
        for name, value in self._before_start(cls):
            if name not in start.removed and key_of(name, _QUERYSET) not in set_later:
                given, _ = start.querysets.get(name, (value, None))
                yield name, self._marked(cls, given)

    def _before_start(self, cls: ClassDef) -> Iterator[tuple[str, Value]]:
        for name, (owner, call) in self._declared(cls).items():
            yield name, self._declared_queryset(owner, call)
        for relation in model_form_fields.relations(self._flow, cls):
            yield relation.name, self._of_relation(cls, relation)

    def _declared(self, cls: ClassDef) -> dict[str, tuple[ClassDef, ast.Call]]:
        """The fields of Django's kind that a class or its bases declare, as it has them."""
        found = {}
        for up in self._flow.project.classes.own(cls):
            for name, call in declarations(self._flow, up):
                known = self._flow.project.classes.attribute(cls, name)
                if known is not None and known[0] is up and self._is_choice(up, call):
                    found[name] = (up, call)
        return found

    def _is_choice(self, owner: ClassDef, call: ast.Call) -> bool:
        """Whether a call makes a field that offers the rows of its queryset, and no others."""
        field = self._flow.meanings.expression_in(owner.module, call.func)
        if isinstance(field, ExternalValue):
            return field.path in _FIELDS
        classes = self._flow.project.classes
        if not isinstance(field, ClassValue) or not classes.is_a(field.definition, *_FIELDS):
            return False
        own = {name for up in classes.own(field.definition) for name in up.facts.functions}
        return own.isdisjoint(_CHOOSING)

    def _declared_queryset(self, owner: ClassDef, call: ast.Call) -> Value:
        written = keyword_of(call, _QUERYSET) or next(iter(call.args), None)
        if written is None:
            return UNKNOWN
        value = self._flow.meanings.expression_in(owner.module, written)
        if not isinstance(value, QuerySet):
            return UNKNOWN
        origin = value.origin or Origin(owner.module, Place.of(written))
        return replace(value, origin=origin, is_manager=False)

    def _of_relation(self, cls: ClassDef, relation: Relation) -> Value:
        """All rows of the other model, through its default manager."""
        if relation.target is None:
            return UNKNOWN
        manager = self._flow.meanings.default_manager(relation.target)
        place = Place(cls.facts.line, cls.facts.column)
        origin = ChoicesOrigin(cls.module, place, field=relation.name)
        return replace(manager, origin=origin, is_manager=False)

    def _marked(self, form: ClassDef, value: Value) -> Value:
        """A value whose querysets know which form has them, where its own code makes them."""
        modules = {up.module for up in self._flow.project.classes.own(form)}

        def of_queryset(queryset: QuerySet) -> QuerySet:
            origin = queryset.origin
            if not isinstance(origin, Origin) or origin.module not in modules:
                return queryset
            return replace(queryset, origin=replace(origin, form=form))

        return with_rows(value, lambda row: row, of_queryset)

    def _is_choice_widget(self, module: Module, widget: ast.expr) -> bool:
        made = widget.func if isinstance(widget, ast.Call) else widget
        value = self._flow.meanings.expression_in(module, made)
        if isinstance(value, ExternalValue):
            return value.path.endswith(SHOWING)
        classes, paths = self._flow.project.classes, (f"django.{path}" for path in SHOWING)
        return isinstance(value, ClassValue) and classes.is_a(value.definition, *paths)
