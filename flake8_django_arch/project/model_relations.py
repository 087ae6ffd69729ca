"""How models relate: where a relation field leads, and what it gives to the model there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import facts, framework, named_models
from .models import TAGS, Field, Kind, Model, Relation
from .names import ClassDef, ValueDef

if TYPE_CHECKING:
    from .model_graph import ModelGraph


class ModelRelations:
    """Answers it. The reverse relations of all models are looked for at once."""

    def __init__(self, graph: ModelGraph) -> None:
        self._graph = graph
        self._project = graph.project
        self._reverse: dict[Model, dict[str, Relation]] | None = None

    def target(self, declared: Field, model: Model) -> Model | None:
        """The model that a relation field leads to, as the given model inherits the field."""
        if declared.relation == TAGS:
            return self._tag(declared, model)
        expression = declared.call.argument(0, "to")
        match expression:
            case facts.Constant(value="self"):
                return model
            case facts.Constant(value=str() as label):
                app, _, name = label.rpartition(".")
                if app.count("."):  # "project.app.models.Name" is no label of Django's
                    return None
                return self._graph.labelled(app or model.app, name, model.definition)
            case facts.Name(path=path):
                if path.endswith("AUTH_USER_MODEL"):
                    return self._graph.user
                return self._named(declared.owner, path)
            case facts.Call(function=facts.Name(path=path)) if path.endswith("get_user_model"):
                return self._graph.user
        return None

    def _tag(self, declared: Field, model: Model) -> Model | None:
        """The model of the tags: that of the rows between, which name each tag."""
        between: Model | None = None
        match declared.call.keyword("through"):
            case None:
                between = self._graph.installed("taggit", "TaggedItem")
            case facts.Name(path=path):
                between = self._named(declared.owner, path)
            case facts.Constant(value=str() as label):
                app, _, name = label.rpartition(".")
                between = self._graph.labelled(app or model.app, name, model.definition)
        tag = None if between is None else between.fields.get("tag")
        return None if between is None or tag is None else self.target(tag, between)

    def _named(self, owner: ClassDef, path: str) -> Model | None:
        symbol = self._project.names.resolve(owner.module, path)
        if isinstance(symbol, ValueDef):
            match symbol.assignment.value:
                case facts.Constant(value=str() as label):
                    return named_models.labelled(self._project, label, owner)
        return named_models.meant(self._project, symbol, owner)

    def forward(self, model: Model, declared: Field) -> Relation:
        """A relation as seen from the model whose field declares it."""
        kind = {
            framework.FOREIGN_KEY: Kind.FOREIGN_KEY,
            framework.ONE_TO_ONE: Kind.ONE_TO_ONE,
            framework.MANY_TO_MANY: Kind.MANY_TO_MANY,
            framework.GENERIC_FOREIGN_KEY: Kind.GENERIC_FOREIGN_KEY,
            framework.GENERIC_RELATION: Kind.GENERIC_RELATION,
            TAGS: Kind.GENERIC_RELATION,
        }[declared.relation or framework.FOREIGN_KEY]
        holder = self._holder(model, declared)
        target = None if kind is Kind.GENERIC_FOREIGN_KEY else self.target(declared, holder)
        back = None if target is None else self._accessor(holder, declared)
        nullable = declared.is_true("null")
        return Relation(declared.name, kind, model, target, declared, back, nullable)

    def _holder(self, model: Model, declared: Field) -> Model:
        """The model whose table has the field's column: the model itself, or a concrete parent."""
        for parent in reversed(model.parents):
            if not parent.is_abstract and not parent.is_proxy:
                if parent.fields.get(declared.name) is declared:
                    return parent
        return model

    def _accessor(self, model: Model, declared: Field) -> str | None:
        """The attribute by which the target's rows read a relation backwards."""
        if declared.relation in (framework.GENERIC_RELATION, TAGS):
            return None
        if declared.is_symmetrical(model):
            return None
        position = 1 if declared.relation == framework.MANY_TO_MANY else 2
        given = declared.call.argument(position, "related_name")
        given = given or model.meta("default_related_name")
        if isinstance(given, facts.Constant) and isinstance(given.value, str):
            name = given.value.replace("%(class)s", model.name.lower())
            name = name.replace("%(app_label)s", model.app.lower())
            name = name.replace("%(model_name)s", model.name.lower())
            return None if name.endswith("+") else name
        if given is not None and given != facts.Constant(None):
            return None
        suffix = "" if declared.relation == framework.ONE_TO_ONE else "_set"
        return f"{model.name.lower()}{suffix}"

    def reverse(self, model: Model) -> dict[str, Relation]:
        """The relations that other models' fields give to this one, inherited ones included."""
        if self._reverse is None:
            self._reverse = {}
            for other in self._with_installed():
                for relation in self._given(other):
                    self._reverse.setdefault(relation.source, {})[relation.name] = relation
        found: dict[str, Relation] = {}
        for up in reversed([model, *model.parents]):
            if not up.is_abstract or up is model:
                found.update(self._reverse.get(up, {}))
        return found

    def _with_installed(self) -> Iterator[Model]:
        """The project's models, and all of the installed modules that those lead to or extend."""
        pending = list(self._graph.all)
        seen: set[str] = set()
        for model in pending:  # which grows
            yield model
            targets = [
                self.target(declared, model)
                for declared in model.fields.values()
                if declared.relation is not None
            ]
            for other in (*model.parents, *filter(None, targets)):
                module = other.definition.module
                if module.installed and module.path not in seen:
                    seen.add(module.path)
                    pending += filter(None, map(self._graph.of, module.classes()))

    def _given(self, other: Model) -> Iterator[Relation]:
        """The reverse relations that a model's fields and its multi-table parents bring about."""
        if other.is_abstract or other.is_proxy or self._is_swapped(other):
            return
        inherited = {
            name for parent in other.parents if not parent.is_abstract for name in parent.fields
        }
        linked = set()
        for name, declared in other.fields.items():
            if declared.relation is None or name in inherited:
                continue
            forward = self.forward(other, declared)
            if forward.target is not None and declared.is_parent_link:
                linked.add(forward.target.concrete)
            if forward.target is None or forward.back is None:
                continue
            kind = {
                Kind.FOREIGN_KEY: Kind.REVERSE,
                Kind.ONE_TO_ONE: Kind.REVERSE_ONE_TO_ONE,
                Kind.MANY_TO_MANY: Kind.MANY_TO_MANY,
            }[forward.kind]
            # Of a proxy, Django gives a foreign key's reverse to its concrete model, a
            # many-to-many's to the proxy alone.
            is_many_to_many = kind is Kind.MANY_TO_MANY
            target = forward.target if is_many_to_many else forward.target.concrete
            yield Relation(forward.back, kind, target, other, declared, name, True)
        for parent in dict.fromkeys(self._linked_parents(other.definition)):
            if parent not in linked:
                is_link = ("parent_link", facts.Constant(True))
                call = facts.Call(facts.Name("OneToOneField"), keywords=(is_link,))
                link = Field(
                    f"{parent.name.lower()}_ptr", framework.ONE_TO_ONE, framework.ONE_TO_ONE, call,
                    other.definition, other.definition.facts.line,
                )  # fmt: skip
                name = other.name.lower()
                kind = Kind.REVERSE_ONE_TO_ONE
                yield Relation(name, kind, parent, other, link, link.name, True)

    def _linked_parents(self, cls: ClassDef) -> Iterator[Model]:
        """The concrete parents to which a model that inherits from this class has a link."""
        for base in self._project.classes.bases(cls):
            definition = self._project.names.definition(base)
            model = self._graph.of(definition) if isinstance(definition, ClassDef) else None
            if model is not None and model.is_abstract:
                yield from self._linked_parents(model.definition)
            elif model is not None:
                yield model.concrete

    def _is_swapped(self, model: Model) -> bool:
        """Whether another model stands in for this one: then Django gives it no relations."""
        if model.meta("swappable") != facts.Constant("AUTH_USER_MODEL"):
            return False
        return self._graph.user is not None and self._graph.user is not model
