"""The project's own functions and classes, as far as settings use them."""

from __future__ import annotations

import ast
from collections.abc import Hashable
from typing import TYPE_CHECKING, Final

from ..names import ClassDef
from ..syntax import positional_of
from .environment import Arguments
from .run import Frame, Run, Way
from .state import End, join
from .values import (
    UNKNOWN,
    Class,
    Function,
    Known,
    Mapping,
    Presence,
    Reference,
    Sequence,
    Slot,
    Value,
    choose,
)

if TYPE_CHECKING:
    from ..classes import Ancestor
    from ..source import FunctionNode
    from .expressions import Lambda

#: Calls within calls are followed so far.
_DEEPEST: Final = 6


class Functions:
    """Calls functions, and looks attributes up on classes."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._bodies: dict[ClassDef, Reference] = {}

    # Functions

    def call(self, function: Function, given: Arguments) -> Value:
        """What a function of the project returns."""
        definition = function.definition
        source = self._run.project.source(definition.module)
        node = None if source is None else self._node(function)
        if node is None or self._run.depth >= _DEEPEST or isinstance(node, ast.AsyncFunctionDef):
            return UNKNOWN
        names = self._run.state.add(Mapping({}))
        frame = Frame(definition.module, names, (self._run.namespace(definition.module),))
        positional = given.positional
        if function.owner is not None:
            positional = [function.owner, *positional]
        return self._in(frame, node.args, Arguments(positional, given.keywords), node.body)

    def _node(self, function: Function) -> FunctionNode | None:
        definition = function.definition
        source = self._run.project.source(definition.module)
        assert source is not None
        if definition.owner is None:
            return source.functions.get(definition.name)
        return source.functions.get(definition.qualname)

    def call_lambda(self, function: Lambda, given: Arguments) -> Value:
        """What a ``lambda`` gives."""
        if self._run.depth >= _DEEPEST:
            return UNKNOWN
        names = self._run.state.add(Mapping({}))
        frame = Frame(self._run.frame.module, names, function.scopes)
        body: list[ast.stmt] = [
            ast.copy_location(ast.Return(value=function.node.body), function.node.body)
        ]
        return self._in(frame, function.node.args, given, body)

    def _in(
        self, frame: Frame, parameters: ast.arguments, given: Arguments, body: list[ast.stmt]
    ) -> Value:
        run = self._run
        outer, presence = run.frame, run.state.presence
        run.frame, run.depth = frame, run.depth + 1
        run.state.presence = Presence.ALWAYS
        try:
            self._bind(parameters, given)
            if run.statements.block(body) is Way.ON:
                frame.returns.append((Known(None), End(run.state.presence, run.state)))
            if not frame.returns:
                return UNKNOWN
            run.state = join([end for _, end in frame.returns], presence)
            if len(frame.returns) == 1:
                return frame.returns[0][0]
            return choose((value, end.presence) for value, end in frame.returns)
        finally:
            run.frame, run.depth = outer, run.depth - 1
            run.state.presence = presence

    def _bind(self, parameters: ast.arguments, given: Arguments) -> None:
        ordered = positional_of(parameters)
        defaults: dict[str, ast.expr | None] = dict(
            zip([one.arg for one in ordered][::-1], parameters.defaults[::-1], strict=False)
        )
        defaults |= {
            one.arg: default
            for one, default in zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True)
        }
        for position, parameter in enumerate([*ordered, *parameters.kwonlyargs]):
            name = parameter.arg
            value = given.keywords.get(name)
            if value is None and position < min(len(given.positional), len(ordered)):
                value = given.positional[position]
            if value is None and given.is_open:
                value = UNKNOWN
            if value is None:
                default = defaults.get(name)
                value = UNKNOWN if default is None else self._run.expressions.value(default)
            self._put(name, value)
        if parameters.vararg is not None:
            rest = tuple(Slot(value) for value in given.positional[len(ordered) :])
            self._put(parameters.vararg.arg, self._run.state.add(Sequence(tuple, rest)))
        if parameters.kwarg is not None:
            known = {one.arg for one in (*ordered, *parameters.kwonlyargs)}
            more: dict[Hashable, Slot] = {
                key: Slot(value) for key, value in given.keywords.items() if key not in known
            }
            options = self._run.state.add(Mapping(more, is_open=given.is_open))
            self._put(parameters.kwarg.arg, options)

    def _put(self, name: str, value: Value) -> None:
        self._run.put(self._run.frame.names, name, Slot(value))

    # Classes

    def class_attribute(self, cls: Class, name: str) -> Value:
        """The attribute of a class; a property as its method gives it."""
        slot = self.class_slot(cls, name)
        if slot is not None:
            return slot.value
        if name == "__module__":
            return Known(cls.definition.module.name)
        return Known(cls.definition.name) if name == "__name__" else UNKNOWN

    def class_slot(self, cls: Class, name: str) -> Slot | None:
        """The slot of an attribute, own or inherited."""
        for up in self._run.project.classes.ancestors(cls.definition):
            body = self._body(up)
            slot = None if body is None else body.slots.get(name)
            if slot is None:
                continue
            if isinstance(slot.value, Function):
                return Slot(self._method(cls, slot.value), slot.location)
            return slot
        return None

    def _method(self, cls: Class, function: Function) -> Value:
        node = self._node(function)
        decorators = [] if node is None else [ast.unparse(one) for one in node.decorator_list]
        if any(name.endswith("property") for name in decorators):
            return self.call(Function(function.definition, cls), Arguments())
        if "staticmethod" in decorators:
            return function
        return Function(function.definition, cls)

    def _body(self, cls: Ancestor) -> Mapping | None:
        if not isinstance(cls, ClassDef) or cls.module.installed:
            return None
        if cls not in self._bodies:
            self._bodies[cls] = self._evaluated(cls)
        cell = self._run.state.cells.get(self._bodies[cls].number)
        return cell if isinstance(cell, Mapping) else None

    def _evaluated(self, cls: ClassDef) -> Reference:
        run = self._run
        names = run.state.add(Mapping({}))
        source = run.project.source(cls.module)
        node = None if source is None else source.classes.get(cls.facts.qualname)
        if node is None:
            run.replace(names, Mapping({}, is_open=True))
            return names
        outer = run.frame
        run.frame = Frame(cls.module, names, (run.namespace(cls.module),), owner=Class(cls))
        try:
            run.statements.block(node.body)
        finally:
            run.frame = outer
        return names

    def names_of(self, cls: Class) -> dict[str, Slot]:
        """Every attribute of a class whose name is a setting's, own and inherited."""
        found: dict[str, Slot] = {}
        for up in self._run.project.classes.ancestors(cls.definition):
            body = self._body(up)
            for name in body.slots if body is not None else ():
                if isinstance(name, str) and name.isupper() and name not in found:
                    slot = self.class_slot(cls, name)
                    if slot is not None:
                        found[name] = slot
        return found
