"""What forms and serializers have checked: ``cleaned_data``, ``validated_data``.

A field that takes a list gives as much as its sender likes, and one that takes rows gives rows of
its queryset. What code of the project may have put in a field's place is not known.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..project import facts
from ..project.names import ClassDef, External, FunctionDef
from ..project.serializers import DeclaredField, Writable
from ..project.source import walk
from .shaping.shaped import overrides
from .values import UNKNOWN, Dictionary, Items, Known, QuerySet, Row, Value

if TYPE_CHECKING:
    from .analysis import Flow

_DRF: Final = "rest_framework.serializers."
_LIST: Final = frozenset(f"{_DRF}{name}Field" for name in ("List", "MultipleChoice"))
_ROWS: Final = frozenset(f"{_DRF}{name}RelatedField" for name in ("PrimaryKey", "Slug"))
_CHOICES: Final = "django.forms.ModelMultipleChoiceField"
#: The methods by which a serializer or field may make anything of what was sent.
_CHECKING: Final = ("get_fields", "many_init", "run_validation", "to_internal_value", "__new__")
#: Where a serializer's methods have what was checked, by their parameters' places.
PARAMETERS: Final = {"create": 1, "update": 2}


class Checked:
    """Answers what has been checked where a form or serializer is valid, as far as it is known."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._of: dict[ClassDef, Value] = {}

    def of(self, cls: ClassDef) -> Value:
        """The dictionary of a form or serializer for one entry."""
        if cls not in self._of:
            self._of[cls] = UNKNOWN  # nested in itself
            known = self._known(cls)
            if known:
                self._of[cls] = Dictionary(UNKNOWN, UNKNOWN, known=tuple(known.items()))
        return self._of[cls]

    def _known(self, cls: ClassDef) -> dict[object, Value]:
        if self._project.serializers.is_serializer(cls):
            found = dict(self._of_serializer(cls))
            method = "validate"
        else:
            found = dict(self._of_form(cls))
            method = "clean"
        changed = self._changed(cls, method)
        if changed is None:
            return {}
        return {
            name: value
            for name, value in found.items()
            if name not in changed and self._method(cls, f"{method}_{name}") is None
        }

    def _method(self, cls: ClassDef, name: str) -> FunctionDef | None:
        method = self._project.classes.method(cls, name)
        return None if method is None or self._is_frameworks(method) else method

    @staticmethod
    def _is_frameworks(method: FunctionDef) -> bool:
        return method.module.name.startswith(("django.", "rest_framework."))

    def _changed(self, cls: ClassDef, name: str) -> frozenset[str] | None:
        """The fields to which ``validate`` or ``clean`` gives other values; None for any."""
        found: set[str] = set()
        for up in self._project.classes.ancestors(cls):
            method = up.method(name) if isinstance(up, ClassDef) else None
            node = None if method is None else self._flow.node(method)
            if method is None or self._is_frameworks(method):
                continue
            if node is None:
                return None
            for inner in walk(node):
                match inner:
                    case ast.Subscript(slice=ast.Constant(value=str() as key), ctx=ast.Store()):
                        found.add(key)
                    case ast.Subscript(ctx=ast.Store()) | ast.Attribute(attr="update"):
                        return None
                    case ast.Return(value=value) if not _is_given(value, node):
                        return None
        return frozenset(found)

    # Serializers

    def _of_serializer(self, cls: ClassDef) -> Iterator[tuple[str, Value]]:
        if overrides(self._flow, cls, *_CHECKING):
            return
        for name, field in self._project.serializers.declared(cls).items():
            source = field.call.keyword("source") or facts.Constant(name)
            is_plain = isinstance(source, facts.Constant) and str(source.value).isidentifier()
            if is_plain and field.writable is not Writable.NO:
                value = self._of_field(cls, field)
                if value is not UNKNOWN:
                    yield str(source.value) if isinstance(source, facts.Constant) else name, value

    def _of_field(self, cls: ClassDef, field: DeclaredField) -> Value:
        call = field.call
        many = call.keyword("many") == facts.Constant(True)
        if call.keyword("**") is not None or not many and call.keyword("many") is not None:
            return UNKNOWN
        symbol = self._flow.serializer_fields.field_class(field.owner, call.function)
        if isinstance(symbol, ClassDef) and overrides(self._flow, symbol, *_CHECKING, "__init__"):
            return UNKNOWN
        if isinstance(symbol, ClassDef) and self._project.serializers.is_serializer(symbol):
            if self._has_own_list(symbol):
                return UNKNOWN
            one = self.of(symbol)
            return Items(one, grows=True) if many else one
        paths = self._project.classes.paths(symbol) if isinstance(symbol, ClassDef) else frozenset()
        if isinstance(symbol, External):
            paths = frozenset({symbol.path})
        if paths & _LIST:
            return Items(UNKNOWN, grows=True)
        if paths & _ROWS and many:
            return self._rows(cls, field.owner, field.name)
        return UNKNOWN

    def _has_own_list(self, serializer: ClassDef) -> bool:
        meta = self._project.classes.inner(serializer, "Meta")
        return meta is not None and (
            self._project.classes.attribute(meta, "list_serializer_class") is not None
        )

    # Forms

    def _of_form(self, cls: ClassDef) -> Iterator[tuple[str, Value]]:
        for up in self._project.classes.ancestors(cls):
            if not isinstance(up, ClassDef) or up.module.installed:
                continue
            for name, assignment in up.facts.attributes.items():
                call = assignment.value
                if isinstance(call, facts.Call) and isinstance(call.function, facts.Name):
                    symbol = self._project.names.resolve(up.module, call.function.path)
                    found = self._project.classes.attribute(cls, name)
                    if isinstance(symbol, External) and found is not None and found[0] is up:
                        if symbol.path.endswith(_CHOICES):
                            yield name, self._queryset(cls, up, name)

    def _queryset(self, cls: ClassDef, owner: ClassDef, name: str) -> Value:
        """The queryset of a field, where nothing sets another one on it."""
        for up in self._project.classes.ancestors(cls):
            init = up.method("__init__") if isinstance(up, ClassDef) else None
            if init is not None and not self._is_frameworks(init):
                if "fields" in self._flow.words.of(init):
                    return UNKNOWN
        if self._is_set_elsewhere(name):
            return UNKNOWN
        for word in self._declared_words(owner, name):
            if word.arg == "queryset":
                value = self._flow.meanings.expression_in(owner.module, word.value)
                if isinstance(value, QuerySet):
                    return replace(value, is_manager=False, served=False)
        return UNKNOWN

    def _is_set_elsewhere(self, name: str) -> bool:
        """Whether some code may set it: ``form.fields["copies"].queryset = …``."""
        words = self._flow.words
        return any(
            "queryset" in words.assigned(function) and "fields" in words.of(function)
            for module in self._project.mentions.of(name)
            if module in self._project.mentions.of("queryset")
            for function in module.functions_and_methods()
        )

    def _rows(self, cls: ClassDef, owner: ClassDef, name: str) -> Value:
        """What a field with ``many=True`` has fetched: a list of the rows that were named."""
        queryset = self._queryset(cls, owner, name)
        if not isinstance(queryset, QuerySet):
            return Items(UNKNOWN, grows=True)
        return Items(Row(queryset.model, queryset.loaded, queryset.origin), grows=True)

    def _declared_words(self, owner: ClassDef, name: str) -> list[ast.keyword]:
        source = self._project.source(owner.module)
        node = None if source is None else source.classes.get(owner.facts.qualname)
        for statement in () if node is None else node.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=target)], value=ast.Call() as call):
                    if target == name:
                        return call.keywords
        return []


def of_instance(flow: Flow, cls: ClassDef, many: Value | None) -> Value:
    """``validated_data`` of a serializer that was built with or without ``many``."""
    if many is None or many == Known(False):
        return flow.checked.of(cls)
    return Items(flow.checked.of(cls), grows=True) if many == Known(True) else UNKNOWN


def parameter(flow: Flow, method: FunctionDef, owner: ClassDef, number: int) -> Value:
    """What ``create`` and ``update`` of a serializer are given."""
    if PARAMETERS.get(method.name) != number or not flow.project.serializers.is_serializer(owner):
        return UNKNOWN
    is_list = flow.project.classes.is_a(owner, f"{_DRF}ListSerializer")
    return UNKNOWN if is_list else flow.checked.of(owner)


def _is_given(value: ast.expr | None, method: ast.AST) -> bool:
    """Whether a method gives back what it was given, or what its base makes of that."""
    match value:
        case None:
            return True
        case ast.Name(id=name):
            return not any(
                isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
                for node in walk(method)
            ) or _is_from_super(name, method)
        case ast.Attribute(attr="cleaned_data"):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")))):
            return True
    return False


def _is_from_super(name: str, method: ast.AST) -> bool:
    """``data = super().clean()``, and nothing else is bound to that name."""
    bound = [
        node.value
        for node in walk(method)
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    ]
    stored = sum(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
        for node in walk(method)
    )
    return len(bound) == stored and all(
        isinstance(value, ast.Call | ast.Attribute) and _is_given(value, method) for value in bound
    )
