"""A ModelSerializer, with what its ``Meta`` says and what becomes of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import facts
from ...project.literals import Gap, Listed, Literals
from ...project.models import Field, Model
from ...project.names import ClassDef
from ...project.serializer_fields import DeclaredField, Writable
from ..file import Concept, File

_ALL: Final = "__all__"
_PRIVILEGED_FLAGS: Final = frozenset({"is_staff", "is_superuser"})
_PRIVILEGED_RELATIONS: Final = {"groups": "auth.Group", "user_permissions": "auth.Permission"}
_CLOCK: Final = re.compile(r"(^|\.)(now|utcnow|today|localdate|localtime)$")
_TIMESTAMP: Final = re.compile(
    r"(date_)?(created|updated|modified|changed)(_(at|on|date|time))?|date_joined|last_login"
)


class Serializer(Concept):
    """A class that inherits DRF's ModelSerializer, through whatever bases."""

    def __init__(self, file: File, definition: ClassDef) -> None:
        super().__init__(file)
        self.definition = definition

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one outside tests and migrations."""
        if file.is_test or file.is_migration:
            return
        for definition in file.classes():
            if file.project.serializers.is_model_serializer(definition):
                yield cls(file, definition)

    @property
    def name(self) -> str:
        """The class's name."""
        return self.definition.name

    # Meta

    @property
    def own_meta(self) -> ClassDef | None:
        """The ``Meta`` that the class itself writes. An inherited one is judged at its writer."""
        return self.definition.inner("Meta")

    @cached_property
    def meta(self) -> ClassDef | None:
        """The ``Meta`` that counts, own or inherited."""
        return self.project.classes.inner(self.definition, "Meta")

    @property
    def meta_place(self) -> Place:
        """The line of the own ``class Meta``."""
        meta = self.own_meta
        assert meta is not None
        return Place(meta.facts.line, meta.facts.column)

    def own_option(self, name: str) -> Place | None:
        """Where the class's own ``Meta`` assigns an option; None where it does not."""
        meta = self.own_meta
        found = None if meta is None else meta.facts.attributes.get(name)
        return None if found is None else Place(found.line, found.column)

    def option(self, name: str) -> Listed | None:
        """The names that an option of ``Meta`` lists, own or inherited; None for no option."""
        return None if self.meta is None else Literals(self.project).assigned(self.meta, name)

    @cached_property
    def model(self) -> Model | None:
        """The model that ``Meta`` names, if it is known."""
        return self.flow.meta_model(self.definition)

    @cached_property
    def has_model(self) -> bool:
        """Whether ``Meta`` names a model at all; only a base for others does not."""
        return self.meta is not None and (
            self.project.classes.attribute(self.meta, "model") is not None
        )

    @cached_property
    def fields(self) -> Listed | None:
        """The names in ``Meta.fields``; None where all of the model's are meant."""
        return None if self.exposes_all else self.option("fields") or Listed(gap=Gap.UNKNOWN)

    @cached_property
    def exposes_all(self) -> bool:
        """Whether the model decides: ``fields = "__all__"`` or ``exclude``."""
        return self._is_all("fields") or self.option("exclude") is not None

    @property
    def exposing_place(self) -> Place | None:
        """Where the own ``Meta`` says so."""
        if self.own_option("fields") is not None and self._is_all("fields"):
            return self.own_option("fields")
        return self.own_option("exclude")

    def _is_all(self, name: str) -> bool:
        found = None if self.meta is None else self.project.classes.attribute(self.meta, name)
        match found:
            case (_, facts.Assignment(value=facts.Constant(value="__all__"))):
                return True
            case (_, facts.Assignment(value=facts.Name(path=path))):
                listed = self.option(name)
                is_all = listed is not None and listed.names == (_ALL,) and listed.is_string
                return is_all or path.rpartition(".")[2] == "ALL_FIELDS"
        return False

    # Fields

    @cached_property
    def declared(self) -> dict[str, DeclaredField]:
        """The fields declared on the class and its bases."""
        return self.project.serializers.declared(self.definition)

    @cached_property
    def _extra_kwargs(self) -> dict[str, facts.Expression | None] | None:
        return Literals(self.project).keywords(self.meta, "extra_kwargs") if self.meta else {}

    def is_set_read_only(self, name: str) -> bool:
        """Whether a field is made read-only by its declaration, ``extra_kwargs`` or by nature.

        Where that cannot be told, it counts as if it were.
        """
        if name in self.declared:
            return self.declared[name].writable is not Writable.YES
        if self._extra_kwargs is None:
            return True
        match self._extra_kwargs.get(name):
            case None:
                return name in self._extra_kwargs
            case facts.Mapping(items=items):
                return any(
                    key == facts.Constant("read_only") and value != facts.Constant(False)
                    for key, value in items
                )
            case facts.Call(function=facts.Name(path="dict")) as call:
                return call.keyword("read_only") not in (None, facts.Constant(False))
        return True

    def is_set_by_server(self, name: str) -> bool:
        """Whether it is a key, a timestamp, an owner, privileged, or not editable."""
        if name in ("id", "pk") or name in _PRIVILEGED_FLAGS:
            return True
        if name in self.file.options.privileged_fields:
            return True
        field = None if self.model is None else self.model.fields.get(name)
        if self.model is None or field is None:
            return False
        return (
            name == self.model.primary_key
            or field.is_false("editable")
            or _is_timestamp(field)
            or self._leads_to_user(self.model, name)
            or self._grants_rights(self.model, name)
        )

    @staticmethod
    def _leads_to_user(model: Model, name: str) -> bool:
        relation = model.relations.get(name)
        user = model.graph.user
        if relation is None or not relation.kind.is_joinable or user is None:
            return False
        return relation.target is user

    @staticmethod
    def _grants_rights(model: Model, name: str) -> bool:
        if name not in _PRIVILEGED_RELATIONS:
            return False
        relation = model.relations.get(name)
        target = None if relation is None else relation.target
        return target is not None and target.label == _PRIVILEGED_RELATIONS[name]

    # Use

    @cached_property
    def is_output_only(self) -> bool:
        """Whether it is never given input, nor is any class that shares its ``Meta``."""
        return self.project.serializers.uses.is_output_only([self.definition, *self._sharing])

    @cached_property
    def _sharing(self) -> list[ClassDef]:
        classes = self.project.classes
        return [
            heir
            for heir in classes.subclasses(self.definition)
            if classes.inner(heir, "Meta") is self.meta
        ]

    @cached_property
    def is_customised(self) -> bool:
        """Whether a base of the project changes what DRF makes of ``Meta``."""
        return any(
            name != "__init__" or self._stores_items(owner, name)
            for owner, name in self.project.serializers.shaping_methods(self.definition)
        )

    @cached_property
    def makes_read_only(self) -> bool:
        """Whether a method of the class or of a base decides what is read-only."""
        return any(
            self._mentions_read_only(owner, name)
            for owner, name in self.project.serializers.shaping_methods(self.definition)
        )

    def _body(self, owner: ClassDef, name: str) -> Iterator[ast.AST]:
        method = owner.method(name)
        node = None if method is None else self.flow.node(method)
        return iter(()) if node is None else ast.walk(node)

    def _stores_items(self, owner: ClassDef, name: str) -> bool:
        return any(
            isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
            for node in self._body(owner, name)
        )

    def _mentions_read_only(self, owner: ClassDef, name: str) -> bool:
        for node in self._body(owner, name):
            match node:
                case (
                    ast.Attribute(attr="read_only" | "read_only_fields")
                    | ast.Constant(value="read_only" | "read_only_fields")
                    | ast.keyword(arg="read_only")
                ):
                    return True
        return False


def _is_timestamp(field: Field) -> bool:
    """Set by the clock: by its options, its default, or by what it is called."""
    if field.type.rpartition(".")[2] not in ("DateTimeField", "DateField", "TimeField"):
        return False
    if field.is_true("auto_now") or field.is_true("auto_now_add"):
        return True
    match field.option("default"):
        case facts.Name(path=path) if _CLOCK.search(path):
            return True
    return _TIMESTAMP.fullmatch(field.name) is not None
