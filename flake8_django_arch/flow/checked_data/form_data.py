"""What a form's ``cleaned_data`` holds: the rows that its fields find for what was sent."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.names import ClassDef, FunctionDef, Module
from ..evaluate import Evaluator
from ..forms import model_form_fields, writes_to_fields
from ..frame import Frame
from ..held_rows import with_rows
from ..joining import options
from ..kept_answers import KeptAnswers
from ..values import (
    UNKNOWN,
    ClassValue,
    Dictionary,
    ExternalValue,
    FunctionValue,
    Input,
    Instance,
    QuerySet,
    Row,
    Value,
)
from . import sent_texts, validation
from .declarations import declarations

if TYPE_CHECKING:
    from ..analysis import Flow

_ONE: Final = "django.forms.ModelChoiceField"
_SEVERAL: Final = "django.forms.ModelMultipleChoiceField"
#: Methods by which a field of the project's own may find other rows.
_FINDING: Final = ("clean", "to_python", "_check_values", "__init__")
#: Methods by which an admin class may give a model's fields other rows.
_MAKING_FIELDS: Final = (
    *("formfield_for_dbfield", "formfield_for_foreignkey", "formfield_for_manytomany"),
    *("get_field_queryset", "get_form", "get_formset"),
)
#: Fields that make nothing of what was sent step by step.
_WITHOUT_STEPS: Final = tuple(
    f"django.forms.{path}"
    for path in (
        *("ModelMultipleChoiceField", "models.ModelMultipleChoiceField"),
        *("MultiValueField", "fields.MultiValueField"),
    )
)
#: Where code that has a form gives one of its fields something else.
_SET_FROM_OUTSIDE: Final = re.compile(
    r"""(?<!\bself)\.(?:base_)?fields\[(?:["'](?P<name>\w+)["']"""
    r"""(?:\]\.(?P<attribute>\w+)(?P<is_set>\s*=(?!=))?)?)?"""
)
#: Where it may do so to fields that it does not name: ``form.fields.pop("shelf")``, ``for field in
#: form: field.field.queryset = …``, ``form.fields["shelf"].queryset &= …``.
_SET_OPENLY: Final = re.compile(
    r"""(?<!\bself)(?<!\bMeta)(?<!_meta)\.(?:base_)?fields\b"""
    r"""(?!\s*[\[:]|\s+import|\.[A-Z]|[.\w]+ import)"""
    r"""|(?<!\bself)(?<!\])\.field\b(?!\.(?:choices|queryset)\b(?!\s*[&|^]?=(?!=)))"""
    r"""|(?:fields\[[^]]*\]|\]\.field)\.(?:choices|queryset)\s*[&|^]="""
)
#: What it may read of a field to go through its rows.
_READ: Final = frozenset({"choices", "queryset"})


class FormData:
    """Answers what is in the ``cleaned_data`` of forms. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._of: KeptAnswers[ClassDef, dict[str, Value]] = KeptAnswers(flow, {})
        self._set_by_others: dict[ClassDef, frozenset[str]] = {}
        self._changes: dict[tuple[ClassDef, FunctionDef | None], frozenset[str] | None] = {}
        self._setting: dict[Module, frozenset[str]] = {}
        self._set_openly: dict[ClassDef, bool] = {}

    def of(self, form: ClassDef, reader: FunctionDef | None) -> Dictionary:
        """The rows in it, by field, as a function finds them there.

        What a field's own ``clean_…`` leaves there is another matter.
        """
        found = self._of.of(form, lambda: {} if self._is_open(form) else dict(self._rows(form)))
        changed = self._changed(form, reader)
        if changed is None:
            return Dictionary(UNKNOWN, UNKNOWN)
        method = self._flow.project.classes.method
        known = (
            (name, value)
            for name, value in found.items()
            if name not in changed and method(form, f"clean_{name}") in (None, reader)
        )
        return Dictionary(UNKNOWN, UNKNOWN, known=tuple(known))

    def _changed(self, form: ClassDef, reader: FunctionDef | None) -> frozenset[str] | None:
        """The fields that ``clean()`` may have changed by the time a function reads them."""
        is_own = reader is not None and reader is self._flow.project.classes.method(
            form, reader.name
        )
        if reader is not None and is_own and reader.name.startswith("clean_"):
            return frozenset()
        key = (form, reader if is_own else None)
        if key not in self._changes:
            self._changes[key] = validation.changed(self._flow, form, "clean", reader)
        return self._changes[key]

    def _is_open(self, form: ClassDef) -> bool:
        """Whether others may give a form's fields other rows: classes or views that build on it."""
        return bool(self._flow.project.classes.subclasses(form) or self.set_by_others(form))

    def set_by_others(self, form: ClassDef) -> frozenset[str]:
        """The fields that code which has such a form may give other rows, or another widget.

        "" is one that it does not name.
        """
        if form not in self._set_by_others:
            mentioning = self._flow.project.mentions.of(form.name)
            self._set_by_others[form] = frozenset[str]().union(
                *(
                    names
                    for module in dict.fromkeys((form.module, *mentioning))
                    if (names := self._set_in(module)) and self._has(module, form)
                )
            )
        return self._set_by_others[form]

    def is_set_openly(self, form: ClassDef) -> bool:
        """Whether such code, or what it imports, may set fields in a way that names none of them.

        What it imports may be a function that it hands the form to, or the base of its view.
        """
        if form not in self._set_openly:
            mentioning = self._flow.project.mentions.of(form.name)
            having = {form.module, *(each for each in mentioning if self._has(each, form))}
            imported = {each for module in having for each in self._imported(module)}
            self._set_openly[form] = any(
                _SET_OPENLY.search(self._flow.project.text(module)) for module in having | imported
            ) or any(map(self._set_in, imported - having))
        return self._set_openly[form]

    def _imported(self, module: Module) -> Iterator[Module]:
        """The project's own modules whose functions and classes a module imports."""
        for name in module.facts.imports:
            symbol = self._flow.project.names.resolve(module, name)
            if isinstance(symbol, ClassDef | FunctionDef) and not symbol.module.installed:
                yield symbol.module

    def _set_in(self, module: Module) -> frozenset[str]:
        """The fields of some form that a module's code gives something else."""
        if module not in self._setting:
            self._setting[module] = frozenset(
                found["name"] or ""
                for found in _SET_FROM_OUTSIDE.finditer(self._flow.project.text(module))
                if found["attribute"] not in writes_to_fields.HARMLESS
                if found["attribute"] not in _READ or found["is_set"]
            )
        return self._setting[module]

    def _has(self, module: Module, form: ClassDef) -> bool:
        """Whether a module's code reaches a form by its name."""
        project, holder = self._flow.project, form.module.name.rpartition(".")[2]
        if project.names.resolve(module, form.name) is form:
            return True
        return f"{holder}.{form.name}" in project.text(module)

    def _rows(self, form: ClassDef) -> Iterator[tuple[str, Value]]:
        given = self.set_later(form) | self._given(form)
        yield from self._of_model(form, given)
        for up in reversed(tuple(self._flow.project.classes.own(form))):
            for name, call in declarations(self._flow, up):
                yield name, self._found(up, name, call, given)

    def _of_model(self, form: ClassDef, given: dict[str, Value]) -> Iterator[tuple[str, Value]]:
        """What the fields find that a form has for the relations of its model."""
        project = self._flow.project
        for admin in project.admins.naming("form", form):
            if any(project.classes.projects_method(admin, name) for name in _MAKING_FIELDS):
                return
        for relation in model_form_fields.relations(self._flow, form):
            if relation.target is not None:
                rows: Value = self._flow.meanings.default_manager(relation.target)
                rows = given.get(writes_to_fields.key_of(relation.name, "queryset"), rows)
                yield relation.name, _chosen(rows, several=relation.kind.is_many)

    def _given(self, form: ClassDef) -> dict[str, Value]:
        """What the forms' own ``__init__`` sets on fields."""
        found: dict[str, Value] = {}
        for up in self._flow.project.classes.own(form):
            init = up.method("__init__")
            if init is not None and "fields" in self._flow.words.of(init):
                found = {**self._flow.analyse(init).attributes, **found}
        return found

    def set_later(self, form: ClassDef) -> dict[str, Value]:
        """What the forms' other methods set on fields: who calls them, and when, is not known."""
        setting = [
            method
            for up in self._flow.project.classes.own(form)
            for method in up.methods()
            if method.name != "__init__" and {"fields", "queryset"} <= self._flow.words.of(method)
        ]
        return {
            name: UNKNOWN for method in setting for name in self._flow.analyse(method).attributes
        }

    def _found(self, owner: ClassDef, name: str, call: ast.Call, given: dict[str, Value]) -> Value:
        """What a field finds: rows of its queryset, or one of them."""
        evaluator = _standing(self._flow, owner.module, owner, call)
        kind = self._kind(evaluator, call)
        field = evaluator.expression(call.func)
        if isinstance(field, ClassValue) and kind is None:
            method = self._finding(field.definition)
            if method is not None:
                own = FunctionValue(method, Instance(field.definition))
                return self._flow.result(evaluator, own, ())
        if sent_texts.is_of_text(self._flow, evaluator.expression(call.func)):
            return Input()
        queryset = given.get(writes_to_fields.key_of(name, "queryset"))
        if queryset is None:
            declared = (word.value for word in call.keywords if word.arg == "queryset")
            written = next(declared, call.args[0] if call.args else None)
            queryset = UNKNOWN if written is None else evaluator.expression(written)
        return UNKNOWN if kind is None else _chosen(queryset, several=kind == _SEVERAL)

    def _finding(self, field: ClassDef) -> FunctionDef | None:
        """The method of a field class of the project's own that gives what the form then has.

        As in ``django.forms.Field.clean``, which gives back what ``to_python`` made; a field of
        several values or rows asks no ``to_python``.
        """
        classes = self._flow.project.classes
        if classes.projects_method(field, "__init__") is not None:
            return None
        cleaning = classes.projects_method(field, "clean")
        if cleaning is not None or classes.is_a(field, *_WITHOUT_STEPS):
            return cleaning
        return classes.projects_method(field, "to_python")

    def _kind(self, evaluator: Evaluator, call: ast.Call) -> str | None:
        """Whether a field finds one row or several, as Django's own fields do; None for others."""
        field, classes = evaluator.expression(call.func), evaluator.project.classes
        for kind in (_SEVERAL, _ONE):
            if isinstance(field, ExternalValue) and field.path in _paths(kind):
                return kind
            if isinstance(field, ClassValue) and classes.is_a(field.definition, *_paths(kind)):
                own = (classes.method(field.definition, name) for name in _FINDING)
                is_own = any(method is not None and not method.module.installed for method in own)
                return None if is_own else kind
        return None


def _chosen(queryset: Value, *, several: bool) -> Value:
    """What a field gives that chooses among a queryset's rows: some of them, or one."""
    given = options(queryset)
    if not all(isinstance(each, QuerySet) for each in given):
        return UNKNOWN
    if several:
        return with_rows(queryset, lambda row: row, lambda each: replace(each, is_manager=False))
    only = given[0]
    return (
        Row(only.model, only.loaded) if isinstance(only, QuerySet) and len(given) == 1 else UNKNOWN
    )


def _paths(kind: str) -> tuple[str, str]:
    name = kind.rpartition(".")[2]
    return kind, f"django.forms.models.{name}"


def _standing(flow: Flow, module: Module, owner: ClassDef, node: ast.expr) -> Evaluator:
    evaluator = Evaluator(flow, module, owner, Frame({}))
    evaluator.line = node.lineno
    return evaluator
