"""All models of a project, and how fields and reverse relations are found in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import apps, facts, framework, users
from .managers import Managers
from .models import TAGS, Field, Kind, Model, Relation
from .names import ClassDef, External, ValueDef

if TYPE_CHECKING:
    from .project import Project

_RELATION_FIELDS: Final = (
    framework.FOREIGN_KEY,
    framework.ONE_TO_ONE,
    framework.MANY_TO_MANY,
    framework.GENERIC_FOREIGN_KEY,
    framework.GENERIC_RELATION,
    TAGS,
)
#: Relation fields of packages that people use; needed only where their source is not installed.
_KNOWN_FIELDS: Final = {
    "mptt.fields.TreeForeignKey": framework.FOREIGN_KEY,
    "mptt.fields.TreeOneToOneField": framework.ONE_TO_ONE,
    "mptt.fields.TreeManyToManyField": framework.MANY_TO_MANY,
    "modelcluster.fields.ParentalKey": framework.FOREIGN_KEY,
    "modelcluster.fields.ParentalManyToManyField": framework.MANY_TO_MANY,
    "sortedm2m.fields.SortedManyToManyField": framework.MANY_TO_MANY,
    "annoying.fields.AutoOneToOneField": framework.ONE_TO_ONE,
}


class ModelGraph:
    """All models of a project and of the installed packages that it names."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.managers = Managers(project)
        self._models: dict[ClassDef, Model | None] = {}
        self._fields: dict[tuple[ClassDef, str], Field | None] = {}
        self._field_types: dict[tuple[object, str], tuple[str, str | None] | None] = {}
        self._reverse: dict[Model, dict[str, Relation]] | None = None

    def of(self, cls: ClassDef) -> Model | None:
        """The model that a class is, or None."""
        if cls not in self._models:
            self._models[cls] = None
            if cls.path == framework.MODEL:
                return None
            if self.project.classes.is_a(cls, framework.MODEL) or self._holds_fields(cls):
                meta = cls.inner("Meta")
                self._models[cls] = Model(
                    self,
                    cls,
                    apps.label_of(self.project, cls),
                    _flag(meta, "abstract"),
                    _flag(meta, "proxy"),
                )
        return self._models[cls]

    def _holds_fields(self, cls: ClassDef) -> bool:
        """A class with a base that nobody knows, and fields of Django's, is taken for a model."""
        if self.project.classes.is_fully_known(cls):
            return False
        return any(
            isinstance(assignment.value, facts.Call)
            and (found := self._field_type(cls, assignment.value.function)) is not None
            and found[0].startswith("django.db.models.")
            for assignment in cls.facts.attributes.values()
        )

    @cached_property
    def all(self) -> list[Model]:
        """The project's models."""
        found = []
        heads = self.project.class_heads
        for path, outline in self.project.outlines.items():
            folders, file = os.path.split(path)
            is_usual = file == "models.py" or os.path.basename(folders) == "models"
            if (outline.holds_models or is_usual) and os.path.basename(folders) != "migrations":
                module = self.project.at(path)
                for cls in module.classes() if heads.may_hold_models(module) else ():
                    model = self.of(cls)
                    if model is not None:
                        found.append(model)
        return found

    @cached_property
    def _by_label(self) -> dict[tuple[str, str], list[Model]]:
        labels: dict[tuple[str, str], list[Model]] = {}
        for model in self.all:
            labels.setdefault((model.app.lower(), model.name.lower()), []).append(model)
        return labels

    def labelled(self, app: str, name: str, near: ClassDef | None = None) -> Model | None:
        """The model that Django knows as ``app.Name``; of several, the one nearest in the tree."""
        found = self._by_label.get((app.lower(), name.lower()), [])
        if not found:
            return self._installed(app, name)
        own = near.module.path if near else ""
        return max(found, key=lambda model: _shared(model.definition.module.path, own))

    def _installed(self, app: str, name: str) -> Model | None:
        for package in (f"django.contrib.{app}.models", f"{app}.models"):
            module = self.project.installed(package)
            for cls in module.classes() if module else ():
                if cls.name.lower() == name.lower():
                    return self.of(cls)
        return None

    @cached_property
    def user(self) -> Model | None:
        """The model that ``AUTH_USER_MODEL`` names, ``auth.User`` where it names none."""
        app, _, name = (users.main_label(self.project) or users.DJANGOS).partition(".")
        for model in self._by_label.get((app.lower(), name.lower()), []):
            return model
        return self._installed(app, name)

    # Fields and relations

    def field(self, owner: ClassDef, assignment: facts.Assignment) -> Field | None:
        """The field that a class attribute declares, or None."""
        key = (owner, assignment.name)
        if key not in self._fields:
            self._fields[key] = self.made(owner, assignment, assignment.value)
        return self._fields[key]

    def made(
        self, owner: ClassDef, assignment: facts.Assignment, call: facts.Expression
    ) -> Field | None:
        """The field that a call in a class attribute makes, or None."""
        if not isinstance(call, facts.Call):
            return None
        found = self._field_type(owner, call.function)
        if found is None:
            return None
        return Field(assignment.name, found[0], found[1], call, owner, assignment.line)

    def _field_type(
        self, owner: ClassDef, function: facts.Expression
    ) -> tuple[str, str | None] | None:
        """The path of a field's class, and which relation field it is."""
        if not isinstance(function, facts.Name):
            return None
        key = (owner.module, function.path)
        if key not in self._field_types:
            symbol = self.project.names.resolve(owner.module, function.path)
            self._field_types[key] = self._classify(symbol)
        return self._field_types[key]

    def field_class(self, field: Field) -> ClassDef | None:
        """The class of a field, where its source is found."""
        if not isinstance(field.call.function, facts.Name):
            return None
        symbol = self.project.names.resolve(field.owner.module, field.call.function.path)
        found = self.project.names.definition(symbol)
        return found if isinstance(found, ClassDef) else None

    def _classify(self, symbol: object) -> tuple[str, str | None] | None:
        if isinstance(symbol, External):
            if symbol.path in _KNOWN_FIELDS:
                return symbol.path, _KNOWN_FIELDS[symbol.path]
            if symbol.path in _RELATION_FIELDS:
                return symbol.path, symbol.path
            package, _, name = symbol.path.rpartition(".")
            if package in ("django.db.models", "django.contrib.gis.db.models") and name.endswith(
                "Field"
            ):
                return symbol.path, None
            symbol = self.project.names.definition(symbol)
        if isinstance(symbol, External):
            is_field = symbol.path.rpartition(".")[2].endswith(("Field", "Key"))
            return (symbol.path, None) if is_field else None
        if not isinstance(symbol, ClassDef):
            return None
        classes = self.project.classes
        if symbol.module.installed and classes.is_a(symbol, TAGS):
            return symbol.path, None  # another package's, which may keep the tags in memory
        for relation in _RELATION_FIELDS[::-1]:
            if classes.is_a(symbol, relation):
                kinds = (
                    (framework.ONE_TO_ONE,) if classes.is_a(symbol, framework.ONE_TO_ONE) else ()
                )
                return symbol.path, (kinds or (relation,))[0]
        paths = classes.paths(symbol)
        if any(path.startswith("django.db.models.") and path.endswith("Field") for path in paths):
            return symbol.path, None
        return None

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
                return self.labelled(app or model.app, name, model.definition)
            case facts.Name(path=path):
                if path.endswith("AUTH_USER_MODEL"):
                    return self.user
                return self._named(declared.owner, path)
            case facts.Call(function=facts.Name(path=path)) if path.endswith("get_user_model"):
                return self.user
        return None

    def _tag(self, declared: Field, model: Model) -> Model | None:
        """The model of the tags: that of the rows between, which name each tag."""
        between: Model | None = None
        match declared.call.keyword("through"):
            case None:
                between = self._installed("taggit", "TaggedItem")
            case facts.Name(path=path):
                between = self._named(declared.owner, path)
            case facts.Constant(value=str() as label):
                app, _, name = label.rpartition(".")
                between = self.labelled(app or model.app, name, model.definition)
        tag = None if between is None else between.fields.get("tag")
        return None if between is None or tag is None else self.target(tag, between)

    def _named(self, owner: ClassDef, path: str) -> Model | None:
        symbol = self.project.names.resolve(owner.module, path)
        symbol = self.project.names.definition(symbol)
        if isinstance(symbol, ClassDef):
            return self.of(symbol)
        if isinstance(symbol, ValueDef):
            match symbol.assignment.value:
                case facts.Call(function=facts.Name(path=call)) if call.endswith("get_user_model"):
                    return self.user
                case facts.Constant(value=str() as label) if "." in label:
                    app, _, name = label.rpartition(".")
                    return self.labelled(app, name, owner)
                case facts.Call(
                    function=facts.Name(path=call), arguments=arguments
                ) if call.endswith("get_model"):
                    match arguments:
                        case (
                            facts.Constant(value=str() as app),
                            facts.Constant(value=str() as name),
                        ):
                            return self.labelled(app, name, owner)
                        case (facts.Constant(value=str() as label),) if "." in label:
                            app, _, name = label.rpartition(".")
                            return self.labelled(app, name, owner)
        return None

    def forward_relation(self, model: Model, declared: Field) -> Relation:
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
        if self._is_symmetrical(model, declared):
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

    def _is_symmetrical(self, model: Model, declared: Field) -> bool:
        """Whether a many-to-many to the own model is its own reverse, as in a row's friends."""
        to = declared.call.argument(0, "to")
        if declared.relation != framework.MANY_TO_MANY:
            return False
        if to == facts.Constant("self"):
            return not declared.is_false("symmetrical")
        return to == facts.Constant(model.name) and declared.is_true("symmetrical")

    def reverse_relations(self, model: Model) -> dict[str, Relation]:
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
        pending = list(self.all)
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
                    pending += filter(None, map(self.of, module.classes()))

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
            forward = self.forward_relation(other, declared)
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
                call = facts.Call(facts.Name("OneToOneField"))
                link = Field(
                    f"{parent.name.lower()}_ptr", framework.ONE_TO_ONE, framework.ONE_TO_ONE, call,
                    other.definition, other.definition.facts.line,
                )  # fmt: skip
                name = other.name.lower()
                kind = Kind.REVERSE_ONE_TO_ONE
                yield Relation(name, kind, parent, other, link, link.name, True)

    def _linked_parents(self, cls: ClassDef) -> Iterator[Model]:
        """The concrete parents to which a model that inherits from this class has a link."""
        for base in self.project.classes.bases(cls):
            definition = self.project.names.definition(base)
            model = self.of(definition) if isinstance(definition, ClassDef) else None
            if model is not None and model.is_abstract:
                yield from self._linked_parents(model.definition)
            elif model is not None:
                yield model.concrete

    def _is_swapped(self, model: Model) -> bool:
        """Whether another model stands in for this one: then Django gives it no relations."""
        if model.meta("swappable") != facts.Constant("AUTH_USER_MODEL"):
            return False
        return self.user is not None and self.user is not model


def _flag(meta: ClassDef | None, name: str) -> bool:
    if meta is None:
        return False
    found = meta.facts.attributes.get(name)
    return found is not None and found.value == facts.Constant(True)


def _shared(path: str, other: str) -> int:
    """How many leading characters two paths share."""
    return next((n for n, (a, b) in enumerate(zip(path, other, strict=False)) if a != b), len(path))
