"""Which names of a template's context a function looks up, by its code alone.

A tag that takes the context is handed all that the view has put there, and looks for one or two
names: ``context["request"]``. What else is there makes no difference to what it does, so it is
evaluated once for all contexts that are alike in these names.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...immutable import Immutable
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import is_name, walk
from ..attributes import definition_of
from ..values import UNKNOWN, Bindings, Dictionary, Value

if TYPE_CHECKING:
    from ...project.source import FunctionNode
    from ..analysis import Flow

#: What hands all names of a function on without mentioning them.
_ALL_NAMES: Final = frozenset({"locals", "vars"})


class _HandedOn(Immutable, frozen=True):
    """A parameter that is an argument of a call, by its position or its name there."""

    function: ast.expr
    at: int | str


class _Uses(Immutable, frozen=True):
    """Everything that one function does with a parameter."""

    keys: frozenset[object]
    handed_on: tuple[_HandedOn, ...]


class _Taker(Immutable, frozen=True):
    """A function that has the context as a parameter, and the class that it is a method of."""

    function: FunctionDef
    parameter: str
    receiver: ClassDef | None


class LookedUp:
    """Answers which names of contexts functions look up. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._keys: dict[_Taker, frozenset[object] | None] = {}

    def narrowed(self, function: FunctionDef, bindings: Bindings) -> Bindings:
        """What a function is given, contexts without the names that it never looks up."""
        if not any(_is_context(value) for _, value in bindings):
            return bindings
        first, value = bindings[0]
        receiver = definition_of(value) if _is_self(function, first) else None
        return tuple(
            (name, self._left(_Taker(function, name, receiver), value)) for name, value in bindings
        )

    def _left(self, taker: _Taker, value: Value) -> Value:
        if not isinstance(value, Dictionary) or not _is_context(value):
            return value
        keys = self._of(taker)
        if keys is None:
            return value
        return replace(value, known=tuple(pair for pair in value.known if pair[0] in keys))

    def _of(self, taker: _Taker) -> frozenset[object] | None:
        """The keys that are looked up; None where the code does not tell."""
        if taker not in self._keys:
            self._keys[taker] = self._found(taker)
        return self._keys[taker]

    def _found(self, first: _Taker) -> frozenset[object] | None:
        found: set[object] = set()
        takers = {first: None}
        for taker in (waiting := [first]):  # which grows meanwhile
            uses = self._uses(taker)
            if uses is None:
                return None
            found |= uses.keys
            for handed_on in uses.handed_on:
                other = self._taker(taker, handed_on)
                if other is None:
                    return None
                if other not in takers:
                    takers[other] = None
                    waiting.append(other)
        return frozenset(found)

    def _uses(self, taker: _Taker) -> _Uses | None:
        node = self._flow.node(taker.function)
        if node is None or not _ALL_NAMES.isdisjoint(self._flow.words.of(taker.function)):
            return None
        return _uses(node, taker.parameter)

    def _taker(self, giver: _Taker, handed_on: _HandedOn) -> _Taker | None:
        """The parameter of the project's function that is called."""
        classes, names = self._flow.project.classes, self._flow.project.names
        function, called, of_receiver = giver.function, None, True
        match handed_on.function:
            case ast.Attribute(value=ast.Name(id=holder), attr=name) if _is_self(function, holder):
                if giver.receiver is not None:
                    called = classes.method(giver.receiver, name)
            case ast.Attribute(value=ast.Call(func=ast.Name(id="super"), args=[]), attr=name):
                if giver.receiver is not None:
                    called = classes.method(giver.receiver, name, function.owner)
            case ast.Name(id=name) if name not in self._flow.words.rebound(function):
                found, of_receiver = names.member(function.module, name), False
                called = found if isinstance(found, FunctionDef) else None
        if called is None:
            return None
        signature = self._flow.signatures.of(called)
        if not signature.keeps_result or signature.is_dispatch or signature.is_property:
            return None
        at = handed_on.at
        if isinstance(at, int):
            at += of_receiver and "staticmethod" not in signature.decorators
            at = signature.positional[at] if at < len(signature.positional) else ""
        is_named = at in signature.parameters
        return _Taker(called, at, giver.receiver if of_receiver else None) if is_named else None


def _is_self(method: FunctionDef, name: str) -> bool:
    """Whether that is what a method calls its object or class."""
    given = method.facts.parameters
    return method.owner is not None and bool(given) and given[0].name == name


def _is_context(value: Value) -> bool:
    """Whether all that is known of a dictionary stands under literal keys."""
    return isinstance(value, Dictionary) and value.key is value.value is UNKNOWN


def _uses(node: FunctionNode, name: str) -> _Uses | None:
    """What a function does with a parameter; None where that is more than to look names up."""
    keys: list[object] = []
    handed_on: list[_HandedOn] = []
    mentions = 0
    for current in walk(node):
        if isinstance(current, ast.Name):
            mentions += current.id == name
            continue
        holder, key = _look_up(current)
        if holder == name:
            keys.append(key)
        elif isinstance(current, ast.Call):
            handed_on += _handed_on(current, name)
    is_all = mentions == len(keys) + len(handed_on)
    return _Uses(frozenset(keys), tuple(handed_on)) if is_all else None


def _look_up(node: ast.AST) -> tuple[str, object]:
    """The name in which a literal key is looked up, and the key; "" for anything else."""
    match node:
        case (
            ast.Subscript(value=ast.Name(id=holder), slice=ast.Constant(value=key), ctx=ast.Load())
            | ast.Call(
                func=ast.Attribute(value=ast.Name(id=holder), attr="get"),
                args=[ast.Constant(value=key), *_],
            )
            | ast.Compare(
                left=ast.Constant(value=key),
                ops=[ast.In() | ast.NotIn()],
                comparators=[ast.Name(id=holder)],
            )
        ):
            return holder, key
    return "", None


def _handed_on(call: ast.Call, name: str) -> list[_HandedOn]:
    """The arguments of a call that are just that name."""
    if any(isinstance(each, ast.Starred) for each in call.args):
        return []
    by_name = [(word.arg, word.value) for word in call.keywords if word.arg is not None]
    given: list[tuple[int | str, ast.expr]] = [*enumerate(call.args), *by_name]
    return [_HandedOn(call.func, at) for at, value in given if is_name(value, name)]
