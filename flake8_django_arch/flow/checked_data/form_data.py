"""What a form's ``cleaned_data`` holds: the rows that its fields find for what was sent."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef, FunctionDef, Module
from ..evaluate import Evaluator
from ..forms import writes_to_fields
from ..frame import Frame
from ..joining import options
from ..kept_answers import KeptAnswers
from ..values import UNKNOWN, ClassValue, Dictionary, ExternalValue, Input, QuerySet, Row, Value
from . import sent_texts, validation
from .declarations import declarations

if TYPE_CHECKING:
    from ..analysis import Flow

_ONE: Final = "django.forms.ModelChoiceField"
_SEVERAL: Final = "django.forms.ModelMultipleChoiceField"
#: Methods by which a field of the project's own may find other rows.
_FINDING: Final = ("clean", "to_python", "_check_values", "__init__")
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
        for up in reversed(tuple(self._flow.project.classes.own(form))):
            for name, call in declarations(self._flow, up):
                yield name, self._found(up, name, call, given)

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
        if sent_texts.is_of_text(self._flow, evaluator.expression(call.func)):
            return Input()
        queryset = given.get(writes_to_fields.key_of(name, "queryset"))
        if queryset is None:
            declared = (word.value for word in call.keywords if word.arg == "queryset")
            written = next(declared, call.args[0] if call.args else None)
            queryset = UNKNOWN if written is None else evaluator.expression(written)
        several = options(queryset)
        if kind is None or not all(isinstance(each, QuerySet) for each in several):
            return UNKNOWN
        if kind == _SEVERAL:
            return queryset
        only = several[0]
        if len(several) == 1 and isinstance(only, QuerySet):
            return Row(only.model, only.loaded)
        return UNKNOWN

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


def _paths(kind: str) -> tuple[str, str]:
    name = kind.rpartition(".")[2]
    return kind, f"django.forms.models.{name}"


def _standing(flow: Flow, module: Module, owner: ClassDef, node: ast.expr) -> Evaluator:
    evaluator = Evaluator(flow, module, owner, Frame({}))
    evaluator.line = node.lineno
    return evaluator
