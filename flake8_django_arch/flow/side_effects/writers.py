"""Who writes a model's rows: requests, or only the admin, commands, migrations and tasks.

A request may write for all that is known where code that could do so is not understood.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from ...project import discovery, facts, framework
from ...project.models import Model, Relation
from ...project.names import ClassDef, FunctionDef, Module
from ...project.syntax import walk
from ..events import Write
from ..querysets import methods as querysets
from . import deeds, rare_writers
from .deeds import folded, is_of_project, names_model, through

if TYPE_CHECKING:
    from ..analysis import Flow

#: Methods that dictionaries, sets and others have too.
_SHARED: Final = querysets.with_twins({*querysets.RELATED_ONLY, "create", "update"})
#: Those that change rows, whatever they are called on.
_SURE: Final = querysets.WRITES - _SHARED
#: Views that write by their bases' code.
_CHANGING: Final = (
    *("django.views.generic.ModelFormMixin", "django.views.generic.FormMixin"),
    *(f"rest_framework.mixins.{name}ModelMixin" for name in ("Create", "Update", "Destroy")),
)
_REMOVING: Final = (
    "django.views.generic.DeletionMixin",
    "rest_framework.mixins.DestroyModelMixin",
)
_FACTORY: Final = re.compile(r"\b(model|inline|generic_inline)?form(set)?_?factory\b")
#: What keeps rows when those that they point to are deleted.
_KEPT: Final = frozenset({"PROTECT", "RESTRICT", "DO_NOTHING"})
#: So many functions up from a write it is asked who calls.
_MOST_CALLERS: Final = 60


class _Asked(NamedTuple):
    """Which writes of a model's rows are asked for."""

    methods: frozenset[str]
    #: The bases by whose code views do so.
    bases: tuple[str, ...]
    #: Whether forms and serializers do.
    by_forms: bool


_ANY: Final = _Asked(querysets.WRITES, _CHANGING + _REMOVING, by_forms=True)
_DELETION: Final = _Asked(querysets.DELETES, _REMOVING, by_forms=False)


class Writers:
    """Answers who writes the rows of a model. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._requested: dict[tuple[Model, _Asked], bool] = {}
        self._texts: dict[Module, str] = {}

    def may_be_requests(self, model: Model) -> bool:
        """Whether some request changes its rows, or may do so for all that is known."""
        return self._requests(model, _ANY)

    def _requests(self, model: Model, asked: _Asked) -> bool:
        key = model, asked
        if key not in self._requested:
            self._requested[key] = True  # where rows of two models are deleted with each other
            self._requested[key] = self._may_be_requests(model, asked)
        return self._requested[key]

    def _may_be_requests(self, model: Model, asked: _Asked) -> bool:
        if not self._is_own(model):
            return True
        for parent in _parents(model):
            if parent is None or parent is not model and self._requests(parent, _DELETION):
                return True
        for module in self._naming(model):
            if self._is_quiet(module):
                continue
            if any(self._changes(cls, model, asked) for cls in module.classes()):
                return True
            if asked.by_forms and self._takes_forms(module):
                return True
            for function in module.functions_and_methods():
                if self._writes(function, model, asked.methods) and not self._is_rare(function):
                    return True
        return False

    def _is_own(self, model: Model) -> bool:
        """Whether the project alone has a say in it: its code, its table, and that of its bases."""
        if model.definition.module.installed or model is self._project.models.user:
            return False
        if model.meta("managed") == facts.Constant(False):
            return False
        return self._project.classes.is_fully_known(model.definition)

    # The admin and others that write now and then

    def rare(self, model: Model) -> str:
        """What is known to write it aside from requests: ``the admin``; "" for nothing."""
        if rare_writers.is_in_admin(self._project, model):
            return "the admin"
        name = folded(model.name)
        for module in self._project.modules:
            if discovery.is_command(self._project.shown_path(module.path)):
                if name in self._folded(module) and self._writers_in(module, model):
                    return "a command"
        for module in self._naming(model):
            if any(map(self._is_rare, self._writers_in(module, model))):
                return "a task or command"
        if rare_writers.is_loaded(self._project, model):
            return "a fixture"
        return "a migration" if rare_writers.is_migrated(self._project, model) else ""

    def _writers_in(self, module: Module, model: Model) -> list[FunctionDef]:
        return [
            each
            for each in module.functions_and_methods()
            if self._writes(each, model, querysets.WRITES)
        ]

    # Code that may write

    def _naming(self, model: Model) -> Iterator[Module]:
        """The modules that name a model, or values by its name."""
        name = folded(model.name)
        for module in self._project.modules:
            if discovery.may_serve_requests(self._project.shown_path(module.path)):
                if name in self._folded(module):
                    yield module

    def _is_test(self, module: Module) -> bool:
        return discovery.is_test(self._project.shown_path(module.path))

    def _folded(self, module: Module) -> str:
        if module not in self._texts:
            self._texts[module] = folded(self._project.text(module))
        return self._texts[module]

    def _is_quiet(self, module: Module) -> bool:
        """Whether a module is part of the admin, by its name and by what stands in it."""
        *_, package, own = ("", *module.name.split("."))
        if own == "admin":
            return True
        return package == "admin" and any(map(self._project.admins.is_admin, module.classes()))

    def _takes_forms(self, module: Module) -> bool:
        return _FACTORY.search(self._project.text(module)) is not None

    def _changes(self, cls: ClassDef, model: Model, asked: _Asked) -> bool:
        """Whether a view, form or serializer writes a model by the code of its bases."""
        classes = self._project.classes
        if classes.is_a(cls, *asked.bases):
            found = self._view_model(cls)
            return self._names(cls, model) if found is None else _touches(found, model)
        if not asked.by_forms:
            return False
        meta = self._flow.meanings.meta_model(cls)
        if meta is None or not _touches(meta, model):
            return False
        if classes.is_a(cls, framework.MODEL_FORM):
            return not self._is_for_admin(cls)
        return self._project.serializers.is_serializer(cls) and (
            not self._project.serializers.uses.is_output_only([cls])
        )

    def _view_model(self, view: ClassDef) -> Model | None:
        """The model that a view says it is about."""
        found = self._project.classes.attribute(view, "model")
        if found is not None and isinstance(found[1].value, facts.Name):
            symbol = self._project.names.resolve(found[0].module, found[1].value.path)
            return self._project.models.of(symbol) if isinstance(symbol, ClassDef) else None
        for name in ("form_class", "serializer_class"):
            found = self._project.classes.attribute(view, name)
            if found is not None and isinstance(found[1].value, facts.Name):
                symbol = self._project.names.resolve(found[0].module, found[1].value.path)
                if isinstance(symbol, ClassDef):
                    return self._flow.meanings.meta_model(symbol)
        return None

    def _names(self, cls: ClassDef, model: Model) -> bool:
        source = self._project.source(cls.module)
        node = None if source is None else source.classes.get(cls.facts.qualname)
        return node is None or names_model(node, model)

    def _is_for_admin(self, form: ClassDef) -> bool:
        """Whether nothing but the admin and tests names a form."""
        users = [
            module
            for module in self._project.mentioning(form.name)
            if module is not form.module and not self._is_test(module)
        ]
        return bool(users) and all(map(self._is_quiet, users))

    def _writes(self, function: FunctionDef, model: Model, wanted: frozenset[str]) -> bool:
        """Whether a function changes rows of a model, or may do so for all that is known."""
        node = self._flow.node(function)
        if node is None:
            return True
        calls = list(_calls(node))
        understood: set[tuple[int, int]] = set()
        for way in deeds.reached(self._flow, function, is_of_project):
            for write in way.events.writes:
                if write.node is not None and write.model is not None:
                    understood.add((write.node.lineno, write.node.col_offset))
                if write.method in wanted and self._hits(write, function, model):
                    return True
        return any(
            (call.lineno, call.col_offset) not in understood and _is_suspect(method, call, model)
            for method, call in calls
            if method in wanted
        ) and names_model(node, model)

    def _hits(self, write: Write, function: FunctionDef, model: Model) -> bool:
        owner = function.owner
        if owner is not None and owner is model.definition and function.name in _SURE:
            return False  # its own save() is what others call
        if write.model is not None and _touches(write.model, model):
            return True
        link = through(write)
        return link is not None and _joins(link, model)

    # Who calls

    def _is_rare(self, function: FunctionDef) -> bool:
        """Whether only the admin, commands and tasks are known to call a function."""
        waiting = [function]
        seen = {function}
        for one in waiting:  # which grows meanwhile
            if len(waiting) > _MOST_CALLERS:
                return False
            if self._is_rare_root(one):
                continue
            callers = self._flow.callers.of(one)
            if self._flow.request_path.kind(one) is not None or not callers:
                return False
            new = [caller for caller, _ in callers if caller not in seen]
            seen.update(new)
            waiting += new
        return True

    def _is_rare_root(self, function: FunctionDef) -> bool:
        if self._flow.tasks.maker(function) is not None or self._is_quiet(function.module):
            return True
        if discovery.is_command(self._project.shown_path(function.module.path)):
            return True
        if self._flow.request_path.kind(function) in ("admin", "admin action"):
            return True
        return function.owner is not None and self._project.admins.is_admin(function.owner)


def _calls(node: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for inner in walk(node):
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
            yield inner.func.attr, inner


def _is_suspect(method: str, call: ast.Call, model: Model) -> bool:
    """Whether a call of which nothing is known may change rows of a model, by its name."""
    assert isinstance(call.func, ast.Attribute)
    if ast.unparse(call.func.value).startswith("super()"):
        return False
    return method in _SURE or names_model(call.func.value, model)


def _touches(written: Model, model: Model) -> bool:
    """Whether writing one model's rows may change another's: they share a table."""
    return bool(written.family & model.family) or model in written.parents


def _joins(link: Relation, model: Model) -> bool:
    sides = {each.concrete for each in (link.source, link.target) if each is not None}
    return model.concrete in sides


def _parents(model: Model) -> Iterator[Model | None]:
    """The models whose deletion changes the rows of this one; None for one that is not known."""
    for name, declared in model.fields.items():
        relation = model.relations.get(name)
        kept = declared.option("on_delete")
        if kept is None and len(declared.call.arguments) > 1:
            kept = declared.call.arguments[1]
        if relation is None or relation.kind.is_many:
            continue
        if isinstance(kept, facts.Name) and kept.path.rpartition(".")[2] in _KEPT:
            continue
        yield relation.target
