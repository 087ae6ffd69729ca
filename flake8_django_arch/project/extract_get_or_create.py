"""What functions look rows up by that they make where there are none: ``get_or_create``."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final

from . import extract, facts
from .manager_chains import NEUTRAL
from .source import FunctionNode
from .syntax import last_name, names_in, parameters_of, walk

_METHODS: Final = frozenset(
    {"get_or_create", "update_or_create", "aget_or_create", "aupdate_or_create"}
)
#: What a new row is made of besides.
_DEFAULTS: Final = frozenset({"defaults", "create_defaults"})
#: What may stand before it without leaving out a row.
_BETWEEN: Final = NEUTRAL | {"select_for_update"}
#: Whoever catches one of these goes on where there are several rows.
_CATCHING: Final = frozenset({"MultipleObjectsReturned", "Exception", "BaseException"})
#: What gives one of a few values, whatever it is made of.
_CHOOSING: Final = (ast.BoolOp, ast.Compare, ast.IfExp, ast.UnaryOp)
_EXITS: Final = (ast.Return, ast.Raise, ast.Continue, ast.Break)


def names_get_or_create(text: bytes) -> bool:
    """Whether a text names one of these methods."""
    return b"_or_create" in text


def get_or_create_calls(tree: ast.Module) -> Iterator[facts.GetOrCreate]:
    """Every such call of a model's manager within a file's functions."""
    for function in walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _Function(function).calls(function.body, (), is_caught=False)


class _Function:
    """Reads one function; those within it are read by themselves."""

    def __init__(self, function: FunctionNode) -> None:
        self._values = _bindings(function)
        parameters = {each.arg for each in parameters_of(function.args)}
        self._varying = _varying(self._values, parameters)
        self._own = parameters | self._values.keys()

    def calls(
        self, body: list[ast.stmt], asked: tuple[str, ...], *, is_caught: bool
    ) -> Iterator[facts.GetOrCreate]:
        """Those of a block that runs only where conditions hold, which ask for some paths."""
        for statement in body:
            match statement:
                case ast.If(test=test, body=inner, orelse=other):
                    within = asked + self._asked(test)
                    yield from self._of([test], asked, is_caught)
                    yield from self.calls(inner, within, is_caught=is_caught)
                    yield from self.calls(other, within, is_caught=is_caught)
                    if any(block and isinstance(block[-1], _EXITS) for block in (inner, other)):
                        asked = within
                case ast.While(test=test, body=inner, orelse=other):
                    yield from self.calls(inner, asked + self._asked(test), is_caught=is_caught)
                    yield from self.calls(other, asked, is_caught=is_caught)
                case ast.For(body=inner, orelse=other) | ast.AsyncFor(body=inner, orelse=other):
                    yield from self._of([statement.iter], asked, is_caught)
                    yield from self.calls([*inner, *other], asked, is_caught=is_caught)
                case ast.With(items=items, body=inner) | ast.AsyncWith(items=items, body=inner):
                    held = any(map(_suppresses, items))
                    yield from self.calls(inner, asked, is_caught=is_caught or held)
                case ast.Try() | ast.TryStar():
                    held = any(map(_catches, statement.handlers))
                    yield from self.calls(statement.body, asked, is_caught=is_caught or held)
                    handled = [child for each in statement.handlers for child in each.body]
                    rest = [*handled, *statement.orelse, *statement.finalbody]
                    yield from self.calls(rest, asked, is_caught=is_caught)
                case ast.Match(subject=subject, cases=cases):
                    within = asked + tuple(_paths(subject))
                    for case in cases:
                        yield from self.calls(case.body, within, is_caught=is_caught)
                case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                    pass
                case _:
                    yield from self._of([statement], asked, is_caught)

    def _of(
        self, nodes: Iterable[ast.AST], asked: tuple[str, ...], is_caught: bool
    ) -> Iterator[facts.GetOrCreate]:
        for call in (inner for node in nodes for inner in walk(node)):
            if isinstance(call, ast.Call) and last_name(call.func) in _METHODS:
                manager = _manager(call)
                if manager is not None and manager.partition(".")[0] not in self._own:
                    yield self._fact(manager, call, asked, is_caught)

    def _fact(
        self, manager: str, call: ast.Call, asked: tuple[str, ...], is_caught: bool
    ) -> facts.GetOrCreate:
        given = [word for word in call.keywords if word.arg not in _DEFAULTS]
        looked_up = [path for word in given for path in _paths(word.value)]
        values = [(word.arg or "**", self._value(word.value)) for word in given]
        is_written = not call.args and all(word.arg for word in given)
        is_sure = is_written and not is_caught and all(value is not None for _, value in values)
        return facts.GetOrCreate(
            manager=manager,
            fields=tuple((name, value or facts.Opaque()) for name, value in values),
            is_sure=is_sure and not any(_is_of(one, two) for one in looked_up for two in asked),
        )

    def _value(self, node: ast.expr) -> facts.Expression | None:
        """A constant, ``Opaque`` for what is another one in each call, None where that is open."""
        if isinstance(node, ast.Constant):
            return extract.expression(node)
        return facts.Opaque() if _varies(node, self._varying) else None

    def _asked(self, test: ast.expr) -> tuple[str, ...]:
        """The paths that a condition tells more of than whether there is something."""
        match test:
            case ast.Name() | ast.Attribute():
                return ()
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self._asked(operand)
            case ast.BoolOp(values=values):
                return tuple(path for value in values for path in self._asked(value))
            case ast.Compare(ops=[ast.Is() | ast.IsNot()], comparators=[ast.Constant(value=None)]):
                return ()
        found = list(_paths(test))
        for path in found.copy():  # what a local name was made of
            found += (inner for value in self._values.get(path, ()) for inner in _paths(value))
        return tuple(found)


def _manager(call: ast.Call) -> str | None:
    """``Order.objects``, where nothing behind it leaves out rows."""
    current = call.func.value if isinstance(call.func, ast.Attribute) else None
    while isinstance(current, ast.Call) and isinstance(current.func, ast.Attribute):
        if current.func.attr not in _BETWEEN:
            return None
        current = current.func.value
    return None if current is None else extract.dotted(current)


# Which values are others in each call


def _bindings(function: FunctionNode) -> dict[str, list[ast.expr]]:
    """What each local name is bound to; a loop's has what is looped over."""
    found: dict[str, list[ast.expr]] = {}
    for node in (inner for statement in function.body for inner in walk(statement)):
        match node:
            case ast.Assign(targets=targets, value=value):
                pass
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                targets = [target]
            case ast.NamedExpr(target=target, value=value):
                targets = [target]
            case ast.For(target=target, iter=value) | ast.AsyncFor(target=target, iter=value):
                targets = [target]
            case ast.comprehension(target=target, iter=value):
                targets = [target]
            case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
                targets = [target]
            case _:
                continue
        for target in targets:
            for name in names_in(target):
                found.setdefault(name, []).append(value)
    return found


def _varying(values: dict[str, list[ast.expr]], parameters: set[str]) -> frozenset[str]:
    """The names that depend on what the function is given, wherever they are bound."""
    varying = frozenset(parameters - values.keys())
    while True:
        more = {
            name
            for name, several in values.items()
            if all(_varies(value, varying | {name} & parameters) for value in several)
        }
        if more <= varying:
            return varying
        varying |= more


def _varies(node: ast.expr, varying: frozenset[str]) -> bool:
    """Whether an expression is made of one of these names, and chooses no other value by it."""
    nodes = walk(node)
    return any(isinstance(inner, ast.Name) and inner.id in varying for inner in nodes) and not any(
        isinstance(inner, _CHOOSING) for inner in nodes
    )


# What stands around


def _paths(node: ast.AST) -> Iterator[str]:
    """The names and dotted names that an expression reads: ``order.customer``."""
    waiting: list[ast.AST] = [node]
    for current in waiting:  # which grows meanwhile
        path = extract.dotted(current) if isinstance(current, ast.expr) else None
        if path is not None:
            yield path
        else:
            waiting += ast.iter_child_nodes(current)


def _is_of(one: str, other: str) -> bool:
    """Whether a path leads to another, or to what that is read off."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _catches(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or _names_several(handler.type)


def _suppresses(item: ast.withitem) -> bool:
    match item.context_expr:
        case ast.Call(func=called, args=args) if last_name(called) == "suppress":
            return any(map(_names_several, args))
    return False


def _names_several(node: ast.AST) -> bool:
    return any(last_name(inner) in _CATCHING for inner in walk(node))
