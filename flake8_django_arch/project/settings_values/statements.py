"""What the statements of settings do."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ..names import ClassDef, FunctionDef
from .containers import Containers
from .environment import Arguments
from .imports import Imports
from .run import Doubt, Run, Way, complement, paths
from .state import End, State, join
from .values import (
    UNKNOWN,
    Class,
    External,
    Function,
    Known,
    Location,
    Mapping,
    Presence,
    Reference,
    Sequence,
    Slot,
    Unknown,
    Value,
    choose,
    each,
)

_EXITS: Final = frozenset({"sys.exit", "builtins.exit", "builtins.quit", "os._exit", "os.abort"})
#: A loop over more items than this is taken for one over any number.
_MOST_ROUNDS: Final = 200


class Statements:
    """Executes statements where a run stands."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._containers = Containers(run)
        self.imports = Imports(run)
        #: The name that is being assigned.
        self.target = ""

    def block(self, body: list[ast.stmt]) -> Way:
        """Execute statements until one does not go on."""
        for statement in body:
            way = self._statement(statement)
            if way is not Way.ON:
                return way
        return Way.ON

    def _statement(self, node: ast.stmt) -> Way:
        self._run.step()
        match node:
            case ast.Assign() | ast.AnnAssign() | ast.AugAssign() | ast.Delete():
                self._binding(node)
            case ast.Expr(value=value):
                return self._expression(value)
            case ast.Import() | ast.ImportFrom():
                self.imports.execute(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                self._define(node)
            case ast.If(test=test, body=body, orelse=orelse):
                return self._if(test, body, orelse)
            case ast.For():
                return self._for(node)
            case ast.While(body=body):
                return self._perhaps(Presence.MAYBE, lambda: self._round(body))
            case ast.Try() | ast.TryStar():
                return self._try(node)
            case ast.With():
                return self._with(node)
            case ast.Match():
                return self._match(node)
            case ast.Return(value=value):
                given = Known(None) if value is None else self._run.expressions.value(value)
                self._run.frame.returns.append((given, self._end()))
                return Way.LEFT
            case ast.Raise():
                return Way.RAISED
            case ast.Break() if self._run.frame.breaks:
                self._run.frame.breaks[-1].append(self._end())
                return Way.LEFT
            case ast.Continue() if self._run.frame.continues:
                self._run.frame.continues[-1].append(self._end())
                return Way.LEFT
        return Way.ON

    def _end(self) -> End:
        return End(self._run.state.presence, self._run.state.fork(Presence.ALWAYS))

    # Names

    def _binding(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Delete) -> None:
        where = self._run.at(node)
        match node:
            case ast.Assign(targets=targets, value=value):
                given = self._assigned(targets[0], value)
                for target in targets:
                    self.assign(target, given, where)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self.assign(target, self._assigned(target, value), where)
            case ast.AugAssign():
                self._augment(node)
            case ast.Delete(targets=targets):
                for target in targets:
                    self._delete(target)

    def _assigned(self, target: ast.expr, value: ast.expr) -> Value:
        before = self.target
        self.target = target.id if isinstance(target, ast.Name) else ""
        try:
            return self._run.expressions.value(value)
        finally:
            self.target = before

    def assign(self, target: ast.expr, value: Value, where: Location) -> None:
        """Bind a target to a value."""
        match target:
            case ast.Name(id=name):
                place = replace(where, line=target.lineno, column=target.col_offset)
                self._run.put(self._run.frame.names, name, Slot(value, place))
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                self._unpack(targets, value, where)
            case ast.Subscript(value=inner, slice=index):
                place = replace(where, line=target.lineno, column=target.col_offset)
                key = self._run.expressions.value(index)
                holder = self._run.expressions.value(inner)
                slot = Slot(value, place)
                self._run.for_each(holder, lambda one: self._set(one, key, slot))

    def _set(self, holder: Value, key: Value, slot: Slot) -> None:
        if isinstance(holder, Reference):
            self._containers.set_item(holder, key, slot)
        elif isinstance(holder, External) and holder.path == "os.environ":
            given = Arguments(location=slot.location)
            self._run.calls.write(key, slot.value, Presence.ALWAYS, given)

    def _unpack(self, targets: list[ast.expr], value: Value, where: Location) -> None:
        unless = Presence.MAYBE if value.usual is None else Presence.UNLIKELY
        options = [
            (self._parts(one, targets), Presence.BY_DEFAULT if one is value.usual else unless)
            for one in value.alternatives
        ]
        for position, target in enumerate(targets):
            inner = target.value if isinstance(target, ast.Starred) else target
            item = choose((parts[position], presence) for parts, presence in options)
            self.assign(inner, item, where)

    def _parts(self, value: Value, targets: list[ast.expr]) -> list[Value]:
        """What each target gets of one alternative."""
        slots = self._containers.slots(value) if isinstance(value, Reference) else []
        certain = all(slot.presence is Presence.ALWAYS and not slot.is_spread for slot in slots)
        starred = any(isinstance(target, ast.Starred) for target in targets)
        if certain and not starred and len(slots) == len(targets):
            return [slot.value for slot in slots]
        return [Unknown(value.variables)] * len(targets)

    def _augment(self, node: ast.AugAssign) -> None:
        run = self._run
        where = run.at(node)
        if isinstance(node.target, ast.Name):
            before = run.lookup(node.target.id)
        elif isinstance(node.target, ast.Subscript):
            before = run.expressions.value(node.target)
        else:
            return
        value = run.data(run.expressions.value(node.value))

        def grown(one: Value) -> Value:
            cell = run.cell(one) if isinstance(one, Reference) else None
            if isinstance(cell, Sequence) and cell.kind is list and isinstance(node.op, ast.Add):
                assert isinstance(one, Reference)
                self._containers.extend(one, value, run.at(node.value))
                return one
            if isinstance(cell, Mapping) and isinstance(node.op, ast.BitOr):
                assert isinstance(one, Reference)
                self._containers.update(one, value)
                return one
            return run.expressions.binary(node.op, one, value, node.value)

        after = each(run.data(before), grown)
        slot = run.mapping(run.frame.names).slots.get(getattr(node.target, "id", ""))
        if after == before and slot is not None:
            return  # the list itself has grown
        if slot is not None and slot.location is not None and isinstance(after, Reference):
            run.put(run.frame.names, getattr(node.target, "id", ""), replace(slot, value=after))
            return
        self.assign(node.target, after, where)

    def _delete(self, target: ast.expr) -> None:
        run = self._run
        if isinstance(target, ast.Name):
            cell = run.mapping(run.frame.names)
            slots = {name: slot for name, slot in cell.slots.items() if name != target.id}
            run.replace(run.frame.names, replace(cell, slots=slots))
        elif isinstance(target, ast.Subscript):
            key = run.expressions.value(target.slice)
            run.for_each(
                run.expressions.value(target.value),
                lambda one: self._pop(one, key),
            )

    def _pop(self, holder: Value, key: Value) -> None:
        if isinstance(holder, Reference):
            self._containers.pop(holder, key, UNKNOWN)

    def _define(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        run = self._run
        found: FunctionDef | ClassDef | None
        if isinstance(run.frame.owner, Class):
            found = run.frame.owner.definition.method(node.name)
        else:
            found = run.definition(node.name)
        value: Value = UNKNOWN
        if isinstance(found, ClassDef):
            value = Class(found)
        elif found is not None:
            value = Function(found)
        run.put(run.frame.names, node.name, Slot(value, run.at(node)))

    def _expression(self, node: ast.expr) -> Way:
        if isinstance(node, ast.Call):
            callee = self._run.expressions.value(node.func)
            if isinstance(callee, External) and callee.path in _EXITS:
                return Way.RAISED
        self._run.expressions.value(node)
        return Way.ON

    # Paths

    def _if(self, test: ast.expr, body: list[ast.stmt], orelse: list[ast.stmt]) -> Way:
        certain, usual = self._run.test(self._run.expressions.value(test))
        if certain is not None:
            return self.block(body if certain else orelse)
        first, second = paths(usual)
        return self._run.branch(
            [(first, lambda: self.block(body)), (second, lambda: self.block(orelse))]
        )

    def _perhaps(self, presence: Presence, path: Callable[[], Way]) -> Way:
        return self._run.branch([(presence, path), (complement(presence), lambda: Way.ON)])

    def _for(self, node: ast.For) -> Way:
        run = self._run
        where = run.at(node.iter)
        slots = self._containers.slots(run.expressions.value(node.iter), where)
        run.frame.breaks.append([])
        if len(slots) > _MOST_ROUNDS:
            slots = [Slot(UNKNOWN, where, is_spread=True)]
        way = Way.ON
        for slot in slots:
            value = slot.value

            def round_(value: Value = value) -> Way:
                self.assign(node.target, value, where)
                return self._round(node.body)

            if slot.is_spread or slot.presence is not Presence.ALWAYS:
                presence = Presence.MAYBE if slot.is_spread else slot.presence
                way = self._perhaps(presence, round_)
            else:
                way = round_()
            if way is not Way.ON:
                break
        ends = run.frame.breaks.pop()
        if way is Way.ON:
            way = self.block(node.orelse)
        return self._joined(ends, way)

    def _round(self, body: list[ast.stmt]) -> Way:
        frame = self._run.frame
        frame.continues.append([])
        is_alone = not frame.breaks
        if is_alone:
            frame.breaks.append([])
        way = self.block(body)
        ends = frame.continues.pop()
        if is_alone:
            ends += frame.breaks.pop()
        return self._joined(ends, way)

    def _joined(self, ends: list[End], way: Way) -> Way:
        """Go on after paths that came here by ``break`` or ``continue``."""
        if not ends:
            return way
        presence = self._run.state.presence
        if way is Way.ON:
            ends = [*ends, End(presence, self._run.state)]
        known = {end.presence for end in ends}
        for likely in (Presence.ALWAYS, Presence.BY_DEFAULT, Presence.MAYBE):
            if likely in known:
                presence = likely
                break
        self._run.state = join(ends, presence)
        return Way.ON

    def _with(self, node: ast.With) -> Way:
        for item in node.items:
            value = self._run.expressions.value(item.context_expr)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, value, self._run.at(item.context_expr))
        return self.block(node.body)

    def _match(self, node: ast.Match) -> Way:
        """The cases are tried for texts; anything else may be."""
        subject = self._run.expressions.value(node.subject)
        for position, case in enumerate(node.cases):
            match case.pattern:
                case ast.MatchValue(value=value) if case.guard is None:
                    pattern = self._run.expressions.value(value)
                    alike = self._run.folding.fold(
                        lambda one, other: one == other, subject, pattern
                    )
                    certain, usual = self._run.test(alike)
                case ast.MatchAs(pattern=None, name=None) if case.guard is None:
                    certain, usual = True, True
                case _:
                    certain, usual = None, None
            if certain is True:
                return self.block(case.body)
            if certain is None:
                first, second = paths(usual)
                rest = ast.Match(subject=node.subject, cases=node.cases[position + 1 :])
                ast.copy_location(rest, node)
                body = case.body
                return self._run.branch(
                    [(first, lambda: self.block(body)), (second, lambda: self._match(rest))]
                )
        return Way.ON

    def _try(self, node: ast.Try | ast.TryStar) -> Way:
        """The body, and the first handler for what something in the body may raise."""
        run = self._run
        before = run.state.fork(Presence.ALWAYS)
        outer, run.doubts = run.doubts, set()
        count = len(run.frame.returns)
        way = self.block([*node.body, *node.orelse])
        doubts, run.doubts = run.doubts, outer
        handler = next((one for one in node.handlers if _catches(one, doubts)), None)
        if handler is not None:
            usual = Presence.UNLIKELY if doubts == {Doubt.ENVIRONMENT} else Presence.MAYBE
            self._qualify_returns(count, usual)
            after = run.state
            run.state = before
            run.state.take_new(after)
            rest = handler.body
            way = run.branch(
                [
                    (usual, lambda: self._resume(after, usual, way)),
                    (complement(usual), lambda: self.block(rest)),
                ]
            )
        last = self.block(node.finalbody)
        return way if last is Way.ON else last

    def _qualify_returns(self, count: int, presence: Presence) -> None:
        """What a body returned is only returned where nothing in it raised."""
        returns = self._run.frame.returns
        for position, (value, end) in list(enumerate(returns))[count:]:
            returns[position] = value, replace(end, presence=end.presence.within(presence))

    def _resume(self, state: State, presence: Presence, way: Way) -> Way:
        """Take up a path that has run already."""
        self._run.state = replace(state, presence=presence.within(state.presence))
        return way


def _catches(handler: ast.ExceptHandler, doubts: set[Doubt]) -> bool:
    """Whether a handler is for what may be raised."""
    if handler.type is None or not doubts:
        return bool(doubts)
    caught = ast.unparse(handler.type)
    if any(name in caught for name in ("ImportError", "ModuleNotFoundError")):
        return Doubt.IMPORT in doubts
    return Doubt.ENVIRONMENT in doubts or "Exception" in caught.replace("(", " ").split()
