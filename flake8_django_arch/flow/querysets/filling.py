"""What a function may load into rows that it is handed, as its caller finds them afterwards."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...project import facts, framework
from ...project.names import ClassDef, FunctionDef, Module, ValueDef
from ...project.syntax import attribute_set, walk
from . import methods as querysets

if TYPE_CHECKING:
    from ..analysis import Flow

#: Relations by name; None where they may be any.
Names = frozenset[str] | None

#: What a function loads that leaves rows as they are.
NOTHING: Final[frozenset[str]] = frozenset()
#: Where a row keeps what was prefetched for it. Source: ``django.db.models.query``.
CACHE: Final = "_prefetched_objects_cache"
#: What puts it there for rows that were fetched before.
PREFETCH: Final = "prefetch_related_objects"
#: What loads relations into rows that are there.
FILLING: Final = frozenset({CACHE, PREFETCH, "setattr"})


class Filling:
    """Answers what functions may load into rows of others. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._names: dict[FunctionDef, Names] = {}

    def names(self, function: FunctionDef) -> Names:
        """The relations that it may load, itself or by what it calls, at any depth."""
        if function not in self._names:
            self._names[function] = NOTHING  # calling itself, it does no more than it does
            self._names[function] = _united(self._all(function))
        return self._names[function]

    def may_fill(self, function: FunctionDef) -> bool:
        """Whether it may load anything at all."""
        return self.names(function) != NOTHING

    def _all(self, function: FunctionDef) -> Iterator[Names]:
        words, node = self._flow.words, self._flow.node(function)
        if node is None:
            yield None  # it does not parse
            return
        if not words.assigned(function).isdisjoint(self._relations | self._methods):
            yield self._assigned(function, node)
        if not words.of(function).isdisjoint(FILLING):
            yield _united(self._loaded(function.module, node))
        for path in sorted(words.hands_to(function)):
            yield from self._by_what_is_called(function, path)

    @cached_property
    def _relations(self) -> frozenset[str]:
        """The relations of all models. Whoever assigns ``order.rank = 1`` loads none."""
        return frozenset(name for model in self._project.models.all for name in model.relations)

    @cached_property
    def _methods(self) -> frozenset[str]:
        """The methods and properties of models: assigning to one may spare what it asks for."""
        return frozenset(name for cls in self._of_models for name in cls.facts.functions)

    @cached_property
    def _of_models(self) -> frozenset[ClassDef]:
        """The project's classes that models derive from, and the models themselves."""
        return frozenset(
            cls
            for model in self._project.models.all
            for cls in self._project.classes.own(model.definition)
        )

    def _by_what_is_called(self, function: FunctionDef, path: str) -> Iterator[Names]:
        """What is done by what a function calls with arguments, or hands over as an argument."""
        if not self._flow.words.is_of_project(function, path):
            return
        base, _, name = path.rpartition(".")
        if function.owner is not None and base in ("self", "cls"):
            yield from self._by_method(function, function.owner, name)
            return
        found = self._project.names.member(function.module, path)
        if found is None and base:
            found = self._project.names.member(function.module, base)
            if isinstance(found, ClassDef):
                yield from self._by_method(function, found, name)
                return
        several = self._flow.words.queryset_methods.get(name, ())
        if isinstance(found, ClassDef):
            yield from self._by_object(found)
        elif found is None and several:  # Sound.objects.by_key(keys)
            yield from map(self.names, several)
        else:
            yield self.names(found) if isinstance(found, FunctionDef) else None

    def _by_object(self, cls: ClassDef) -> Iterator[Names]:
        """What an object that is made with rows may do to them; a row does it as it is made."""
        is_row = self._project.models.of(cls) is not None
        for each in self._project.classes.own(cls):
            for method in each.methods():
                if not is_row or method.name == "__init__":
                    yield self.names(method)

    def _by_method(self, function: FunctionDef, owner: ClassDef, name: str) -> Iterator[Names]:
        """What ``self.name`` stands for: its class's own method, or a subclass's."""
        classes = self._project.classes
        is_of_rows = classes.is_a(owner, framework.MANAGER, framework.QUERYSET)
        if (
            is_of_rows
            and classes.method(owner, name) is None
            and querysets.effect(name) is not None
        ):
            return  # Django's own, which a manager has from its queryset
        several = (owner, *classes.subclasses(owner))
        for method in dict.fromkeys(classes.method(each, name) for each in several):
            if method is not None:
                yield self.names(method)
            elif self._calls(function, name):
                yield None

    def _calls(self, function: FunctionDef, name: str) -> bool:
        """Whether it calls that attribute of something, rather than handing it over as a value."""
        node = self._flow.node(function)
        calls = (each for each in walk(node) if isinstance(each, ast.Call)) if node else ()
        return any(isinstance(c.func, ast.Attribute) and c.func.attr == name for c in calls)

    def _assigned(self, function: FunctionDef, node: ast.AST) -> Names:
        """What it sets on rows: ``self.order = order`` sets nothing on one, but in a model."""
        is_row = function.owner in self._of_models
        assigned = frozenset(
            name
            for owner, name in filter(None, map(attribute_set, walk(node)))
            if is_row or not (isinstance(owner, ast.Name) and owner.id == "self")
        )
        return None if assigned & self._methods else assigned & self._relations

    def _loaded(self, module: Module, function: ast.AST) -> Iterator[Names]:
        """What each place that names what fills may load."""
        harmless: set[ast.AST] = set()
        for node in walk(function):
            match node:
                case ast.Assign(
                    targets=[ast.Attribute(attr=name) as cache], value=ast.Dict(keys=[])
                ):
                    harmless.update({cache} if name == CACHE else ())
                case ast.Call(func=ast.Name(id="setattr") as called, args=[_, named, _]):
                    harmless.add(called)
                    yield _written(named)
                case ast.Call(func=ast.Name(id=name) as called, args=[_, *lookups]):
                    if name == PREFETCH:
                        harmless.add(called)
                        yield _united(self._lookups(module, each) for each in lookups)
        for node in walk(function):
            name = node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
            if name in FILLING and node not in harmless:
                yield None

    def _lookups(self, module: Module, node: ast.expr) -> Names:
        """The relations that an argument names: ``"items__product"``, ``*LOOKUPS``."""
        if isinstance(node, ast.Starred) and isinstance(node.value, ast.Name):
            found = self._project.names.member(module, node.value.id)
            given = found.assignment.value if isinstance(found, ValueDef) else None
            if isinstance(given, facts.Sequence):
                return _united(map(_of_constant, given.items))
        return _written(node)


def _written(lookup: ast.expr) -> Names:
    return _split(lookup.value if isinstance(lookup, ast.Constant) else None)


def _of_constant(lookup: facts.Expression) -> Names:
    return _split(lookup.value if isinstance(lookup, facts.Constant) else None)


def _split(lookup: object) -> Names:
    return frozenset(lookup.split("__")) if isinstance(lookup, str) else None


def _united(several: Iterable[Names]) -> Names:
    found: set[str] = set()
    for names in several:
        if names is None:
            return None
        found |= names
    return frozenset(found)
