"""What a constructor keeps of what everybody hands it: ``self.order = order``.

``Invoice(order).lines()`` tells by itself what becomes of that order. Where an object is made in
one place and asked in another (a template, a worksheet, a property that nobody calls in sight), it
takes no more than the model of its row to see that a loop over what ``self.order.lines.filter(…)``
gives asks for each.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.names import ClassDef
from ...project.source import FunctionNode
from ...project.syntax import walk
from ..values import Row, Value

if TYPE_CHECKING:
    from ..analysis import Flow


class KeptArguments:
    """Answers which rows constructors keep on their objects. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._of: dict[ClassDef, dict[str, Value]] = {}

    def of(self, cls: ClassDef) -> dict[str, Value]:
        """The attributes that hold a row of one and the same model, whoever makes the object.

        Only of a class that the project has made up alone, and of which it has no other kind: what
        a base class or a subclass hands its constructor is not looked at.
        """
        if cls not in self._of:
            self._of[cls] = {}  # whoever asks while this is found out is told nothing yet
            self._of[cls] = dict(self._search(cls))
        return self._of[cls]

    def _search(self, cls: ClassDef) -> Iterator[tuple[str, Value]]:
        init = cls.method("__init__")
        node = None if init is None else self._flow.node(init)
        if init is None or node is None or not self._stands_alone(cls):
            return
        kept = dict(_kept(node, self._flow.words.rebound(init)))
        for name in sorted(kept.keys() & self._read_off(cls)):
            if self._flow.set_first.is_left_alone(cls, name):
                row = self._flow.told_by_callers.kind(init, kept[name])
                if isinstance(row, Row):
                    yield name, row

    def _stands_alone(self, cls: ClassDef) -> bool:
        classes = self._flow.project.classes
        bases = [up.path for up in classes.ancestors(cls) if up is not cls]
        is_plain = bases in ([], ["builtins.object"]) and not cls.facts.decorators
        return is_plain and not classes.subclasses(cls)

    def _read_off(self, cls: ClassDef) -> set[str]:
        """The attributes of whose own attributes its methods read some."""
        return {
            inner.value.attr
            for method in cls.methods()
            if method.name != "__init__" and (node := self._flow.node(method)) is not None
            for inner in walk(node)
            if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Attribute)
            if isinstance(inner.value.value, ast.Name) and inner.value.value.id == "self"
        }


def _kept(init: FunctionNode, rebound: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each attribute that always holds a parameter, with that parameter."""
    stored = Counter(
        node.attr
        for node in walk(init)
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
    )
    for statement in init.body:
        match statement:
            case ast.Assign(
                targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)],
                value=ast.Name(id=parameter),
            ) if (
                parameter not in rebound and stored[name] == 1
            ):
                yield name, parameter
