"""GraphQL types of whichever package: which fields a client may ask each row for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from .graph_fields import GraphField
from .graphene_types import GrapheneTypes
from .strawberry_types import StrawberryTypes

if TYPE_CHECKING:
    from ..analysis import Flow


class GraphTypes:
    """Answers what a type is, by whichever package knows it."""

    def __init__(self, flow: Flow) -> None:
        self._strawberry = StrawberryTypes(flow)
        self._packages = (GrapheneTypes(flow), self._strawberry)

    def is_type(self, cls: ClassDef) -> bool:
        """Whether a class is a type with fields that nothing but its package resolves."""
        return any(package.is_type(cls) for package in self._packages)

    def row_of(self, method: FunctionDef) -> Model | None:
        """The model whose row a method gets as its first argument, as it resolves a field."""
        owner = method.owner
        for package in self._packages:
            if owner is not None and package.is_resolver(method):
                return package.model(owner)
        return None

    def model(self, cls: ClassDef) -> Model | None:
        """The model whose rows a type shows."""
        return next(filter(None, (package.model(cls) for package in self._packages)), None)

    def own_queryset(self, cls: ClassDef) -> FunctionDef | None:
        """The ``get_queryset`` that the project gives a type."""
        return next(filter(None, (package.own_queryset(cls) for package in self._packages)), None)

    def fields(self, cls: ClassDef) -> tuple[GraphField, ...]:
        """What a client may ask of each row, as far as it is known."""
        return tuple(field for package in self._packages for field in package.fields(cls))

    def left_out(self, cls: ClassDef) -> tuple[GraphField, ...]:
        """The fields of a type for which its package's optimizer loads what they name, no more."""
        return self._strawberry.left_out(cls) if self._strawberry.is_optimized else ()

    def lists(self, cls: ClassDef) -> list[tuple[ClassDef, GraphField]]:
        """The fields that list rows by a type which an optimizer looks at, and whose these are."""
        return self._strawberry.lists.get(cls, []) if self._strawberry.is_optimized else []

    def declared(self, cls: ClassDef) -> Iterator[GraphField]:
        """The fields that a class or its bases declare, as far as they are known."""
        for package in self._packages:
            yield from package.declared(cls)
