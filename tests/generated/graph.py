"""Random model graphs: what the models of a program are, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from generated.choices import Choices

MODEL_NAMES = ("Team", "Person", "Ticket", "Report", "Parcel", "Course")
FOREIGN_KEYS = ("owner", "office", "sponsor", "editor", "source", "depot", "keeper", "origin")
ONE_TO_ONES = ("badge", "locker", "passport", "licence")
MANY_TO_MANIES = ("topics", "guests", "labels", "routes")
METHOD = "summary"
"""What the methods of models are called, with a number."""


class Kind(Enum):
    FOREIGN_KEY = "ForeignKey"
    ONE_TO_ONE = "OneToOneField"
    MANY_TO_MANY = "ManyToManyField"


class Naming(Enum):
    """How the reverse side of a relation got its name."""

    DEFAULT = "default"
    RELATED_NAME = "related_name"
    QUERY_NAME = "related_query_name"
    BOTH = "both"
    HIDDEN = "+"


@dataclass(frozen=True)
class Relation:
    """A relation as a model declares it."""

    name: str
    kind: Kind
    owner: str
    target: str
    nullable: bool
    naming: Naming

    @property
    def has_reverse(self) -> bool:
        symmetrical = self.kind is Kind.MANY_TO_MANY and self.owner == self.target
        return self.naming is not Naming.HIDDEN and not symmetrical

    @property
    def related_name(self) -> str:
        return f"{self.owner.lower()}_by_{self.name}"

    @property
    def accessor(self) -> str:
        """The attribute of the target's rows."""
        if self.naming in (Naming.RELATED_NAME, Naming.BOTH):
            return self.related_name
        return self.owner.lower() + ("" if self.kind is Kind.ONE_TO_ONE else "_set")

    @property
    def query_name(self) -> str:
        """The reverse side's name in lookups."""
        if self.naming in (Naming.QUERY_NAME, Naming.BOTH):
            return f"any_{self.related_name}"
        return self.related_name if self.naming is Naming.RELATED_NAME else self.owner.lower()

    def declaration(self) -> str:
        target = "self" if self.target == self.owner else self.target
        arguments = [f'"{target}"' if self.target == self.owner else target]
        if self.kind is not Kind.MANY_TO_MANY:
            arguments.append(f"on_delete=models.{'SET_NULL' if self.nullable else 'CASCADE'}")
        if self.nullable:
            arguments.append("null=True")
        if self.naming in (Naming.RELATED_NAME, Naming.BOTH):
            arguments.append(f'related_name="{self.related_name}"')
        if self.naming in (Naming.QUERY_NAME, Naming.BOTH):
            arguments.append(f'related_query_name="{self.query_name}"')
        if self.naming is Naming.HIDDEN:
            arguments.append('related_name="+"')
        return f"{self.name} = models.{self.kind.value}({', '.join(arguments)})"


@dataclass(frozen=True)
class Step:
    """A relation as it is read off a row: forward or reverse."""

    #: Its name in ``prefetch_related``, too.
    attribute: str
    #: Its name in ``filter`` and ``select_related``.
    query_name: str
    target: str
    is_many: bool
    #: Whether there may be no row at the other end.
    may_lack: bool
    is_reverse: bool
    #: For a reverse foreign key, the key that leads back.
    back: str | None = None

    @property
    def is_forward_key(self) -> bool:
        return not self.is_many and not self.is_reverse


@dataclass
class Model:
    """A model, with the code that belongs to it."""

    name: str
    parent: str | None = None
    bases: str = "models.Model"
    relations: list[Relation] = field(default_factory=list)
    #: The lines of its managers and methods.
    body: list[str] = field(default_factory=list)
    #: The lines of its methods and properties, by name; those that nobody calls are not written.
    code: dict[str, list[str]] = field(default_factory=dict)
    #: Its methods and properties as they are read, ``title`` or ``title()``, and whether what they
    #: give is hashable.
    methods: list[tuple[str, bool]] = field(default_factory=list)
    #: The name of the class that ``objects`` is made of, if it is not Django's.
    manager: str | None = None
    #: Methods of its queryset that load something: name, and the first parts of what they load.
    loaders: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    #: What its default manager loads, by the first part of each lookup.
    preloaded: frozenset[str] = frozenset()


class Graph:
    """The models of one program, in the order in which they are written."""

    def __init__(self) -> None:
        self.models: dict[str, Model] = {}

    def ancestry(self, name: str) -> Iterator[Model]:
        """A model and its multi-table parents."""
        model: Model | None = self.models[name]
        while model is not None:
            yield model
            model = self.models[model.parent] if model.parent else None

    def steps(self, name: str) -> list[Step]:
        """The relations of a model's rows, each with rows at its other end.

        Of what a child inherits these are its parent's foreign keys only.
        """
        found = [forward(relation) for relation in self.models[name].relations]
        for parent in list(self.ancestry(name))[1:]:
            keys = [r for r in parent.relations if r.kind is not Kind.MANY_TO_MANY]
            found += [forward(relation) for relation in keys]
        is_parent = any(model.parent == name for model in self.models.values())
        for model in self.models.values():
            for relation in model.relations:
                if relation.target == name and relation.has_reverse:
                    found.append(backward(relation, is_parent))
        return found

    def methods(self, name: str) -> list[tuple[str, bool]]:
        """A model's own methods and properties, and those that it inherits."""
        return [method for model in self.ancestry(name) for method in model.methods]

    def preloaded(self, name: str) -> frozenset[str]:
        """What the default manager of a model loads, by the first part of each lookup."""
        owner = next((model for model in self.ancestry(name) if model.manager), None)
        return owner.preloaded if owner else frozenset()


def forward(relation: Relation) -> Step:
    is_many = relation.kind is Kind.MANY_TO_MANY
    return Step(
        relation.name,
        relation.name,
        relation.target,
        is_many,
        relation.nullable,
        is_reverse=False,
    )


def backward(relation: Relation, is_of_parent: bool) -> Step:
    is_many = relation.kind is not Kind.ONE_TO_ONE
    may_lack = not is_many and (relation.nullable or is_of_parent)
    return Step(
        relation.accessor,
        relation.query_name,
        relation.owner,
        is_many,
        may_lack,
        is_reverse=True,
        back=relation.name if relation.kind is Kind.FOREIGN_KEY else None,
    )


def draw_graph(choices: Choices) -> Graph:
    """Two to four models; each may refer to itself and to those before it."""
    graph = Graph()
    names = choices.shuffled(MODEL_NAMES)[: choices.weighted({2: 3, 3: 4, 4: 2})]
    free = {
        Kind.FOREIGN_KEY: list(FOREIGN_KEYS),
        Kind.ONE_TO_ONE: list(ONE_TO_ONES),
        Kind.MANY_TO_MANY: list(MANY_TO_MANIES),
    }
    for name in names:
        graph.models[name] = model = Model(name)
        earlier = [known for known in graph.models if known != name]
        if len(earlier) > 1 and choices.chance(20):
            parent = graph.models[choices.pick(earlier)]
            if _can_be_parent(parent):
                model.parent = model.bases = parent.name
                earlier.remove(parent.name)
        kinds = _draw_kinds(choices, bool(earlier), is_child=model.parent is not None)
        for kind, is_own in kinds:
            if free[kind]:
                target = name if is_own else choices.pick(earlier)
                relation = _draw_relation(choices, graph, free[kind].pop(0), kind, name, target)
                model.relations.append(relation)
    return graph


def _can_be_parent(model: Model) -> bool:
    """A one-to-one of the parent would need rows of its own for the child's rows."""
    return model.parent is None and all(
        relation.kind is not Kind.ONE_TO_ONE for relation in model.relations
    )


def _draw_kinds(choices: Choices, has_earlier: bool, is_child: bool) -> list[tuple[Kind, bool]]:
    """The kinds of a model's relations, and whether each leads to the model itself."""
    kinds: list[tuple[Kind, bool]] = []
    if has_earlier:
        for _ in range(1 if is_child else choices.pick((1, 1, 2))):
            kinds.append((Kind.FOREIGN_KEY, False))
        if choices.chance(25):
            kinds.append((Kind.ONE_TO_ONE, False))
        if choices.chance(30):
            kinds.append((Kind.MANY_TO_MANY, False))
    if choices.chance(15) and not is_child:
        kinds.append((choices.weighted({Kind.FOREIGN_KEY: 3, Kind.MANY_TO_MANY: 1}), True))
    return kinds


def _draw_relation(
    choices: Choices, graph: Graph, name: str, kind: Kind, owner: str, target: str
) -> Relation:
    is_own = owner == target
    nullable = kind is not Kind.MANY_TO_MANY and (is_own or choices.chance(25))
    naming = choices.weighted(
        {
            Naming.RELATED_NAME: 8,
            Naming.DEFAULT: 6,
            Naming.BOTH: 1,
            Naming.QUERY_NAME: 1,
            Naming.HIDDEN: 1,
        }
    )
    relation = Relation(name, kind, owner, target, nullable, naming)
    if _clashes(graph, relation):
        relation = Relation(name, kind, owner, target, nullable, Naming.RELATED_NAME)
    return relation


def _clashes(graph: Graph, relation: Relation) -> bool:
    """Whether another relation, or a child of the target, has the reverse name already."""
    default = relation.owner.lower()
    if relation.naming in (Naming.DEFAULT, Naming.QUERY_NAME):
        if graph.models[relation.owner].parent is not None:
            return True
        for other in graph.models[relation.owner].relations:
            if other.naming in (Naming.DEFAULT, Naming.QUERY_NAME):
                return True
    return relation.naming is Naming.DEFAULT and default == relation.target.lower()
