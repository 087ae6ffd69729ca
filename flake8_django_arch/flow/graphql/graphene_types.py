"""Types of graphene: which fields a client may ask each row for, and what each of them reads.

Source: ``graphene_django.types``, ``converter`` and ``fields``; ``graphene.types.schema``. What
other packages make of a type, optimizers among them, is their own affair: such a type is left out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts
from ...project.extract import dotted
from ...project.literals import Literals
from ...project.models import Kind, Model, Relation
from ...project.names import ClassDef, External, FunctionDef
from ...project.syntax import keywords_of
from ..events import Reader
from .graph_fields import GraphField, Shape, Shown

if TYPE_CHECKING:
    from ..analysis import Flow

_PACKAGES: Final = ("graphene.", "graphene_django.")
_MODEL_TYPE: Final = "DjangoObjectType"
_MODEL_TYPES: Final = tuple(f"graphene_django.{way}{_MODEL_TYPE}" for way in ("", "types."))
_TYPES: Final = (
    *_MODEL_TYPES,
    *(f"graphene.{way}ObjectType" for way in ("", "types.", "types.objecttype.")),
)
#: Ancestors of a type that change nothing of what graphene makes of it.
_HARMLESS: Final = (*_PACKAGES, "builtins.", "typing.", "abc.")
#: Methods with which a base class may give its subclasses other fields.
_SHAPING: Final = ("__init_subclass_with_meta__", "__init_subclass__")
#: Options of ``Meta`` that lead elsewhere than to the row's attributes or the known types.
_REROUTING: Final = ("default_resolver", "registry", "skip_registry", "possible_types")
_NAMING: Final = ("fields", "only_fields")
_EXCLUDING: Final = ("exclude", "exclude_fields")
_FILTERING: Final = ("filter_fields", "filterset_class")


_WRAPPERS: Final = frozenset({"Field", "NonNull"})
_LISTS: Final = {
    "List": Shape.ROWS,
    "DjangoListField": Shape.MANAGED,
    "DjangoConnectionField": Shape.MANAGED,
    "DjangoFilterConnectionField": Shape.FILTERED,
}
_SCALARS: Final = {
    "String": Shape.TEXT,
    "ID": Shape.TEXT,
    **dict.fromkeys(
        "Boolean Date DateTime Decimal Float Int BigInt JSONString Time UUID".split(), Shape.VALUE
    ),
}


class GrapheneTypes:
    """Answers what a type's fields are. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._by_model: dict[Model, list[ClassDef]] | None = None
        self._plain: dict[ClassDef, bool] = {}
        self._fields: dict[ClassDef, tuple[GraphField, ...]] = {}

    def is_type(self, cls: ClassDef) -> bool:
        """Whether a class is a type with fields that graphene alone resolves."""
        if cls not in self._plain:
            self._plain[cls] = self._project.classes.is_a(cls, *_TYPES) and self._is_plain(cls)
        return self._plain[cls]

    def _is_plain(self, cls: ClassDef) -> bool:
        if not self._project.classes.is_made_by(cls, _HARMLESS, without=_SHAPING):
            return False
        meta = cls.inner("Meta")
        if meta is None:
            return not cls.facts.keywords
        return meta.facts.attributes.keys().isdisjoint(_REROUTING)

    def model(self, cls: ClassDef) -> Model | None:
        """The model that a type's own ``Meta`` names: graphene takes it from the class."""
        if cls.inner("Meta") is None or not self._project.classes.is_a(cls, *_MODEL_TYPES):
            return None
        return self._flow.meanings.meta_model(cls)

    def is_resolver(self, method: FunctionDef) -> bool:
        """Whether a method resolves a field of its class."""
        return method.owner is not None and method.name.startswith("resolve_")

    def _resolver(self, cls: ClassDef, name: str) -> FunctionDef | None:
        """The method that resolves a field, the type's own or an interface's."""
        for each in (cls, *self._interfaces(cls)):
            method = self._project.classes.projects_method(each, f"resolve_{name}")
            if method is not None:
                return method
        return None

    def own_queryset(self, cls: ClassDef) -> FunctionDef | None:
        """The ``get_queryset`` that the project gives a type."""
        return self._project.classes.projects_method(cls, "get_queryset")

    def _interfaces(self, cls: ClassDef) -> Iterator[ClassDef]:
        meta = cls.inner("Meta")
        named = None if meta is None else meta.facts.attributes.get("interfaces")
        items = named.value.items if named and isinstance(named.value, facts.Sequence) else ()
        for item in items:
            if isinstance(item, facts.Name):
                symbol = self._project.names.resolve(cls.module, item.path)
                if isinstance(symbol, ClassDef):
                    yield symbol

    # Types of models

    def of_model(self, model: Model) -> list[ClassDef]:
        """The types by which rows of a model may be shown where a relation leads to them."""
        if self._by_model is None:
            self._by_model = {}
            for cls in self._model_types():
                named = self.model(cls)
                if named is not None:
                    self._by_model.setdefault(named.concrete, []).append(cls)
        return self._by_model.get(model.concrete, [])

    def _model_types(self) -> Iterator[ClassDef]:
        """Every class of the project that inherits graphene's type of a model, near or far."""
        names = [_MODEL_TYPE]
        seen: set[ClassDef] = set()
        for name in names:  # which grows meanwhile
            for module in self._project.mentioning(name):
                for cls in module.classes():
                    if cls not in seen and self._project.classes.is_a(cls, *_MODEL_TYPES):
                        seen.add(cls)
                        names += [cls.name] if cls.name not in names else []
                        yield cls

    # Fields

    def fields(self, cls: ClassDef) -> tuple[GraphField, ...]:
        """What a client may ask of each row, as far as it is known."""
        if cls not in self._fields:
            self._fields[cls] = ()
            if self.is_type(cls):
                of_model = {field.name: field for field in self._of_model(cls)}
                found = {**of_model, **self._declared(cls)}
                self._fields[cls] = tuple(self._resolved(cls, found.values()))
        return self._fields[cls]

    def declared(self, cls: ClassDef) -> Iterator[GraphField]:
        """The fields that a class or its bases declare, as far as they are known."""
        if self.is_type(cls):
            yield from self._resolved(cls, self._declared(cls).values())

    def _resolved(self, cls: ClassDef, fields: Iterable[GraphField | None]) -> Iterator[GraphField]:
        """The known ones of these fields, with what resolves them in that class."""
        for field in fields:
            if field is not None:
                resolver = self._resolver(cls, field.name)
                name = f"resolve_{field.name}"
                if resolver or self._project.classes.attribute(cls, name) is None:
                    yield replace(field, resolver=resolver)

    def _declared(self, cls: ClassDef) -> dict[str, GraphField | None]:
        """The declared fields by name; None for one of which nothing is known."""
        found: dict[str, GraphField | None] = {}
        for each in (*self._interfaces(cls), cls):
            for up in reversed(tuple(self._project.classes.own(each))):
                found.update(self._assigned(up))
        return found

    def _assigned(self, owner: ClassDef) -> Iterator[tuple[str, GraphField | None]]:
        source = self._project.source(owner.module)
        node = None if source is None else source.classes.get(owner.facts.qualname)
        for statement in node.body if node is not None else ():
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    yield name, self._field(owner, name, value)

    def _field(self, owner: ClassDef, name: str, value: ast.expr) -> GraphField | None:
        if not isinstance(value, ast.Call):
            return None
        words = keywords_of(value)
        known = self._shown(owner, value)
        if known is None or not words.keys().isdisjoint({"resolver", "on", None}):
            return None
        match words.get("source"):
            case None:
                source = name
            case ast.Constant(value=str() as source):
                pass
            case _:
                return None
        reader = Reader(f"{owner.name}.{name}", owner.module.path, value.lineno)
        column = value.col_offset
        return GraphField(name, known.shape, reader, known.type, source, owner=owner, column=column)

    def _shown(self, owner: ClassDef, node: ast.expr) -> Shown | None:
        """What a field's expression says of its values, and the type of the rows among them."""
        match node:
            case ast.Lambda(body=body):
                return self._shown(owner, body)
            case ast.Constant(value=str() as path):
                module = self._project.module(path.rpartition(".")[0], near=owner.module)
                named = module and module.class_(path.rpartition(".")[2])
                return Shown(Shape.ROW, named) if named and self.is_type(named) else None
            case ast.Name() | ast.Attribute():
                symbol = self._project.names.resolve(owner.module, dotted(node) or "")
                if isinstance(symbol, ClassDef):
                    return Shown(Shape.ROW, symbol) if self.is_type(symbol) else None
                scalar = _SCALARS.get(self._graphenes(symbol))
                return None if scalar is None else Shown(scalar)
            case ast.Call(func=function, args=arguments):
                name = self._graphenes(
                    self._project.names.resolve(owner.module, dotted(function) or "")
                )
                if name in _SCALARS:
                    return Shown(_SCALARS[name])
                inner = self._shown(owner, arguments[0]) if arguments else None
                if inner is not None and name in _LISTS:
                    return Shown(_LISTS[name], inner.type)
                return inner if name in _WRAPPERS else None
        return None

    @staticmethod
    def _graphenes(symbol: object) -> str:
        """The name of what graphene itself defines; "" for anything else."""
        if isinstance(symbol, External) and symbol.path.startswith(_PACKAGES):
            return symbol.path.rpartition(".")[2]
        return ""

    # Fields of the model, as ``graphene_django.converter`` makes them

    def _of_model(self, cls: ClassDef) -> Iterator[GraphField]:
        model, meta = self.model(cls), cls.inner("Meta")
        if model is None or meta is None:
            return
        named, excluded = self._listed(meta, *_NAMING), self._listed(meta, *_EXCLUDING)
        if named is None or excluded is None:
            return
        options = [meta.facts.attributes.get(option) for option in (*_NAMING, *_EXCLUDING)]
        line = next((option.line for option in options if option is not None), cls.facts.line)
        is_all = meta.facts.attributes.keys().isdisjoint(_NAMING)
        is_all = is_all or self._project.serializers.means_all(meta, "fields")
        for name in {**model.fields, **model.relations}:
            if (is_all or name in named) and name not in excluded:
                reader = Reader(f"{cls.name}.{name}", cls.module.path, line)
                relation = model.relations.get(name)
                if relation is None:
                    yield GraphField(name, Shape.VALUE, reader, None, name)
                elif (shape := self._of_relation(relation)) is not None:
                    yield GraphField(name, shape, reader, None, name)

    def _listed(self, meta: ClassDef, *options: str) -> tuple[str, ...] | None:
        """The names in options of ``Meta``; None where they are not known."""
        found: list[str] = []
        for option in options:
            listed = Literals(self._project).assigned(meta, option)
            if listed is not None:
                if not listed.is_complete:
                    return None
                found += listed.names
        return tuple(found)

    def _of_relation(self, relation: Relation) -> Shape | None:
        """What becomes of a relation: nothing without a type for the rows that it leads to.

        A type with a ``get_queryset`` of its own asks for them anew, whatever was loaded.
        """
        types = [] if relation.target is None else self.of_model(relation.target)
        if not types or any(map(self.own_queryset, types)):
            return None
        if relation.kind.is_joinable:
            return Shape.ROW
        if relation.kind not in (Kind.REVERSE, Kind.MANY_TO_MANY):
            return None  # graphene-django knows no generic relations
        metas = [meta for cls in types if (meta := cls.inner("Meta"))]
        if any(not meta.facts.attributes.keys().isdisjoint(_FILTERING) for meta in metas):
            return None
        return Shape.MANAGED
