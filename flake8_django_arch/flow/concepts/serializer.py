"""A ModelSerializer, with what its ``Meta`` says and what becomes of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import facts, framework
from ...project.literals import Gap, Listed, Literals
from ...project.models import Field, Model
from ...project.names import ClassDef
from ...project.serializers import DeclaredField, Writable
from ...project.syntax import walk
from ..file import Concept, File

_ALL: Final = "__all__"
#: Statements that hold others, which are looked at by themselves.
_COMPOUND: Final = (
    *(ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match, ast.FunctionDef, ast.ClassDef),
)
_PRIVILEGED_FLAGS: Final = frozenset({"is_staff", "is_superuser"})
_PRIVILEGED_RELATIONS: Final = {"groups": "auth.Group", "user_permissions": "auth.Permission"}
_STAMPS: Final = tuple(f"django.db.models.{name}Field" for name in ("Date", "DateTime", "Time"))
_TIMESTAMP: Final = re.compile(
    r"(date_|time_|last_)?(created|creation|inserted|updated|modified|modification|changed)"
    r"(_(at|on|date|time|datetime))?|date_joined|joined_(at|on)|last_login"
)


class Serializer(Concept):
    """A class that inherits DRF's ModelSerializer, through whatever bases."""

    def __init__(self, file: File, definition: ClassDef) -> None:
        super().__init__(file)
        self.definition = definition

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one outside tests and migrations."""
        if not file.is_application:
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

    def is_added_beside_read_only(self, name: str) -> bool:
        """Whether the own ``Meta`` adds a field to those of a base that names what is read-only.

        The ``read_only_fields`` that it inherits tell nothing of that one.
        """
        if self.meta is None or self.own_option("read_only_fields") is not None:
            return False
        if self.has_extra_kwargs(name):
            return False  # which may say so
        found = self.project.classes.attribute(self.meta, "read_only_fields")
        protected = self.option("read_only_fields")
        if found is None or protected is None or not protected.is_complete:
            return False
        exposed = Literals(self.project).assigned(found[0], "fields") or Listed()
        is_all = self.project.serializers.means_all(found[0], "fields")
        known = (*protected.names, *exposed.names)
        return exposed.is_complete and not is_all and name not in known

    @cached_property
    def model(self) -> Model | None:
        """The model that ``Meta`` names, if it is known."""
        return self.flow.meanings.meta_model(self.definition)

    @cached_property
    def is_only_base(self) -> bool:
        """Whether DRF can make none of it: ``Meta`` names no model, or an abstract one."""
        if self.meta is None or self.project.classes.attribute(self.meta, "model") is None:
            return True
        if self.model is not None:
            return self.model.is_abstract
        # Django knows a model by its bases, which may not be installed; this one says it itself.
        named = self.flow.meanings.meta_class(self.definition)
        meta = None if named is None else named.inner("Meta")
        abstract = None if meta is None else meta.facts.attributes.get("abstract")
        return abstract is not None and abstract.value == facts.Constant(True)

    @property
    def heirs_of_meta(self) -> Iterator[ClassDef]:
        """Every ``Meta`` that inherits the own one: ``class Meta(BaseSerializer.Meta)``."""
        own = self.own_meta
        for module in self.project.mentioning(self.name):
            for cls in module.classes():
                meta = cls.inner("Meta")
                if meta is not None and meta is not own:
                    if own in self.project.classes.ancestors(meta):
                        yield meta

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
        return self.meta is not None and self.project.serializers.means_all(self.meta, name)

    # Fields

    @cached_property
    def declared(self) -> dict[str, DeclaredField]:
        """The fields declared on the class and its bases."""
        return self.project.serializers.declared(self.definition)

    @cached_property
    def _extra_kwargs(self) -> dict[str, facts.Expression | None] | None:
        return Literals(self.project).keywords(self.meta, "extra_kwargs") if self.meta else {}

    def has_extra_kwargs(self, name: str) -> bool:
        """Whether ``extra_kwargs`` say something of a field, or may."""
        return self._extra_kwargs is None or name in self._extra_kwargs

    def is_set_read_only(self, name: str) -> bool:
        """Whether a field is made read-only by its declaration, ``extra_kwargs`` or by nature.

        Where that cannot be told, it counts as if it were.
        """
        if self.is_decided_in_code(name):
            return True
        declared = [self.project.serializers.declared(cls).get(name) for cls in self._takers]
        if any(declared):
            return all(field is None or field.writable is not Writable.YES for field in declared)
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
        """Whether it is a key, a timestamp, or not editable.

        Owners and rights are set by the server too, and have a rule of their own. A key that is
        declared as one to write is for the client to send: it tells which row of a list is meant.
        """
        if name in ("id", "pk", None if self.model is None else self.model.primary_key):
            return not self.is_declared(name)
        field = None if self.model is None else self.model.fields.get(name)
        return field is not None and (field.is_false("editable") or _is_timestamp(field))

    def is_read_only_by_model(self, name: str) -> bool:
        """Whether DRF keeps a field from being set because its model's field is made so.

        Source: ``rest_framework.utils.field_mapping.get_field_kwargs``.
        """
        model = self.model
        if model is None or name in self.declared or self.has_extra_kwargs(name):
            return False
        field = model.fields.get(model.primary_key if name == "pk" else name)
        if field is None:
            return name in ("id", "pk") and model.primary_key == "id"
        is_auto = field.type.startswith("django.db.models.") and field.type.endswith("AutoField")
        is_stamp = field.is_true("auto_now") or field.is_true("auto_now_add")
        return is_auto or is_stamp and field.type in _STAMPS or field.is_false("editable")

    def is_declared(self, name: str) -> bool:
        """Whether a class declares the field, so that DRF asks ``Meta`` nothing of it."""
        return any(name in self.project.serializers.declared(cls) for cls in self._takers)

    @property
    def privileged_names(self) -> frozenset[str]:
        """What fields are called that give rights, or that ``--arc-privileged-fields`` names."""
        return _PRIVILEGED_FLAGS | self.file.options.privileged_fields

    def leads_to_user(self, field: Field) -> bool:
        """Whether a field of the model is a foreign key to the user model."""
        assert self.model is not None
        if field.relation not in (framework.FOREIGN_KEY, framework.ONE_TO_ONE):
            return False
        match field.call.argument(0, "to"):
            case facts.Name(path=path) if path.endswith("AUTH_USER_MODEL"):
                return True
        target = self.project.models.relations.target(field, self.model)
        return target is not None and target is self.project.models.user

    def is_privileged(self, field: Field) -> bool:
        """Whether whoever sets a field of the model gets rights."""
        if field.name in self.privileged_names:
            return True
        label = _PRIVILEGED_RELATIONS.get(field.name)
        if label is None or field.relation is None or self.model is None:
            return False
        target = self.project.models.relations.target(field, self.model)
        return target is not None and target.label == label

    def is_exposed(self, name: str) -> bool:
        """Whether a name is among the serializer's fields, as far as the source tells."""
        if self.fields is not None:
            return name in self.fields.names or not self.fields.is_complete
        excluded = self.option("exclude") or Listed()
        return name not in excluded.names

    def is_field(self, name: str) -> bool:
        """Whether a name could be a field: declared, listed, or of the model.

        Where a base, a list or the model cannot be read, every name could.
        """
        if name in self.declared or self.fields is not None and self.is_exposed(name):
            return True
        if self.model is None or self.is_customised or not self.is_fully_known:
            return True
        if self.is_model_field(name):
            return True
        return any(
            name in self.project.serializers.declared(heir)
            for heir in self.project.classes.subclasses(self.definition)
        )

    def is_model_field(self, name: str) -> bool:
        """Whether the model has such a field, column or relation, from either side."""
        model = self.model
        if model is None:
            return False
        if name in ("pk", "url", model.primary_key) or name in model.fields:
            return True
        if name.endswith("_id") and name.removesuffix("_id") in model.fields:
            return True
        return self._may_be_field(model, name) or name in model.relations

    def _may_be_field(self, model: Model, name: str) -> bool:
        """An attribute made by a call that nobody knows may be a field of some package."""
        found = self.project.classes.attribute(model.definition, name)
        return found is not None and isinstance(found[1].value, facts.Call)

    @cached_property
    def is_fully_known(self) -> bool:
        """Whether all bases of the model and of the serializer can be read."""
        return (
            self.model is not None
            and self.project.classes.is_fully_known(self.model.definition)
            and self.project.serializers.is_fully_known(self.definition)
        )

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
    def _takers(self) -> list[ClassDef]:
        """The classes with this ``Meta`` that count when input is taken.

        Where nothing uses the class itself, those are the heirs that something uses.
        """
        if not self._sharing:
            return [self.definition]
        family = [self.definition, *self._sharing]
        uses = self.project.serializers.uses
        return [cls for cls in family if uses.of(cls)] or family

    @cached_property
    def is_customised(self) -> bool:
        """Whether a base of the project changes what DRF makes of ``Meta``."""
        return any(
            name != "__init__" or self._stores_items(owner, name)
            for owner, name in self.project.serializers.shaping_methods(self.definition)
        )

    @cached_property
    def _decided_in_code(self) -> frozenset[str]:
        """The fields whose read-onliness a method sets; ``__all__`` where it may be any."""
        return frozenset(
            name
            for owner, method in self.project.serializers.shaping_methods(self.definition)
            for statement in self._body(owner, method)
            if isinstance(statement, ast.stmt)
            for name in _decided(statement)
        )

    def is_decided_in_code(self, name: str) -> bool:
        """Whether a method of the class or of a base decides if the field is read-only."""
        return not self._decided_in_code.isdisjoint({name, _ALL})

    def _body(self, owner: ClassDef, name: str) -> list[ast.AST]:
        method = owner.method(name)
        node = None if method is None else self.flow.node(method)
        return [] if node is None else walk(node)

    def _stores_items(self, owner: ClassDef, name: str) -> bool:
        return any(
            isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
            for node in self._body(owner, name)
        )


def _decided(statement: ast.stmt) -> Iterator[str]:
    """The names of the fields that a simple statement makes read-only or writable."""
    if isinstance(statement, _COMPOUND) or not any(map(_is_about_read_only, walk(statement))):
        return
    if isinstance(statement, ast.Assign):
        for target in statement.targets:
            stored = target.value if isinstance(target, ast.Attribute) else target
            match stored:
                case ast.Subscript(slice=ast.Constant(value=str() as name)) if name != "read_only":
                    yield name
                case _:
                    yield _ALL
    else:
        yield _ALL


def _is_about_read_only(node: ast.AST) -> bool:
    match node:
        case (
            ast.Attribute(attr="read_only" | "read_only_fields")
            | ast.Constant(value="read_only" | "read_only_fields")
            | ast.keyword(arg="read_only")
        ):
            return True
    return False


def _is_timestamp(field: Field) -> bool:
    """Set by the clock: by its options, or by what it is called.

    A default of ``timezone.now`` alone tells nothing: it may well be for the client to change.
    """
    if field.type.rpartition(".")[2] not in ("DateTimeField", "DateField", "TimeField"):
        return False
    if field.is_true("auto_now") or field.is_true("auto_now_add"):
        return True
    return _TIMESTAMP.fullmatch(field.name) is not None
