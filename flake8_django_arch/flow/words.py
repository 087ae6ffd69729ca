"""Which names a function mentions: a cheap look that tells whether evaluating it can be of use."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ..project.names import ClassDef, FunctionDef

if TYPE_CHECKING:
    from .analysis import Flow

_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While, ast.comprehension, ast.Lambda)
#: How many calls deep to look.
_DEEPEST: Final = 3
#: Methods that models and containers share; a model's own ``items()`` is rarely a queryset.
_COMMON: Final = frozenset(
    "save delete clean full_clean get update create add remove set clear items keys values".split()
)
_ALWAYS: Final = frozenset(
    "objects _default_manager _base_manager get_queryset queryset object_list get_object".split()
)


def mentioned(node: ast.AST) -> tuple[frozenset[str], bool, bool]:
    """Every name and attribute below a node; whether it loops; whether it calls anything."""
    names: set[str] = set()
    loops = calls = False
    waiting = [node]
    while waiting:
        current = waiting.pop()
        kind = type(current)
        if kind is ast.Name:
            names.add(current.id)  # type: ignore[attr-defined]
            continue
        if kind is ast.Constant:
            continue
        if kind is ast.Attribute:
            names.add(current.attr)  # type: ignore[attr-defined]
        elif kind is ast.Call:
            calls = True
        elif kind in _LOOPS:
            loops = True
        for value in current.__dict__.values():
            if type(value) is list:
                waiting += (item for item in value if isinstance(item, ast.AST))
            elif isinstance(value, ast.AST):
                waiting.append(value)
    return frozenset(names), loops, calls


class Words:
    """Answers what functions mention. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._of: dict[FunctionDef, tuple[frozenset[str], bool, bool]] = {}
        self._touches: dict[FunctionDef, bool] = {}
        self._row_names: frozenset[str] | None = None

    def of(self, function: FunctionDef) -> frozenset[str]:
        """The names and attributes that a function mentions."""
        return self._mentioned(function)[0]

    def may_loop(self, function: FunctionDef) -> bool:
        """Whether a function may run something once per row: itself, or what it calls."""
        _, loops, calls = self._mentioned(function)
        return (loops or calls) and self.touches_rows(function)

    def touches_rows(self, function: FunctionDef, depth: int = _DEEPEST) -> bool:
        """Whether a function may get rows by itself: it names a manager, or calls what does."""
        if function not in self._touches:
            self._touches[function] = False  # for those that call each other
            self._touches[function] = self._may_touch(function, depth)
        return self._touches[function]

    def _may_touch(self, function: FunctionDef, depth: int) -> bool:
        words = self.of(function)
        if not words.isdisjoint(self.row_names):
            return True
        if depth == 0:
            return True
        return any(self._names_what_touches(function, word, depth - 1) for word in words)

    def _names_what_touches(self, function: FunctionDef, word: str, depth: int) -> bool:
        owner = function.owner
        found: object = None if owner is None else self._project.classes.method(owner, word)
        if found is None:
            found = self._project.names.member(function.module, word)
        if isinstance(found, FunctionDef):
            return found is not function and self.touches_rows(found, depth)
        if isinstance(found, ClassDef) and not found.module.installed:
            methods = (found.method(name) for name in found.facts.functions)
            return any(method and self.touches_rows(method, depth) for method in methods)
        return False

    @property
    def row_names(self) -> frozenset[str]:
        """The names of managers, many-relations, and methods of models and querysets."""
        if self._row_names is None:
            graph = self._project.models
            found = set(_ALWAYS)
            for model in graph.all:
                managers = graph.managers.of(model)
                found.update(managers)
                found.update(n for n, relation in model.relations.items() if relation.kind.is_many)
                for definition in {d for m in managers.values() for d in m.definitions}:
                    found.update(definition.facts.functions)
                found.update(model.definition.facts.functions)
            self._row_names = frozenset(name for name in found - _COMMON if name[:2] != "__")
        return self._row_names

    def _mentioned(self, function: FunctionDef) -> tuple[frozenset[str], bool, bool]:
        if function not in self._of:
            node = self._flow.node(function)
            nothing = (frozenset[str](), False, False)
            self._of[function] = nothing if node is None else mentioned(node)
        return self._of[function]
