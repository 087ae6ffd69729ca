"""What a function's parameters are because everybody who calls it hands over the same.

``helper(project)`` in a function that has ``project`` as a parameter itself tells no more than that
one's callers do: these are asked in turn, until no new ones are found.

A row that a loop of theirs draws is :data:`DRAWN`: what a prefetch would bring is told there.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.names import FunctionDef
from ...project.syntax import last_name, names_in, walk
from ..functions import decorated, parameters
from ..functions.arguments import hands_on_all, spread, written
from ..joining import options
from ..querysets.loaded import ANYTHING, SOMETHING
from ..querysets.origins import Given
from ..values import (
    NONE,
    PLAIN,
    UNKNOWN,
    ClassValue,
    Dictionary,
    FunctionValue,
    Input,
    Items,
    QuerySet,
    Row,
    Value,
)
from .lists_of_one import ListsOfOne
from .own_signals import SENDING

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Called

#: A parameter of a function.
_Parameter = tuple[FunctionDef, str]
#: Where rows come from that are handed over in each pass of a caller's loop.
DRAWN: Final = Given(0)


class ToldByCallers:
    """Answers what all calls of a function hand over. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self.lists_of_one = ListsOfOne(flow)
        self._calls: dict[FunctionDef, list[tuple[FunctionDef | None, Called]]] = {}
        self._asked: dict[FunctionDef, frozenset[str]] = {}
        self._given_to: dict[FunctionDef, dict[str, list[_Parameter]]] = {}
        self._wanted: dict[_Parameter, bool] = {}
        self._kinds: dict[tuple[_Parameter, bool], Value] = {}

    def of(self, function: FunctionDef, own: set[str]) -> dict[str, Value]:
        """The parameters that every call gives a row, or a queryset, of one and the same model.

        Or what comes from outside: how much of that there is, its sender says. ``own`` are those
        that the function knows itself.
        """
        found = {
            name: self.kind(function, name)
            for name in sorted({each.name for each in function.facts.parameters} - own)
            if self._is_wanted((function, name))
        } | self._of_options(function, own)
        return {name: kind for name, kind in found.items() if kind != UNKNOWN}

    def _of_options(self, function: FunctionDef, own: set[str]) -> dict[str, Value]:
        """What a receiver's ``**kwargs`` hold that it takes out by literal keys."""
        options = self._flow.signatures.of(function).options
        if options is None or options in own or not self._flow.own_signals.are_heard_by(function):
            return {}
        known = {key: self.kind(function, key) for key in self._keys_of(function, options)}
        told = tuple(pair for pair in known.items() if pair[1] != UNKNOWN)
        return {options: Dictionary(UNKNOWN, UNKNOWN, known=told)} if told else {}

    def _keys_of(self, function: FunctionDef, options: str) -> list[str]:
        """The literal keys by which a function reads its ``**options``."""
        node = self._flow.node(function)
        read = (_key_read(each, options) for each in (() if node is None else walk(node)))
        return list(dict.fromkeys(key for key in read if key is not None))

    def kinds(
        self, function: FunctionDef, own: set[str], *, reads_off: bool = True
    ) -> dict[str, Value]:
        """What every call gives each parameter but ``own``, as far as it is of one kind."""
        names = sorted({each.name for each in function.facts.parameters} - own)
        found = {name: self.kind(function, name, reads_off=reads_off) for name in names}
        return {name: kind for name, kind in found.items() if kind != UNKNOWN}

    def calls(self, function: FunctionDef) -> list[tuple[FunctionDef | None, Called]]:
        """Every call of a function, each with who makes it; None stands for its decorators."""
        if function not in self._calls:
            self._calls[function] = list(self._search(function))
        return self._calls[function]

    def _search(self, function: FunctionDef) -> Iterator[tuple[FunctionDef | None, Called]]:
        if decorated.is_view(self._flow, function):
            for call in decorated.calls(parameters.fresh(self._flow, function), function):
                yield None, call
            return
        for caller in self._callers(function):
            for call in self._flow.callers.calls(caller, function):
                if self._hands_on_all(caller, call):
                    yield from self.calls(caller)
                else:
                    yield caller, call
        yield from self._flow.own_signals.sent_to(function)

    def _callers(self, function: FunctionDef) -> list[FunctionDef]:
        if function.name == "__init__":
            return self._flow.callers.constructing(function)
        return [caller for caller, _ in self._flow.callers.of(function)]

    def _hands_on_all(self, caller: FunctionDef, call: Called) -> bool:
        """Whether a subclass's constructor gives its base's whatever it is given."""
        node = self._flow.node(caller) if caller.name == "__init__" else None
        return (
            node is not None and isinstance(call.node, ast.Call) and hands_on_all(node, call.node)
        )

    def arguments(self, function: FunctionDef, call: Called) -> dict[str, Value]:
        """What a call gives, by parameter; those that it leaves to their defaults are not in it."""
        if self._flow.node(function) is None or not isinstance(call.node, ast.Call):
            return {each.name: UNKNOWN for each in function.facts.parameters}
        given = dict(zip(self._positional(function, call), call.arguments, strict=False))
        given |= spread(call.keywords)
        if call.may_hand_over_more:
            return {each.name: given.get(each.name, UNKNOWN) for each in function.facts.parameters}
        return given

    def _positional(self, function: FunctionDef, call: Called) -> tuple[str, ...]:
        """The parameters that a call gives by position, without what it binds a method to."""
        positional = self._flow.signatures.of(function).positional
        is_bound = isinstance(call.target, FunctionValue) and call.target.bound is not None
        is_bound = is_bound or isinstance(call.target, ClassValue)
        return positional[is_bound:]

    # Who tells what they are

    def kind(self, function: FunctionDef, name: str, *, reads_off: bool = True) -> Value:
        """The row or queryset of one model that every call gives a parameter, if so.

        ``reads_off`` says whether callers may have read it off what theirs give them.
        """
        key = ((function, name), reads_off)
        if key not in self._kinds:
            several = self._told(*key) - {NONE}
            self._kinds[key] = several.pop() if len(several) == 1 else UNKNOWN
        return self._kinds[key]

    def _told(self, parameter: _Parameter, reads_off: bool) -> set[Value]:
        """What all callers hand over, and theirs where these hand on what they are given."""
        found: set[Value] = set()
        waiting, seen = [parameter], {parameter}
        in_loops = False
        for function, name in waiting:
            calls = self.calls(function)
            shown = self._flow.shown_rows.of(function, name)
            if shown is not None:
                found.add(plain_kind(self._flow, shown))
            elif not calls:
                return set()
            for caller, call in calls:
                value = self.arguments(function, call).get(name, NONE)
                before = self._handed_on(caller, function, call).get(name)
                if value == UNKNOWN and caller is not None and before is None and reads_off:
                    value = self._read_off(caller, function, call, name)
                in_loops |= any(loop.grows for loop in call.loops) or is_drawn(value)
                if value != UNKNOWN or caller is None or before is None:
                    found.add(plain_kind(self._flow, value))
                elif (caller, before) not in seen:
                    seen.add((caller, before))
                    waiting.append((caller, before))
            if UNKNOWN in found:
                return set()
        return set(map(_drawn, found)) if in_loops else found

    def _read_off(
        self, caller: FunctionDef, function: FunctionDef, call: Called, name: str
    ) -> Value:
        """What a call reads off what its function is given: ``helper(item.order)``.

        So far as that one's callers tell; they are not asked what they read it off in turn.
        """
        own = dict(parameters.own_bindings(self._flow, caller))
        told = self.kinds(caller, set(own), reads_off=False)
        events = self._flow.events(caller, tuple((own | told).items())) if told else None
        for same in [] if events is None else events.calls:
            if same.node is call.node and not any(loop.grows for loop in same.loops):
                return self.arguments(function, same).get(name, UNKNOWN)
        return UNKNOWN

    def _handed_on(
        self, caller: FunctionDef | None, function: FunctionDef, call: Called
    ) -> dict[str, str]:
        """The parameters of a function that a call gives those of its caller, as they came."""
        node = call.node
        if caller is None or not isinstance(node, ast.Call):
            return {}
        called = call.target.definition if isinstance(call.target, ClassValue) else function
        if last_name(node.func) not in (called.name, *SENDING):
            return {}  # map() calls it, say
        own = {each.name for each in caller.facts.parameters} - self._flow.words.rebound(caller)
        return {
            name: value.id
            for name, value in written(node, self._positional(function, call)).items()
            if isinstance(value, ast.Name) and value.id in own
        }

    # Whose are worth asking for

    def _is_wanted(self, parameter: _Parameter) -> bool:
        """Whether a loop may ask for rows behind it, here or in what it is handed on to."""
        if parameter not in self._wanted:
            waiting, seen = [parameter], {parameter}
            for each in waiting:
                if self._wanted.get(each) or self._is_asked(each):
                    self._wanted[parameter] = True
                    break
                function, name = each
                for other in self._receivers(function).get(name, ()):
                    if other not in seen and self._wanted.get(other, True):
                        seen.add(other)
                        waiting.append(other)
            else:
                self._wanted |= dict.fromkeys(seen, False)  # nor is any of those on the way
        return self._wanted[parameter]

    def _is_asked(self, parameter: _Parameter) -> bool:
        """Whether the function itself does."""
        function, name = parameter
        is_read = name in self._asked_in(function)
        return is_read or self._flow.shown_rows.of(function, name) is not None

    def _receivers(self, function: FunctionDef) -> dict[str, list[_Parameter]]:
        """The parameters of others that are given a function's own, where they give rows back."""
        if function not in self._given_to:
            self._given_to[function] = found = dict[str, list[_Parameter]]()
            for call in self._flow.analyse(function).calls:
                match call.target:
                    case FunctionValue(definition=called) if self._flow.words.gives_something(
                        called
                    ):
                        for name, before in self._handed_on(function, called, call).items():
                            found.setdefault(before, []).append((called, name))
        return self._given_to[function]

    def _asked_in(self, function: FunctionDef) -> frozenset[str]:
        """The names off which a function reads rows, or which it loops over."""
        if function not in self._asked:
            node = self._flow.node(function)
            nodes = [] if node is None else walk(node)
            asked = _asked_for_rows(self._flow, nodes) | _taken_apart(nodes)
            self._asked[function] = frozenset(asked)
        return self._asked[function]


def _key_read(node: ast.AST, holder: str) -> str | None:
    """The literal key by which something is taken out of what a name holds."""
    match node:
        case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=str() as key)):
            return key if name == holder else None
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id=name), attr="get" | "pop"),
            args=[ast.Constant(value=str() as key), *_],
        ):
            return key if name == holder else None
    return None


def _asked_for_rows(flow: Flow, nodes: list[ast.AST]) -> set[str]:
    """The names off which, or off whose items, a relation to many rows is read.

    It may be that of a related row: ``project.repository.relations``.

    Only there it takes a model for a loop to ask the database.
    """
    asked = {
        owner.id
        for inner in nodes
        if isinstance(inner, ast.Attribute)
        and inner.attr in flow.words.row_names
        and isinstance(owner := _first(inner), ast.Name)
    }
    drawn = {
        loop.iter.id
        for loop in nodes
        if isinstance(loop, ast.For | ast.AsyncFor | ast.comprehension)
        and isinstance(loop.iter, ast.Name)
        and isinstance(loop.target, ast.Name)
        and loop.target.id in asked
    }
    return asked | drawn


def _first(node: ast.expr) -> ast.expr:
    """The object that a chain of attributes begins with."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node


def _taken_apart(nodes: list[ast.AST]) -> set[str]:
    """The names that are looped over, or of which entries are taken by key."""
    found: set[str] = set()
    for inner in nodes:
        match inner:
            case ast.For(iter=drawn) | ast.AsyncFor(iter=drawn) | ast.comprehension(iter=drawn):
                found |= names_in(drawn)
            case ast.Subscript(value=ast.Name(id=name)):
                found.add(name)
    return found


def is_drawn(value: Value) -> bool:
    """Whether a caller's loop draws it, and hands it over in each pass."""
    return isinstance(value, Row | QuerySet) and value.origin == DRAWN


def _drawn(kind: Value) -> Value:
    """The same, handed over in each pass of a caller's loop."""
    if isinstance(kind, Row | QuerySet):
        return replace(kind, origin=DRAWN)
    return kind if kind == NONE else UNKNOWN


def plain_kind(flow: Flow, value: Value) -> Value:
    """A row or a queryset of which no more is known than its model; ``UNKNOWN`` for all else.

    Of a row or ``None`` it is the row that something can be read off.
    """
    kinds = {_plain(flow, option) for option in options(value)}
    known = kinds - {NONE} or kinds
    return known.pop() if len(known) == 1 else UNKNOWN


def _plain(flow: Flow, value: Value) -> Value:
    match value:
        case Row(model=model, is_new=False, is_created=False, of_form=False):
            return Row(model, SOMETHING)
        case QuerySet(model=model, gives_rows=True, is_few=False, is_locked=False):
            return replace(flow.meanings.default_manager(model), loaded=ANYTHING, is_manager=False)
        case Input():
            return value
        case Items(item=item, grows=True) if isinstance(item, PLAIN):
            return Items(UNKNOWN, grows=True)  # keys, say: what each is stays open
        case QuerySet(gives_rows=False, is_few=False):
            return Items(UNKNOWN, grows=True)
        case _ if value == NONE:
            return NONE
    return UNKNOWN
