"""Which fields a serializer shows, and how each of them reads the row that it is given.

It follows DRF's ``ModelSerializer.get_fields`` and the fields' own ``get_attribute``. A field of
which something cannot be told is left out: nothing is said of what it reads.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import extract, facts
from ...project.literals import Listed, Literals
from ...project.models import Kind, Model, Relation
from ...project.names import ClassDef, External
from ..events import Reader
from ..shaping.shaped import PLAIN_WORDS, Shaped, overrides, own_words, shaped
from ..values import Keywords
from . import drf_fields, sources
from .drf_fields import DRF
from .output_fields import OutputField, Shape

if TYPE_CHECKING:
    from ..analysis import Flow

#: The method by which a field gets its value off the row that it is given.
_GETTING: Final = "get_attribute"
#: The methods of a field by which the project may change what it reads.
_READING: Final = ("__new__", "many_init")
#: How a field shows what its own method has got, whatever that is.
_SHOWING_ANY: Final = (Shape.VALUE, Shape.TEXT, Shape.LIST, Shape.OWN)
#: The method by which a field says whether the key of one related row is all that it reads.
_KEY_ONLY: Final = "use_pk_only_optimization"
#: The methods of a serializer that decide by what its fields are built.
_OPTING: Final = ("get_extra_kwargs", "include_extra_kwargs")


class SerializerFields:
    """Answers which fields serializers show. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._of: dict[tuple[ClassDef, Keywords], tuple[OutputField, ...]] = {}
        self._shaped: dict[tuple[ClassDef, Keywords], Shaped] = {}

    def of(self, cls: ClassDef, words: Keywords = ()) -> tuple[OutputField, ...]:
        """What a serializer reads that is built with these words, as far as it is known."""
        key = (cls, words)
        if key not in self._of:
            self._of[key] = ()
            self._of[key] = tuple(self._named(cls, self.shaped(cls, words)))
        return self._of[key]

    def shaped(self, cls: ClassDef, words: Keywords = ()) -> Shaped:
        """Which fields the project's own methods leave as they are declared."""
        key = (cls, words)
        if key not in self._shaped:
            self._shaped[key] = shaped(self._flow, cls, self._names(cls), words)
        return self._shaped[key]

    def of_model(self, model: Model, depth: int, reader: Reader) -> Iterator[OutputField]:
        """What ``fields = "__all__"`` shows of a model."""
        for name in self._default_names(model):
            field = self._by_name(name, model, depth, reader, {}, None)
            if field is not None:
                yield field

    def _named(self, cls: ClassDef, fields: Shaped) -> Iterator[OutputField]:
        declared = self._project.serializers.declared(cls)
        for name in fields.names:
            if name in declared:
                own = declared[name]
                line = own.owner.facts.attributes[name].line
                field = self._declared(own.owner, name, own.call, line)
            else:
                field = self._undeclared(cls, name) if fields.builds_as_drf(name) else None
            if field is not None:
                yield field
        for added in fields.added:
            field = self._declared(added.owner, added.name, added.call, added.line)
            if field is not None:
                yield field

    def _undeclared(self, cls: ClassDef, name: str) -> OutputField | None:
        """The field that DRF builds for a name in ``Meta``."""
        meta = self._project.classes.inner(cls, "Meta")
        model = self._flow.meanings.meta_model(cls)
        if meta is None or model is None or overrides(self._flow, cls, *_OPTING):
            return None
        depth = self._depth(meta)
        options = Literals(self._project).keywords(meta, "extra_kwargs")
        own = None if options is None else self._options(options, name)
        if depth is None or own is None:
            return None
        return self._by_name(name, model, depth, self._meta_reader(cls, meta, name), own, cls)

    def _names(self, cls: ClassDef) -> tuple[str, ...]:
        """The names in ``Meta.fields``, or all that ``Meta.exclude`` leaves."""
        declared = self._project.serializers.declared(cls)
        if not self._project.serializers.is_model_serializer(cls):
            return tuple(declared)
        meta = self._project.classes.inner(cls, "Meta")
        if meta is None:
            return ()
        model = self._flow.meanings.meta_model(cls)
        excluded = Literals(self._project).assigned(meta, "exclude")
        if not self._project.serializers.means_all(meta, "fields") and excluded is None:
            listed = Literals(self._project).assigned(meta, "fields") or Listed()
            return tuple(dict.fromkeys(listed.names))
        left_out = excluded or Listed()
        if not left_out.is_complete:
            return tuple(declared)
        default = self._default_names(model) if model else ()
        return tuple(
            name for name in dict.fromkeys((*declared, *default)) if name not in left_out.names
        )

    @staticmethod
    def _default_names(model: Model) -> tuple[str, ...]:
        """The fields that DRF shows of a model unasked: reverse relations are not among them."""
        return (
            *(name for name, field in model.fields.items() if field.relation is None),
            *(
                name
                for name, relation in model.relations.items()
                if relation.field.name == name and _is_forward(model, relation)
            ),
        )

    # Declared fields

    def _declared(
        self, owner: ClassDef, name: str, call: facts.Call, line: int
    ) -> OutputField | None:
        if call.keyword("**") is not None or _is_true(call.keyword("write_only")) is not False:
            return None
        source = sources.written(call.keyword("source"), name)
        many = _is_true(call.keyword("many"))
        if source is None or many is None:
            return None
        reader = Reader(f"{owner.name}.{name}", owner.module.path, line)
        symbol = self.field_class(owner, call.function)
        if isinstance(symbol, ClassDef) and self._project.serializers.is_serializer(symbol):
            if overrides(self._flow, symbol, _GETTING, *_READING):
                return None
            words = own_words(
                tuple(
                    (word, self._flow.meanings.constant(owner.module, value))
                    for word, value in call.keywords
                    if word not in PLAIN_WORDS
                )
            )
            return OutputField(Shape.NESTED, source, reader, many, definition=symbol, words=words)
        found = self._of_class(symbol, call, source, reader, many)
        if isinstance(symbol, ClassDef) and overrides(self._flow, symbol, _GETTING):
            return self._by_own_getter(found, symbol)
        return found

    def _by_own_getter(self, field: OutputField | None, definition: ClassDef) -> OutputField | None:
        """A field whose class gets the value itself, where only that says what it is."""
        method = self._project.classes.projects_method(definition, _GETTING)
        if method is None or "super" in self._flow.words.of(method):
            return None  # what DRF gets by the source, it does by names
        if field is None or field.many or field.shape not in _SHOWING_ANY:
            return None
        return replace(field, getter=definition)

    def field_class(self, owner: ClassDef, function: facts.Expression) -> object:
        """What a declared field is made of: a class, or what another package calls so."""
        if not isinstance(function, facts.Name):
            return None
        inner = owner.inner(function.path)
        symbol = inner or self._project.names.resolve(owner.module, function.path)
        if isinstance(symbol, External) and not symbol.path.startswith("rest_framework."):
            return self._project.names.definition(symbol)
        return symbol

    def _of_class(
        self,
        symbol: object,
        call: facts.Call,
        source: tuple[str, ...],
        reader: Reader,
        many: bool,
    ) -> OutputField | None:
        """A field by its class: DRF's own, or one that inherits from those."""
        definition = symbol if isinstance(symbol, ClassDef) else None
        paths = frozenset[str]()
        if definition is not None:
            paths = self._project.classes.paths(definition)
            own_source = self._own_source(definition, source)
            if overrides(self._flow, definition, *_READING) or own_source is None:
                return None
            source = own_source
        elif isinstance(symbol, External):
            paths = frozenset({symbol.path})
        if not any(path.startswith(DRF) for path in paths):
            return None
        field = drf_fields.by_class(paths, call, source, reader, many)
        if field is not None and field.shape is Shape.KEY and definition is not None:
            lookup = self._project.classes.attribute(definition, "lookup_field")
            if lookup is not None and call.keyword("lookup_field") is None:
                field = drf_fields.by_lookup(lookup[1].value, source, reader, many)
        if field is not None and definition is not None and not many:
            field = self._by_key_or_row(field, definition)
        is_given_key = field is not None and field.shape is Shape.KEY and not many
        if definition and overrides(self._flow, definition, "to_representation"):
            if not is_given_key:  # of one row, the key is all that a field of keys is handed
                return OutputField(Shape.OWN, source, reader, many, definition=definition)
        return field

    def _by_key_or_row(self, field: OutputField, definition: ClassDef) -> OutputField | None:
        """A field of one related row, as its class says whether it reads more than the key."""
        method = self._project.classes.own_method(definition, _KEY_ONLY)
        match method and self._flow.node(method):
            case None if method is None:
                return field
            case ast.FunctionDef(body=[ast.Return(value=ast.Constant(value=bool() as is_key))]):
                if field.shape is Shape.KEY:
                    return field if is_key else replace(field, shape=Shape.ATTRIBUTE, name="pk")
                return None if is_key else field
        return None

    def _own_source(self, definition: ClassDef, source: tuple[str, ...]) -> tuple[str, ...] | None:
        """Where a field reads, as its class's own constructor may decide; None if that is open."""
        for up in reversed(self._project.classes.ancestors(definition)):
            method = up.method("__init__") if isinstance(up, ClassDef) else None
            if method is None or method.is_frameworks:
                continue
            node = self._flow.node(method)
            said = None if node is None else sources.of_constructor(node)
            if said is None:
                return None
            for expression in said:
                if (given := sources.written(extract.expression(expression), "")) is None:
                    return None
                source = given
        return source

    # Fields of the model

    def _by_name(
        self,
        name: str,
        model: Model,
        depth: int,
        reader: Reader,
        options: dict[str, facts.Expression],
        cls: ClassDef | None,
    ) -> OutputField | None:
        """What DRF makes of a name that is not declared."""
        if _is_true(options.get("write_only")) is not False:
            return None
        source = sources.written(options.get("source"), name)
        if source is None or len(source) != 1:
            return None
        relation = model.relations.get(source[0])
        if relation is None or relation.kind in (Kind.GENERIC_FOREIGN_KEY, Kind.GENERIC_RELATION):
            is_url = name == "url" and not self._has(model, name)
            if is_url:
                return drf_fields.by_lookup(options.get("lookup_field"), (), reader, many=False)
            return OutputField(Shape.VALUE, source, reader)
        many = relation.kind.is_many
        if depth:
            return OutputField(Shape.DEPTH, source, reader, many, depth=depth - 1)
        to_field = relation.field.option("to_field")
        if (
            not many
            and isinstance(to_field, facts.Constant)
            and relation.field.name == relation.name
        ):
            if relation.target is None or to_field.value != relation.target.primary_key:
                return OutputField(Shape.ATTRIBUTE, source, reader, name=str(to_field.value))
        custom = cls and self._project.classes.attribute(cls, "serializer_related_field")
        if custom:
            symbol = self.field_class(custom[0], custom[1].value)
            call = facts.Call(facts.Name(""), (), tuple(options.items()))
            return self._of_class(symbol, call, source, reader, many)
        is_linked = cls is not None and self._project.classes.is_a(
            cls, f"{DRF}HyperlinkedModelSerializer"
        )
        lookup = options.get("lookup_field") if is_linked else None
        return drf_fields.by_lookup(lookup, source, reader, many)

    def _has(self, model: Model, name: str) -> bool:
        classes = self._project.classes
        return (
            name in model.fields
            or classes.method(model.definition, name) is not None
            or classes.attribute(model.definition, name) is not None
        )

    @staticmethod
    def _options(
        options: dict[str, facts.Expression | None], name: str
    ) -> dict[str, facts.Expression] | None:
        """What ``Meta.extra_kwargs`` says of one field; None where it cannot be read."""
        match options.get(name):
            case None:
                return None if name in options else {}
            case facts.Mapping(items=items):
                return {
                    key.value: value
                    for key, value in items
                    if isinstance(key, facts.Constant) and isinstance(key.value, str)
                }
            case facts.Call(function=facts.Name(path="dict"), keywords=keywords):
                return dict(keywords)
        return None

    def _depth(self, meta: ClassDef) -> int | None:
        found = self._project.classes.attribute(meta, "depth")
        match found and found[1].value:
            case None:
                return 0
            case facts.Constant(value=int() as depth):
                return depth
        return None

    def _meta_reader(self, cls: ClassDef, meta: ClassDef, name: str) -> Reader:
        """A field that only ``Meta`` names stands where it does so."""
        for option in ("fields", "exclude"):
            found = self._project.classes.attribute(meta, option)
            if found is not None:
                return Reader(f"{cls.name}.{name}", found[0].module.path, found[1].line)
        return Reader(f"{cls.name}.{name}", cls.module.path, cls.facts.line)


def _is_forward(model: Model, relation: Relation) -> bool:
    return model.fields.get(relation.name) is relation.field and relation.kind in (
        Kind.FOREIGN_KEY,
        Kind.ONE_TO_ONE,
        Kind.MANY_TO_MANY,
    )


def _is_true(expression: facts.Expression | None) -> bool | None:
    """A keyword that is False unless given; None where it cannot be told."""
    match expression:
        case None:
            return False
        case facts.Constant(value=bool() as value):
            return value
    return None
