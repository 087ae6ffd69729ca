"""Models with their fields, and relations as each side sees them.

It follows ``django.db.models.options`` and ``related``: what an abstract base declares belongs to
each child, what a concrete parent declares is inherited with its reverse accessors.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts, framework
from .names import ClassDef

if TYPE_CHECKING:
    from .model_graph import ModelGraph


#: django-taggit's field. Its rows are reached as those of a generic relation: no way leads back.
TAGS: Final = "taggit.managers.TaggableManager"

#: Reading a relation to it gives a row of the subclass; a join gives the base class only.
POLYMORPHIC: Final = "polymorphic.models.PolymorphicModel"


class Kind(Enum):
    """What a relation is, seen from the row that reads it."""

    FOREIGN_KEY = "foreign key"
    ONE_TO_ONE = "one-to-one"
    REVERSE_ONE_TO_ONE = "reverse one-to-one"
    REVERSE = "reverse foreign key"
    MANY_TO_MANY = "many-to-many"
    GENERIC_FOREIGN_KEY = "generic foreign key"
    GENERIC_RELATION = "generic relation"

    @property
    def is_many(self) -> bool:
        """Whether reading it gives a manager of rows, not one row."""
        return self in (Kind.REVERSE, Kind.MANY_TO_MANY, Kind.GENERIC_RELATION)

    @property
    def is_forward(self) -> bool:
        """Whether a column of the row itself holds the key."""
        return self in (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE)

    @property
    def is_joinable(self) -> bool:
        """Whether ``select_related`` can follow it."""
        return self in (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE, Kind.REVERSE_ONE_TO_ONE)


class Field(Immutable, frozen=True):
    """A field as a model or its base declares it."""

    name: str
    #: The documented path of its class; of a field of the project's own, its dotted path.
    type: str
    #: Which of the relation fields it is or inherits, else None.
    relation: str | None
    call: facts.Call
    owner: ClassDef
    line: int

    def option(self, name: str) -> facts.Expression | None:
        """A keyword of the field's call, or None."""
        return self.call.keyword(name)

    @property
    def is_parent_link(self) -> bool:
        """Whether it ties a row to its part in a parent's table; Django then reads it unasked."""
        return self.is_true("parent_link")

    def is_true(self, name: str) -> bool:
        """Whether an option is literally True."""
        return self.option(name) == facts.Constant(True)

    def is_false(self, name: str) -> bool:
        """Whether an option is literally False."""
        return self.option(name) == facts.Constant(False)

    def is_symmetrical(self, model: Model) -> bool:
        """Whether a many-to-many to the own model is its own reverse, as in a row's friends."""
        to = self.call.argument(0, "to")
        if self.relation != framework.MANY_TO_MANY:
            return False
        if to == facts.Constant("self"):
            return not self.is_false("symmetrical")
        return to == facts.Constant(model.name) and self.is_true("symmetrical")


class Relation(Immutable, frozen=True, eq=False):
    """A relation as one side sees it."""

    #: The attribute that reads it.
    name: str
    kind: Kind
    source: Model
    #: None where the other side is not known, or differs from row to row (a generic foreign key).
    target: Model | None
    field: Field
    #: The attribute on the other side that leads back, or None.
    back: str | None
    nullable: bool

    def __str__(self) -> str:
        return f"{self.source.name}.{self.name}"

    @property
    def is_symmetrical(self) -> bool:
        """Whether it leads both ways, as a row's friends do: it keeps a row for each direction."""
        return self.field.is_symmetrical(self.source)

    @property
    def lookup(self) -> str:
        """The name that queries know it by: ``component``, where rows have ``component_set``."""
        if self.kind in (Kind.REVERSE, Kind.REVERSE_ONE_TO_ONE) or self.field.name != self.name:
            for option in ("related_query_name", "related_name"):
                given = facts.text_of(self.field.option(option))
                if given is not None:
                    return self.name if option == "related_name" else given
            return self.name.removesuffix("_set")
        return self.name

    @property
    def column(self) -> str:
        """The attribute that holds a foreign key's own value: ``customer_id``."""
        return f"{self.name}_id"

    def __ne__(self, other: object) -> bool:
        return not self == other  # a Struct would compare all of it

    def __hash__(self) -> int:
        return hash((self.source, self.name))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Relation) and (self.source, self.name) == (
            other.source,
            other.name,
        )


def by_attributes(path: Iterable[Relation]) -> str:
    """A way over relations as what prefetches it names it."""
    return "__".join(hop.name for hop in path)


def hops(path: Iterable[Relation]) -> list[tuple[str, Kind]]:
    """A way over relations as it is known by, whichever of several models the rows are of."""
    return [(hop.name, hop.kind) for hop in path]


@dataclass(eq=False)
class Model:
    """A model class."""

    graph: ModelGraph = field(repr=False)
    definition: ClassDef
    app: str
    is_abstract: bool
    is_proxy: bool

    @property
    def name(self) -> str:
        """The class's name."""
        return self.definition.name

    @property
    def label(self) -> str:
        """``app.Model``."""
        return f"{self.app}.{self.name}"

    @cached_property
    def parents(self) -> list[Model]:
        """The models it inherits from, near and far, abstract ones included."""
        classes = self.graph.project.classes
        found = []
        for up in classes.ancestors(self.definition)[1:]:
            model = self.graph.of(up) if isinstance(up, ClassDef) else None
            if model is not None:
                found.append(model)
        return found

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Every field by its name, own and inherited."""
        found: dict[str, Field] = {}
        for up in reversed(self.graph.project.classes.ancestors(self.definition)):
            if not isinstance(up, ClassDef):
                continue
            for name, assignment in up.facts.attributes.items():
                declared = self.graph.fields.declared(up, assignment)
                if declared is not None:
                    found[name] = declared
                elif up is not self.definition or assignment.annotation is None:
                    found.pop(name, None)
        return found

    def field_by_column(self, name: str) -> str | None:
        """The foreign key whose own value an attribute holds: ``customer`` for ``customer_id``."""
        field = self.fields.get(name.removesuffix("_id"))
        is_column = field is not None and field.relation is not None and name.endswith("_id")
        return name.removesuffix("_id") if is_column else None

    def field_named(self, name: str) -> str:
        """The field that a name means which may be its column: ``customer`` for ``customer_id``."""
        return self.field_by_column(name) or name

    @cached_property
    def relations(self) -> dict[str, Relation]:
        """Every relation by the attribute that reads it, from both sides, inherited ones too."""
        found = dict(self.graph.relations.reverse(self))
        for name, declared in self.fields.items():
            if declared.relation is not None and not declared.is_parent_link:
                found[name] = self.graph.relations.forward(self, declared)
        return found

    @cached_property
    def concrete(self) -> Model:
        """The model whose table a proxy shares; itself otherwise."""
        if self.is_proxy:
            for parent in self.parents:
                if not parent.is_abstract and not parent.is_proxy:
                    return parent
        return self

    @cached_property
    def family(self) -> frozenset[Model]:
        """The concrete models whose rows a row of this model also is: itself and its parents."""
        own = {self.concrete, *(p.concrete for p in self.parents if not p.is_abstract)}
        return frozenset(own)

    def may_share_rows(self, other: Model) -> bool:
        """Whether rows of the two may be the same: one of the models is, or inherits, the other."""
        if self.concrete in other.family or other.concrete in self.family:
            return True
        return self in other.parents or other in self.parents  # one of them may be abstract

    def meta(self, name: str) -> facts.Expression | None:
        """An option of the model's ``Meta``, own or inherited as Django inherits it."""
        for up in self.graph.project.classes.ancestors(self.definition):
            if isinstance(up, ClassDef) and (meta := up.inner("Meta")):
                found = self.graph.project.classes.attribute(meta, name)
                if found is not None:
                    return found[1].value
                return None
        return None

    @cached_property
    def ordering(self) -> facts.Expression | None:
        """What ``_meta.ordering`` is: nothing by default; None where that is not known."""
        given = self.meta("ordering")
        return facts.Sequence(()) if given is None and not self._may_inherit("ordering") else given

    def _may_inherit(self, name: str) -> bool:
        """Whether a base may say so: a model takes some options of one with a table of its own."""
        for up in self.graph.project.classes.ancestors(self.definition):
            if not isinstance(up, ClassDef):
                if up.path != framework.MODEL:
                    return True
            elif (meta := up.inner("Meta")) and name in meta.facts.attributes:
                return True
        return False

    @cached_property
    def primary_key(self) -> str:
        """The name of the primary key field."""
        for name, declared in self.fields.items():
            if declared.is_true("primary_key"):
                return name
        return "id"

    def is_key(self, name: str) -> bool:
        """Whether it names the primary key, be it that of a parent's table: ``id``."""
        return name in ("pk", self.primary_key) or name == "id" and name not in self.fields

    def is_unique(self, name: str) -> bool:
        """Whether the database refuses a value under a name twice; only NULL may it have again."""
        declared = self._declared(name)
        return self.is_key(name) or (
            declared is not None
            and (declared.is_true("unique") or declared.relation == framework.ONE_TO_ONE)
        )

    def tells_rows_apart(self, name: str) -> bool:
        """Whether no two rows have the same under a name, be it NULL."""
        declared = self._declared(name)
        return self.is_unique(name) and not (declared is not None and declared.is_true("null"))

    def has_column(self, name: str) -> bool:
        """Whether each row has a value of its own under a name, by which no other row is read."""
        declared = self.fields.get(name)
        if declared is not None:
            return declared.relation is None
        return self.is_key(name) or self.field_by_column(name) is not None

    def _declared(self, name: str) -> Field | None:
        return self.fields.get(name) or self.fields.get(self.field_by_column(name) or "")


def relation_by_lookup(relations: Mapping[str, Relation], name: str) -> Relation | None:
    """A relation by the name that reads it, or that queries know it by."""
    by_lookup = (each for each in relations.values() if each.lookup == name)
    return relations.get(name) or next(by_lookup, None)
