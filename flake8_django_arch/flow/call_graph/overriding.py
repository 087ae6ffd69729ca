"""What a base view calls of its subclasses: ``self.work(request)``, which each of them overrides.

The call itself leads to the base's own method, which often does nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project import views
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import walk
from ..events import Called
from .surroundings import goes_up

if TYPE_CHECKING:
    from ..analysis import Flow

#: So many heirs of a class are asked whether they are views that inherit such a call.
_MOST_HEIRS: Final = 20


class Overriding:
    """Answers which methods of base views call one that overrides theirs. Each answer is kept."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._callers: dict[FunctionDef, tuple[FunctionDef, ...]] = {}

    def callers(self, method: FunctionDef) -> tuple[FunctionDef, ...]:
        """The methods that run a method where they call another one of its name on ``self``.

        Some view has to inherit both, and keep what leads there from its request.
        """
        if method not in self._callers:
            self._callers[method] = ()  # a hook that calls itself ends here
            self._callers[method] = tuple(dict.fromkeys(self._search(method)))
        return self._callers[method]

    def calls(self, caller: FunctionDef, method: FunctionDef) -> list[Called]:
        """The calls of a base's method that run the one which overrides it."""
        if caller not in self.callers(method):
            return []
        calls = self._flow.analyse(caller).calls
        return [call for call in calls if _is_on_self(call.node, caller, method.name)]

    def _search(self, method: FunctionDef) -> Iterator[FunctionDef]:
        if method.owner is None or self._flow.request_path.kind(method) is not None:
            return
        for cls, overridden in self._overridden(method.owner, method):
            for caller, _ in self._flow.callers.of(overridden):
                if caller.owner is not None and caller.owner in self._own(cls):
                    calls = self._flow.callers.calls(caller, overridden)
                    if any(_is_on_self(call.node, caller, method.name) for call in calls):
                        if self._answers_with(cls, caller, frozenset()):
                            yield caller

    def _overridden(
        self, owner: ClassDef, method: FunctionDef
    ) -> Iterator[tuple[ClassDef, FunctionDef]]:
        """The views that have the method, and what it hides from each of them."""
        project = self._flow.project
        for cls in (owner, *project.classes.subclasses(owner)[:_MOST_HEIRS]):
            if project.classes.method(cls, method.name) is method:
                hidden = [up.method(method.name) for up in project.classes.own(cls)]
                if len(hidden) > 1 and views.is_view_class(project, cls):
                    for each in hidden:
                        if each is not None and each is not method:
                            yield cls, each

    def _answers_with(self, cls: ClassDef, method: FunctionDef, seen: frozenset[object]) -> bool:
        """Whether a method has part in the answer of a view of this very class."""
        if method in seen or not self._keeps(cls, method):
            return False
        if self._flow.request_path.kind(method) is not None:
            return True
        callers = [caller for caller, _ in self._flow.callers.of(method)]
        return any(
            each.owner in self._own(cls) and self._answers_with(cls, each, seen | {method})
            for each in (*callers, *self.callers(method))
        )

    def _keeps(self, cls: ClassDef, method: FunctionDef) -> bool:
        """Whether it runs where a class is asked for it: those before it call ``super()``."""
        for up in self._own(cls):
            found = up.method(method.name)
            if found is method:
                return True
            if found is not None and not self._calls_next(found):
                return False
        return False

    def _calls_next(self, method: FunctionDef) -> bool:
        node = self._flow.node(method) if "super" in self._flow.words.of(method) else None
        return node is not None and any(goes_up(each, method.name) for each in walk(node))

    def _own(self, cls: ClassDef) -> tuple[ClassDef, ...]:
        return tuple(self._flow.project.classes.own(cls))


def _is_on_self(node: ast.AST, caller: FunctionDef, name: str) -> bool:
    """Whether a call is ``self.work(…)``."""
    match node, caller.facts.parameters:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=given), attr=attr)), [itself, *_]:
            return attr == name and given == itself.name
    return False
