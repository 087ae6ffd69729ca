"""What serializers have checked: ``validated_data``.

A field that takes a list gives as much as its sender likes, and one that takes rows gives rows of
its queryset. What code of the project may have put in a field's place is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts
from ...project.names import ClassDef, External, FunctionDef
from ...project.serializers import DeclaredField, Writable
from ..kept_answers import KeptAnswers
from ..shaping.shaped import overrides
from ..values import UNKNOWN, Dictionary, Items, Known, QuerySet, Row, Value
from . import validation
from .declarations import declarations

if TYPE_CHECKING:
    from ..analysis import Flow

_DRF: Final = "rest_framework.serializers."
_LIST: Final = frozenset(
    f"{_DRF}{name}" for name in ("ListField", "ListSerializer", "MultipleChoiceField")
)
_ROWS: Final = frozenset(f"{_DRF}{name}RelatedField" for name in ("PrimaryKey", "Slug"))
#: The methods by which a serializer or field may make anything of what was sent.
_CHECKING: Final = ("get_fields", "many_init", "run_validation", "to_internal_value", "__new__")
#: Where a serializer's methods have what was checked, by their parameters' places.
_PARAMETERS: Final = {"create": 1, "update": 2, "validate": 1}
#: What checks one field is called after it.
_OF_FIELD: Final = "validate_"


class ValidatedData:
    """Answers what a valid serializer holds, as far as it is known."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._of: KeptAnswers[tuple[ClassDef, FunctionDef | None], Value] = KeptAnswers(
            flow, UNKNOWN  # nested in itself
        )

    def of(self, cls: ClassDef, reader: FunctionDef | None = None) -> Value:
        """The dictionary of a serializer for one entry, as its own ``validate`` may read it."""
        return self._of.of((cls, reader), lambda: self._dictionary(cls, reader))

    def of_field(self, cls: ClassDef, name: str) -> Value:
        """What a field gives that the serializer declares, before anything else is made of it."""
        field = self._project.serializers.declared(cls).get(name)
        if field is None or field.writable is Writable.NO or overrides(self._flow, cls, *_CHECKING):
            return UNKNOWN
        return self._of_field(cls, field)

    def _dictionary(self, cls: ClassDef, reader: FunctionDef | None) -> Value:
        known = tuple(self._known(cls, reader).items())
        return Dictionary(UNKNOWN, UNKNOWN, known=known) if known else UNKNOWN

    def _known(self, cls: ClassDef, reader: FunctionDef | None) -> dict[object, Value]:
        changed = validation.changed(self._flow, cls, "validate", reader)
        if changed is None:
            return {}
        return {
            name: value
            for name, value in self._of_serializer(cls)
            if name not in changed and self._project.classes.method(cls, f"validate_{name}") is None
        }

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
        if isinstance(symbol, ClassDef) and overrides(
            self._flow, symbol, *_CHECKING, "__init__", "get_queryset"
        ):
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

    def _queryset(self, cls: ClassDef, owner: ClassDef, name: str) -> Value:
        """The queryset of a field, where nothing sets another one on it."""
        for up in self._project.classes.ancestors(cls):
            init = up.method("__init__") if isinstance(up, ClassDef) else None
            if init is not None and not init.is_frameworks:
                if "fields" in self._flow.words.of(init):
                    return UNKNOWN
        if self._is_set_elsewhere(name):
            return UNKNOWN
        call = dict(declarations(self._flow, owner)).get(name)
        for word in call.keywords if call else ():
            if word.arg == "queryset":
                value = self._flow.meanings.expression_in(owner.module, word.value)
                if isinstance(value, QuerySet):
                    return replace(value, is_manager=False, served=False)
        return UNKNOWN

    def _is_set_elsewhere(self, name: str) -> bool:
        """Whether some code may set it: ``serializer.fields["copies"].queryset = …``."""
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


def of_instance(flow: Flow, cls: ClassDef, many: Value | None) -> Value:
    """``validated_data`` of a serializer that was built with or without ``many``."""
    if many is None or many == Known(False):
        return flow.validated_data.of(cls)
    return Items(flow.validated_data.of(cls), grows=True) if many == Known(True) else UNKNOWN


def parameter(flow: Flow, method: FunctionDef, owner: ClassDef, number: int) -> Value:
    """What the methods of a serializer are given that check, create and update."""
    is_of_field = number == 1 and method.name.startswith(_OF_FIELD)
    if not is_of_field and _PARAMETERS.get(method.name) != number:
        return UNKNOWN
    if not flow.project.serializers.is_serializer(owner):
        return UNKNOWN
    if flow.project.classes.is_a(owner, f"{_DRF}ListSerializer"):
        return UNKNOWN
    if is_of_field:
        return flow.validated_data.of_field(owner, method.name.removeprefix(_OF_FIELD))
    return flow.validated_data.of(owner, method if method.name == "validate" else None)
