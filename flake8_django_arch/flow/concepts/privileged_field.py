"""A serializer's field that gives rights or an owner, and that clients can set."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import facts, framework, syntax
from ...project.extract import dotted
from ...project.models import Field
from ...project.names import ClassDef
from ...project.permissions import Guard
from ...project.serializers import DeclaredField, Writable
from ..file import Concept, File
from .serializer import Serializer

#: Methods that see what was sent before it is stored.
_TAKING: Final = frozenset(
    {
        *("__init__", "create", "update", "save", "is_valid"),
        *("validate", "run_validation", "to_internal_value"),
    }
)
_RELATED: Final = tuple(
    f"rest_framework.serializers.{name}RelatedField"
    for name in ("", "PrimaryKey", "Slug", "Hyperlinked")
)
#: It takes input where it is for many rows, and then raises.
_ONLY_SHOWN: Final = "rest_framework.serializers.StringRelatedField"


class PrivilegedField(Concept):
    """One such field of one serializer."""

    def __init__(self, file: File, serializer: Serializer, name: str) -> None:
        super().__init__(file)
        self.serializer = serializer
        self.name = name

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that a serializer of the file lists or declares itself."""
        for serializer in file.all(Serializer):
            if serializer.is_only_base:
                continue
            for name in _own_names(serializer):
                found = cls(file, serializer, name)
                if found.is_privileged and found.is_writable and not found.is_guarded:
                    yield found

    @property
    def place(self) -> Place:
        """The field's name: in its declaration, else in the list of ``Meta``."""
        own = self.serializer.definition.facts.attributes.get(self.name)
        if own is not None:
            return Place(own.line, own.column)
        meta = self.serializer.own_meta
        assert meta is not None
        node = self.file.source.classes.get(meta.facts.qualname)
        value = None if node is None else syntax.assigned(node, "fields")
        for inner in () if value is None else ast.walk(value):
            if isinstance(inner, ast.Constant) and inner.value == self.name:
                return Place.of(inner)
        return self.serializer.own_option("fields") or self.serializer.meta_place

    # What it is

    @cached_property
    def _declared(self) -> DeclaredField | None:
        return self.serializer.declared.get(self.name)

    @cached_property
    def _field(self) -> Field | None:
        """The model's field behind it; None where that is no field, or not known."""
        model = self.serializer.model
        source_name = self.name
        if self._declared is not None:
            match self._declared.call.keyword("source"):
                case facts.Constant(value=str() as given):
                    source_name = given
                case None:
                    pass
                case _:
                    return None
        return None if model is None else model.fields.get(source_name)

    @property
    def is_privileged(self) -> bool:
        """Whether it gives rights, or is the user that a row belongs to."""
        if self._declared is not None and not self._is_stored_as_declared:
            return False
        if self._field is None:
            names = self.serializer.privileged_names
            return self._declared is not None and self.name in names
        return self.serializer.is_privileged(self._field) or self._is_owner

    @cached_property
    def _is_owner(self) -> bool:
        return self._field is not None and self.serializer.leads_to_user(self._field)

    @property
    def _is_stored_as_declared(self) -> bool:
        """Whether DRF can store what the declared field gives.

        It refuses nested serializers, and a relation takes rows alone, which related fields give.
        """
        assert self._declared is not None
        function = self._declared.call.function
        if not isinstance(function, facts.Name):
            return False
        symbol = self.project.names.resolve(self._declared.owner.module, function.path)
        if self._field is not None and self._field.relation is not None:
            classes = self.project.classes
            return classes.is_a(symbol, *_RELATED) and not classes.is_a(symbol, _ONLY_SHOWN)
        return not self.project.classes.is_a(symbol, framework.SERIALIZER)

    # Whether clients can set it

    @property
    def is_writable(self) -> bool:
        """Whether DRF stores what a client sends, and no code of the project looks at it."""
        serializer = self.serializer
        if serializer.is_output_only or serializer.is_customised:
            return False
        if serializer.is_set_read_only(self.name) or self._is_handled or self._is_refused:
            return False
        if self._declared is not None:
            return self._declared.writable is Writable.YES
        listed = serializer.option("read_only_fields")
        if listed is not None and (self.name in listed.names or not listed.is_complete):
            return False
        return self._field is not None and not self._is_read_only_by_itself(self._field)

    def _is_read_only_by_itself(self, field: Field) -> bool:
        """Whether DRF's ``ModelSerializer`` makes it read-only unasked."""
        if field.option("editable") not in (None, facts.Constant(True)):
            return True
        if any(field.option(name) is not None for name in ("auto_now", "auto_now_add")):
            return True
        if field.relation is None:
            return False
        return field.option("through") is not None or self._is_nested_by_depth

    @property
    def _is_nested_by_depth(self) -> bool:
        meta = self.serializer.meta
        return meta is not None and self.project.classes.attribute(meta, "depth") is not None

    @cached_property
    def _is_handled(self) -> bool:
        """Whether ``validate_<field>``, or another method by the field's name, deals with it."""
        for up in self._own_classes:
            if f"validate_{self.name}" in up.facts.functions:
                return True
            for name in _TAKING & up.facts.functions.keys():
                method = up.method(name)
                node = None if method is None else self.flow.node(method)
                if node is not None and any(map(self._is_named_by, ast.walk(node))):
                    return True
        return False

    @cached_property
    def _is_refused(self) -> bool:
        """Whether ``validate`` refuses some users, itself or by a method that it calls.

        Which ones is not known, no more than what a permission class of the project's own asks.
        """
        own = [up.method(name) for up in reversed(self._own_classes) for name in up.facts.functions]
        nodes = {
            method.name: node
            for method in own
            if method is not None and (node := self.flow.node(method)) is not None
        }
        taking = nodes.get("validate")
        called = {taking.name} if taking is not None else set()
        for inner in () if taking is None else ast.walk(taking):
            if isinstance(inner, ast.Attribute) and dotted(inner.value) == "self":
                called.add(inner.attr)
        return any(map(_refuses_users, (nodes[name] for name in called & nodes.keys())))

    @property
    def _own_classes(self) -> list[ClassDef]:
        return list(self.project.classes.own(self.serializer.definition))

    def _is_named_by(self, node: ast.AST) -> bool:
        match node:
            case ast.Constant(value=name) | ast.keyword(arg=name):
                return name == self.name
            case ast.Attribute(attr=name, ctx=ast.Store()):
                return name == self.name
        return False

    # Who may set it

    @property
    def is_guarded(self) -> bool:
        """Whether only who has rights already can send it, or the view sets it in any case.

        What permission classes and code of the project's own ask for is not known.
        """
        takers = self.project.serializers.uses.takers(self.serializer.definition)
        return bool(takers) and all(
            view is not None
            and (
                self.project.permissions.of(view) is not Guard.OPEN
                or self.project.serializers.uses.is_always_given(view, self.name)
            )
            for view in takers
        )


def _refuses_users(method: ast.AST) -> bool:
    """Whether a method raises, and looks at who asks: ``self.context["request"].user``."""
    inner = list(ast.walk(method))
    return any(isinstance(node, ast.Raise) for node in inner) and any(
        isinstance(node, ast.Attribute)
        and node.attr == "user"
        and any(
            isinstance(within, ast.Constant) and within.value == "request"
            for within in ast.walk(node.value)
        )
        for node in inner
    )


def _own_names(serializer: Serializer) -> Iterator[str]:
    """The fields that the class itself lists or declares, as far as they are exposed."""
    own = [name for name in serializer.declared if name in serializer.definition.facts.attributes]
    if serializer.own_option("fields") is not None and serializer.fields is not None:
        own += serializer.fields.names
    for name in dict.fromkeys(own):
        if serializer.is_exposed(name):
            yield name
