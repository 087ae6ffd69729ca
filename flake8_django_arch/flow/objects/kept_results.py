"""Methods that keep what they give on a row: ``if not hasattr(self, "_sum"): self._sum = …``.

They are a ``cached_property`` that is written by hand. Of a row that a loop draws nothing is kept
yet, so each row asks; of one that outlives the passes of a loop only the first pass does.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from ...project.extract import words
from ...project.names import ClassDef, FunctionDef, Module
from ...project.source import FunctionNode
from ...project.syntax import parameters_of, without_docstring
from ..values import Known, Row

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..evaluate import Evaluator


class _LookedFor(NamedTuple):
    """The attribute that a condition looks for, and what it comes to where there is none yet."""

    name: str
    is_true: bool
    #: Whether it has to be there, if only as ``None``: ``self._total is None``.
    is_read: bool

    @property
    def negated(self) -> _LookedFor:
        return self._replace(is_true=not self.is_true)


class Keeping(NamedTuple):
    """How a method keeps its result."""

    #: What looks whether there is one by now.
    branch: ast.If
    looked_for: _LookedFor
    #: What the method calls its object.
    own: str


class KeptResults:
    """Answers which methods keep what they give. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._known: dict[FunctionDef, Keeping | None] = {}

    def of(self, method: FunctionDef) -> Keeping | None:
        """How a method keeps its result on its own object, if nobody else may set it."""
        if method not in self._known:
            self._known[method] = self._read(method)
        return self._known[method]

    def _read(self, method: FunctionDef) -> Keeping | None:
        if method.owner is None or not self._flow.words.assigned(method):
            return None
        node = self._flow.node(method)
        found = None if node is None else _keeping(node)
        if node is None or found is None:
            return None
        is_own = self._flow.kept_attributes.are_set_by(method, found.looked_for.name)
        is_alone = self._is_named_by(method.module, method.owner, node, found.looked_for)
        return found if is_own and is_alone else None

    def _is_named_by(
        self, module: Module, owner: ClassDef, node: FunctionNode, looked_for: _LookedFor
    ) -> bool:
        """Whether nothing else has the attribute's name: what annotates, sets, or asks for it."""
        name = looked_for.name
        declared = owner.facts.attributes.get(name)
        if self._project.mentions.of(name) != [module] or declared and not looked_for.is_read:
            return False
        lines = self._project.content(module).splitlines()
        if declared is not None:
            lines[declared.line - 1] = b""
        del lines[node.lineno - 1 : node.end_lineno]
        return name.encode() not in words(b"\n".join(lines))


def on_first_call(evaluator: Evaluator, branch: ast.If) -> Known | None:
    """What the condition comes to by which a row's method finds its result, while there is none."""
    if evaluator.function is None:
        return None
    found = evaluator.flow.kept_results.of(evaluator.function)
    if found is None or found.branch is not branch:
        return None
    is_row = isinstance(evaluator.frame.names.get(found.own), Row)
    return Known(found.looked_for.is_true) if is_row else None


def _keeping(node: FunctionNode) -> Keeping | None:
    """The branch that a method begins with, where it keeps what comes behind it."""
    parameters = parameters_of(node.args)
    if len(parameters) != 1:
        return None
    kept: ast.expr | None
    match without_docstring(node.body):
        case [
            ast.If(test=test, body=[*_, ast.Assign(targets=[kept])], orelse=[]) as branch,
            ast.Return(value=given),
        ]:
            is_true_at_first = True
        case [ast.If(test=test, body=[ast.Return(value=given)]) as branch, *_]:
            kept, is_true_at_first = given, False
        case _:
            return None
    own = parameters[0].arg
    looked_for = _looked_for(test, own)
    if looked_for is None or looked_for.is_true is not is_true_at_first:
        return None
    names = {_attribute(each, own) for each in (kept, given)}
    return Keeping(branch, looked_for, own) if names == {looked_for.name} else None


def _looked_for(test: ast.expr, own: str) -> _LookedFor | None:
    """What a condition looks for: ``hasattr(self, "_total")``, ``self._total is None``."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            found = _looked_for(operand, own)
            return None if found is None else found.negated
        case ast.Call(
            func=ast.Name(id="hasattr"), args=[ast.Name(id=name), ast.Constant(value=of)]
        ):
            return _LookedFor(str(of), False, False) if name == own else None
        case ast.Compare(
            left=looked,
            ops=[ast.Is() | ast.IsNot() as operator],
            comparators=[ast.Constant(value=None)],
        ):
            attribute = _attribute(looked, own)
            is_none = isinstance(operator, ast.Is)
            return None if attribute is None else _LookedFor(attribute, is_none, True)
    attribute = _attribute(test, own)
    return None if attribute is None else _LookedFor(attribute, False, True)


def _attribute(node: ast.expr | None, own: str) -> str | None:
    """The name in ``self._total`` and ``getattr(self, "_total", None)``."""
    match node:
        case ast.Attribute(value=ast.Name(id=name), attr=attribute):
            return attribute if name == own else None
        case ast.Call(
            func=ast.Name(id="getattr"),
            args=[
                ast.Name(id=name),
                ast.Constant(value=str() as attribute),
                ast.Constant(value=None),
            ],
        ):
            return attribute if name == own else None
    return None
