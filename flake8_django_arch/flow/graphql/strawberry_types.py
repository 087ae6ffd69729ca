"""Types of strawberry-django: which fields a client may ask each row for, and how each reads it.

Source: ``strawberry_django.type`` and ``strawberry_django.fields.field``. Where the project names
the optimizer, it loads what a client asks for: nothing is said of any type then.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import facts
from ...project.extract import expression
from ...project.models import Kind, Model
from ...project.names import ClassDef, External, FunctionDef
from ..events import Reader
from ..values import ClassValue
from . import strawberry_hints
from .graph_fields import GraphField, Shape, Shown

if TYPE_CHECKING:
    from ..analysis import Flow

_PACKAGE: Final = "strawberry_django."
_PACKAGES: Final = ("strawberry.", _PACKAGE)
#: Bases of a type that load nothing with its rows.
_HARMLESS: Final = (*_PACKAGES, "builtins.", "typing.", "abc.")
_OPTIMIZER: Final = "DjangoOptimizerExtension"
_LISTS: Final = frozenset({"list", "List", "Iterable", "Sequence"})
_WRAPPERS: Final = frozenset({"Annotated", "Optional"})
#: Options with which each row's own list is another one than the rows have.
_RESHAPING: Final = frozenset({"pagination", "field_cls"})
#: What a member of a union may be: of a type that is not known, no more is.
_SINGLE: Final = (Shape.ROW, Shape.VALUE)
_ROOTS: Final = ("self", "root")
_TEXTS: Final = frozenset({"str", "strawberry.ID", "ID"})


class StrawberryTypes:
    """Answers what a type's fields are. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._fields: dict[ClassDef, tuple[GraphField, ...]] = {}

    @cached_property
    def is_optimized(self) -> bool:
        """Whether the project has the optimizer look at what clients ask for."""
        return bool(self._project.mentioning(_OPTIMIZER))

    def is_type(self, cls: ClassDef) -> bool:
        """Whether a class is a type with fields that strawberry alone resolves."""
        return self._decorator(cls) is not None and not self.is_optimized

    def _decorator(self, cls: ClassDef) -> facts.Expression | None:
        """The decorator that makes a class a type."""
        for decorator in cls.facts.decorators:
            if self._name_of(cls, decorator) == "type":
                return decorator
        return None

    def _name_of(self, owner: ClassDef, value: facts.Expression) -> str:
        """The name of what strawberry defines and a decorator or call names; "" for others."""
        function = value.function if isinstance(value, facts.Call) else value
        if isinstance(function, facts.Name):
            symbol = self._project.names.resolve(owner.module, function.path)
            if isinstance(symbol, External) and symbol.path.startswith(_PACKAGES):
                return symbol.path.rpartition(".")[2]
        return ""

    def _is_djangos(self, owner: ClassDef, value: facts.Expression) -> bool:
        function = value.function if isinstance(value, facts.Call) else value
        if not isinstance(function, facts.Name):
            return False
        symbol = self._project.names.resolve(owner.module, function.path)
        return isinstance(symbol, External) and symbol.path.startswith(_PACKAGE)

    def model(self, cls: ClassDef) -> Model | None:
        """The model that the decorator of a type names."""
        decorator = self._decorator(cls)
        if not isinstance(decorator, facts.Call) or not self._is_djangos(cls, decorator):
            return None
        named = decorator.argument(0, "model")
        if not isinstance(named, facts.Name | facts.Call):
            return None
        value = self._flow.meanings.named(cls.module, named)
        return self._project.models.of(value.definition) if isinstance(value, ClassValue) else None

    def own_queryset(self, cls: ClassDef) -> FunctionDef | None:
        """The ``get_queryset`` that the project gives a type."""
        if self._decorator(cls) is None:
            return None
        return self._project.classes.method(cls, "get_queryset")

    def is_resolver(self, method: FunctionDef) -> bool:
        """Whether a method resolves a field of its class."""
        owner = method.owner
        return owner is not None and self.is_type(owner) and self._is_field(owner, method)

    def _is_field(self, owner: ClassDef, method: FunctionDef) -> bool:
        return any(self._name_of(owner, each) == "field" for each in method.facts.decorators)

    # Fields

    def fields(self, cls: ClassDef) -> tuple[GraphField, ...]:
        """What a client may ask of each row, as far as it is known."""
        if cls not in self._fields:
            self._fields[cls] = ()
            if self.is_type(cls):
                model = self.model(cls)
                own = {field.name: field for field in self.declared(cls)}
                named = self._named(cls, model) if model is not None else ()
                found = {**{field.name: field for field in named}, **own}
                self._fields[cls] = tuple(
                    field for field in found.values() if not self._is_asked_anew(field, model)
                )
        return self._fields[cls]

    def left_out(self, cls: ClassDef) -> tuple[GraphField, ...]:
        """The fields of a model's type for which the optimizer knows nothing but their hints."""
        model, decorator = self.model(cls), self._decorator(cls)
        hints = None if decorator is None else strawberry_hints.named(decorator)
        if model is None or hints is None or not self._is_plain(cls):
            return ()
        return tuple(
            replace(field, hints=hints | field.hints)
            for field in self.declared(cls)
            if field.hints is not None and strawberry_hints.are_left_out(self._flow, field, model)
        )

    def _is_plain(self, cls: ClassDef) -> bool:
        """Whether no base of another package may add to what its rows come with."""
        return self._project.classes.is_made_by(cls, _HARMLESS, without=())

    @cached_property
    def lists(self) -> dict[ClassDef, list[tuple[ClassDef, GraphField]]]:
        """The types of rows in lists, each with the fields that list them, and whose these are."""
        found: dict[ClassDef, list[tuple[ClassDef, GraphField]]] = {}
        for module in self._project.mentions.of("strawberry"):
            for cls in module.classes():
                for field in self.declared(cls) if self._decorator(cls) is not None else ():
                    if field.type is not None and self._lists_rows(cls, field):
                        found.setdefault(field.type, []).append((cls, field))
        return found

    def _lists_rows(self, cls: ClassDef, field: GraphField) -> bool:
        """Whether a class's own field lists rows that are not those of a row's relation."""
        if field.resolver is not None:
            return (field.resolver.owner or field.owner) is cls and field.shape.is_list
        return field.owner is cls and field.shape is Shape.MANAGED and self.model(cls) is None

    def _is_asked_anew(self, field: GraphField, model: Model | None) -> bool:
        """Whether a relation's rows may be others than were loaded, as their type has it."""
        relation = None if model is None else model.relations.get(field.source)
        if field.resolver is not None or relation is None or not relation.kind.is_many:
            return False
        if relation.kind is Kind.GENERIC_RELATION or field.type is None:
            return True
        decorator = self._decorator(field.type)
        options = dict(decorator.keywords) if isinstance(decorator, facts.Call) else {}
        return not _RESHAPING.isdisjoint(options)

    def _named(self, cls: ClassDef, model: Model) -> Iterator[GraphField]:
        """The model's own fields that the decorator names: no relation from the other side."""
        decorator = self._decorator(cls)
        assert isinstance(decorator, facts.Call)
        match decorator.keyword("fields"):
            case facts.Constant(value="__all__"):
                names = list(model.fields)
            case facts.Sequence(items=items):
                given = {item.value for item in items if isinstance(item, facts.Constant)}
                names = [name for name in model.fields if name in given]
            case _:
                return
        for name in names:
            relation = model.relations.get(name)
            if relation is None or not relation.kind.is_many:
                reader = Reader(f"{cls.name}.{name}", cls.module.path, cls.facts.line)
                yield GraphField(name, Shape.VALUE, reader, None, name)

    def declared(self, cls: ClassDef) -> Iterator[GraphField]:
        """The fields that a class or its bases declare, as far as they are known."""
        found: dict[str, GraphField | None] = {}
        for up in reversed(self._project.classes.ancestors(cls)):
            if isinstance(up, ClassDef) and self._decorator(up) is not None:
                for name, assignment in up.facts.attributes.items():
                    found[name] = self._assigned(cls, up, assignment)
                for method in up.methods():
                    if self._is_field(up, method):
                        found[method.name] = self._resolved(up, method)
        yield from (field for field in found.values() if field is not None)

    def _assigned(
        self, cls: ClassDef, owner: ClassDef, assignment: facts.Assignment
    ) -> GraphField | None:
        """``author: AuthorType``, with or without ``= strawberry_django.field(…)``.

        A type with a model makes a field of Django's of each that no method resolves, also of
        those that a base without a model declares.
        """
        resolver = self._function(owner, assignment.value)
        shown = self._said(owner, assignment, resolver)
        if shown is None:
            return None
        shape, source = shown.shape, assignment.name
        hints = strawberry_hints.named(assignment.value)
        match assignment.value:
            case facts.Opaque():
                is_djangos = self.model(cls) is not None
            case facts.Call() as call if self._name_of(owner, call) == "field":
                if resolver is None and (call.keyword("resolver") is not None or call.arguments):
                    return None
                named = call.keyword("field_name")
                if isinstance(named, facts.Constant):
                    source = str(named.value)
                is_djangos = self._is_djangos(owner, call) or self.model(cls) is not None
            case _:
                return None
        if "__" in source or (shape is Shape.ROWS and not is_djangos and resolver is None):
            return None
        shape = Shape.MANAGED if shape is Shape.ROWS and is_djangos else shape
        reader = Reader(f"{owner.name}.{assignment.name}", owner.module.path, assignment.line)
        field = GraphField(assignment.name, shape, reader, shown.type, source, owner=owner)
        field = replace(field, column=assignment.column, hints=hints)
        return (
            field if resolver is None else replace(field, resolver=resolver, root=_root(resolver))
        )

    def _function(self, owner: ClassDef, value: facts.Expression) -> FunctionDef | None:
        """The function of a module in ``strawberry.field(resolver=all_books)``."""
        named = value.argument(0, "resolver") if isinstance(value, facts.Call) else None
        if not isinstance(named, facts.Name):
            return None
        found = self._project.names.resolve(owner.module, named.path)
        is_plain = isinstance(found, FunctionDef) and found.owner is None
        return found if isinstance(found, FunctionDef) and is_plain else None

    def _said(
        self, owner: ClassDef, assignment: facts.Assignment, resolver: FunctionDef | None
    ) -> Shown | None:
        """What is known of a field's values: by its annotation, or by that of its resolver."""
        if assignment.annotation is not None:
            return self._shown(owner, assignment.annotation)
        if resolver is None or resolver.facts.returns is None or resolver.module.installed:
            return None
        return self._shown(resolver, resolver.facts.returns)

    def _resolved(self, owner: ClassDef, method: FunctionDef) -> GraphField | None:
        shown = None if method.facts.returns is None else self._shown(owner, method.facts.returns)
        if shown is None:
            return None
        shape = shown.shape
        if shape is Shape.ROWS and any(
            self._is_djangos(owner, decorator) for decorator in method.facts.decorators
        ):
            shape = Shape.MANAGED
        reader = Reader(f"{owner.name}.{method.name}", owner.module.path, method.facts.line)
        field = GraphField(method.name, shape, reader, shown.type, method.name, method, owner)
        return replace(field, hints=strawberry_hints.of_all(method.facts.decorators))

    def _shown(self, owner: ClassDef | FunctionDef, annotation: facts.Expression) -> Shown | None:
        """What an annotation says of a field's values; None for what is not known."""
        match annotation:
            case facts.Constant(value=str() as text):
                parsed = _parsed(text)
                return None if parsed is None else self._shown(owner, parsed)
            case facts.Sum(left=left, right=facts.Constant(value=None)):
                return self._shown(owner, left)
            case facts.Sum(left=left, right=right):
                return self._of_union(owner, (left, right))
            case facts.Subscript(value=facts.Name(path=path), index=index):
                name = path.rpartition(".")[2]
                if name == "Union" and isinstance(index, facts.Sequence):
                    return self._of_union(owner, index.items)
                if name in _WRAPPERS:
                    first = index.items[0] if isinstance(index, facts.Sequence) else index
                    return self._shown(owner, first)
                inner = self._shown(owner, index) if name in _LISTS else None
                return None if inner is None else Shown(Shape.ROWS, inner.type)
            case facts.Name(path=path):
                symbol = self._project.names.resolve(owner.module, path)
                if isinstance(symbol, ClassDef):
                    is_type = self._decorator(symbol) is not None
                    return Shown(Shape.ROW, symbol) if is_type else None
                return Shown(Shape.TEXT if path in _TEXTS else Shape.VALUE)
        return None

    def _of_union(
        self, owner: ClassDef | FunctionDef, several: Sequence[facts.Expression]
    ) -> Shown | None:
        """A row of one of several types: which of them it is, each row says."""
        types = [self._shown(owner, each) for each in several if each != facts.Constant(None)]
        rows = [each for each in types if each is not None and each.shape in _SINGLE]
        if len(rows) < len(types):
            return None
        return rows[0] if len(rows) == 1 else Shown(Shape.ROW)


def _root(resolver: FunctionDef) -> str:
    """The parameter that strawberry gives the row: by its name, or by its annotation.

    Source: ``strawberry.types.fields.resolver``: ``self`` and ``root`` are the first one's names.
    """
    for number, parameter in enumerate(resolver.facts.parameters):
        match parameter.annotation:
            case facts.Subscript(value=facts.Name(path=path)) if path.endswith("Parent"):
                return parameter.name
        if number == 0 and parameter.name in _ROOTS:
            return parameter.name
    return ""


def _parsed(text: str) -> facts.Expression | None:
    try:
        return expression(ast.parse(text, mode="eval").body)
    except SyntaxError:
        return None
