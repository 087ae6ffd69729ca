"""What differs from pass to pass: in a loop, or in a function that a loop calls."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...project.source import FunctionNode
from ...project.syntax import (
    children,
    enclosing,
    last_name,
    names_in,
    parameters_of,
    positional_of,
    twin,
    walk,
)
from ..querysets.origins import Loop

#: What draws something in each pass.
Drawing = ast.For | ast.AsyncFor | ast.comprehension

_LOOPS: Final = (ast.For, ast.AsyncFor)
_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
_Around = ast.For | ast.AsyncFor | ast.While | _Comprehension
#: Methods of lists, sets and dictionaries that leave them with other content.
_CHANGING: Final = frozenset(
    "add append appendleft clear discard extend insert pop popitem popleft remove setdefault"
    " update".split()
)
_ASSIGNING: Final = (ast.Assign, ast.AnnAssign, ast.AugAssign)
#: Statements of a loop whose targets are others in each pass.
_REBINDING: Final = (*_LOOPS, ast.AugAssign, ast.With, ast.AsyncWith)
#: Functions that give the same for the same, or the time, which one query asks for too.
_STEADY: Final = frozenset(
    "Concat F Lower Q Upper Value abs bool date datetime frozenset get get_model get_user_model int"
    " items keys len list localdate localtime lower max min now replace round set sorted split str"
    " strip sum timedelta today tuple upper utcnow values".split()
)


class Passes:
    """Tells of expressions at one place whether they are the same in each pass."""

    def __init__(
        self, bound: Iterable[str], node: ast.AST | None = None, lines: range | None = None
    ) -> None:
        #: Where the loops stand: what stands elsewhere is worked out once.
        self._lines = lines
        #: Names, and attributes as ``self.number``, that are others in the next pass.
        self._bound = frozenset(bound)
        if node is not None:
            self._bound |= _worked_out(node, self._bound)

    @classmethod
    def around(cls, function: FunctionNode, wanted: ast.AST) -> Passes:
        """The passes of the loops around a node of a function."""
        way = _way(function, wanted)
        loops = [each for each in way if isinstance(each, _Around)]
        inner = [each for each in way[1:] if isinstance(each, _Function)]  # whoever calls them
        given = {each.arg for one in inner for each in parameters_of(one.args)}
        if not loops:
            return cls(given, inner[0] if inner else None)
        outermost = loops[0]
        lines = range(outermost.lineno, (outermost.end_lineno or outermost.lineno) + 1)
        bound = _targets(loops) | _carried(function, outermost) | given
        return cls(bound, outermost, lines)

    @classmethod
    def of_call(cls, function: FunctionNode, call: ast.expr | None, caller: Passes) -> Passes:
        """The passes of a function that a caller's loop calls, be that call known or not.

        ``self`` is left to whoever knows what it is.
        """
        parameters = {each.arg for each in parameters_of(function.args)} - {"self", "cls"}
        if not isinstance(call, ast.Call):
            return cls(parameters, function)
        given = dict(given_by(function, call))
        if None in given:
            return cls(parameters, function)
        differing = {name for name, value in given.items() if name and not caller.share(value)}
        return cls(differing, function)

    def with_names(self, names: Iterable[str], node: ast.AST) -> Passes:
        """Passes in which more names are others each time."""
        return Passes({*self._bound, *names}, node, self._lines)

    def share(self, expression: ast.expr) -> bool:
        """Whether an expression surely is the same in all passes."""
        if self._lines is not None and expression.lineno not in self._lines:
            return True
        return not self._may_differ(expression)

    def _may_differ(self, node: ast.AST) -> bool:
        match node:
            case ast.Attribute(attr=name) if name.isupper():  # ``Order.PAID``
                return not self._bound.isdisjoint(names_in(node))
        return self._differs_itself(node) or any(map(self._may_differ, children(node)))

    def _differs_itself(self, node: ast.AST) -> bool:
        match node:
            case ast.Name(id=name):
                return name in self._bound
            case ast.Attribute():
                return ast.unparse(node) in self._bound
            case ast.Call(func=function):
                return last_name(function) not in _STEADY
            case ast.Await() | ast.Yield() | ast.NamedExpr():
                return True
        return False


def written(function: FunctionNode, loops: Sequence[Loop]) -> Iterator[Drawing | ast.While]:
    """The loops as a function writes them, be it in a comprehension."""
    for each in walk(function):
        if isinstance(each, Drawing | ast.While):
            if any(loop.is_written_as(each) for loop in loops):
                yield each


def drawing(function: FunctionNode, loops: Sequence[Loop]) -> list[Drawing]:
    """The loops of a function, of those given, that draw something."""
    return [each for each in written(function, loops) if isinstance(each, Drawing)]


def names_drawn(function: FunctionNode, wanted: ast.AST) -> frozenset[str]:
    """The names that the loops around a node draw, and those that are worked out of these.

    They are surely others in the next pass; ``Passes`` is sure of what is the same.
    """
    names = _targets(each for each in _way(function, wanted) if isinstance(each, _Around))
    for each in walk(function):
        if isinstance(each, ast.Assign) and not names.isdisjoint(names_in(each.value)):
            names = names.union(*map(names_in, each.targets))
    return names


def _way(function: FunctionNode, wanted: ast.AST) -> list[ast.AST]:
    """The nodes around a node of a function, the outermost first: the function itself."""
    here = twin(function, wanted)
    return [] if here is None else enclosing(function, here)


def _targets(loops: Iterable[_Around]) -> frozenset[str]:
    """The names that are bound as loops draw."""
    names = frozenset[str]()
    for loop in loops:
        if isinstance(loop, _LOOPS):
            names |= names_in(loop.target)
        elif not isinstance(loop, ast.While):
            names = names.union(*(names_in(part.target) for part in loop.generators))
    return names


def _carried(function: FunctionNode, loop: ast.AST) -> set[str]:
    """The names that a pass may find as an earlier one has left them."""
    within = set(walk(loop))
    before = {
        name
        for each in walk(function)
        if isinstance(each, _ASSIGNING) and each not in within
        for target in targets_of(each)
        for name in _names_bound(target)
    }
    return before & {
        name
        for each in within
        if isinstance(each, _ASSIGNING) and not isinstance(each.value, ast.Constant)
        for target in targets_of(each)
        for name in _names_bound(target)
    }


def filled(node: ast.AST) -> Iterator[str]:
    """The containers that something is put into, or taken from."""
    for each in walk(node):
        match each:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
                if method in _CHANGING:
                    yield name


def _worked_out(node: ast.AST, bound: frozenset[str]) -> frozenset[str]:
    """What a loop or function binds out of these names, or by something that may differ."""
    is_called_anew = isinstance(node, FunctionNode)
    found = {
        name
        for each in walk(node)
        if isinstance(each, _LOOPS if is_called_anew else _REBINDING) and each is not node
        for target in targets_of(each)
        for name in _names_bound(target)
    }
    found |= set(filled(node))
    grows = True
    while grows:
        passes = Passes(bound | found)
        before = len(found)
        for each in walk(node):
            if isinstance(each, _ASSIGNING) and each.value and not passes.share(each.value):
                found |= {name for target in targets_of(each) for name in _names_bound(target)}
        grows = len(found) > before
    return frozenset(found)


def _names_bound(target: ast.AST) -> set[str]:
    if isinstance(target, ast.Attribute):
        return {ast.unparse(target)}
    if isinstance(target, ast.Subscript):
        return set(names_in(target.value))
    if isinstance(target, ast.Tuple | ast.List):
        return {name for each in target.elts for name in _names_bound(each)}
    return set(names_in(target))


def targets_of(statement: ast.stmt) -> list[ast.expr]:
    """What a statement binds."""
    match statement:
        case ast.Assign(targets=targets):
            return targets
        case ast.AnnAssign(target=target) | ast.AugAssign(target=target):
            return [target]
        case ast.For(target=target) | ast.AsyncFor(target=target):
            return [target]
        case ast.With(items=items) | ast.AsyncWith(items=items):
            return [each.optional_vars for each in items if each.optional_vars is not None]
    return []


def given_by(function: FunctionNode, call: ast.Call) -> Iterator[tuple[str | None, ast.expr]]:
    """What a call gives to each parameter; None for what cannot be told apart."""
    names = [each.arg for each in positional_of(function.args)]
    names = names[1:] if names[:1] in (["self"], ["cls"]) else names
    for number, value in enumerate(call.args):
        is_plain = not isinstance(value, ast.Starred) and number < len(names)
        yield (names[number] if is_plain else None), value
    keywords: Mapping[str | None, ast.expr] = {each.arg: each.value for each in call.keywords}
    known = {*names, *(each.arg for each in function.args.kwonlyargs)}
    for name, value in keywords.items():
        yield (name if name in known else None), value
