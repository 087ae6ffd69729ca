"""Words for what stands in a syntax tree: names, texts, parameters, and what calls are given."""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final


def last_name(node: ast.AST | None) -> str:
    """``CASCADE`` of ``models.CASCADE``, whatever stands before it; "" for what is no name."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def is_name(node: ast.AST | None, name: str) -> bool:
    """Whether a node is just that name."""
    return isinstance(node, ast.Name) and node.id == name


def text_of(node: ast.AST | None) -> str | None:
    """The text that a node is, written out."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def keyword_of(call: ast.Call, name: str) -> ast.expr | None:
    """The keyword argument of a call that is called so."""
    return next((each.value for each in call.keywords if each.arg == name), None)


def argument_of(call: ast.Call, position: int, name: str) -> ast.expr | None:
    """The argument of a call at that position or under that name."""
    return call.args[position] if position < len(call.args) else keyword_of(call, name)


def keywords_of(call: ast.Call) -> dict[str | None, ast.expr]:
    """The keyword arguments of a call by their names; ``**options`` has none."""
    return {each.arg: each.value for each in call.keywords}


def arguments_of(call: ast.Call) -> list[ast.expr]:
    """All that a call is given, in its order."""
    return [*call.args, *(each.value for each in call.keywords)]


def positional_of(arguments: ast.arguments) -> list[ast.arg]:
    """The parameters that may be given by position."""
    return [*arguments.posonlyargs, *arguments.args]


def defined_as(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    """The name that a definition stands under: ``total.setter`` for what sets a property.

    ``@total.setter def total`` leaves ``total`` the property that it was.
    """
    for decorator in node.decorator_list:
        match decorator:
            case ast.Attribute(value=owner, attr="setter" | "deleter" as part):
                if last_name(owner) == node.name:
                    return f"{node.name}.{part}"
    return node.name


def parameters_of(arguments: ast.arguments) -> list[ast.arg]:
    """All parameters, ``*args`` and ``**options`` too."""
    spread = [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    return [*positional_of(arguments), *arguments.kwonlyargs, *spread]


def assignment(definition: ast.ClassDef, name: str) -> ast.Assign | None:
    """The statement ``name = …`` of a class's body, where it stands there once and alone."""
    found = [
        statement
        for statement in definition.body
        if isinstance(statement, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in statement.targets)
    ]
    return found[0] if len(found) == 1 and len(found[0].targets) == 1 else None


def assigned(definition: ast.ClassDef, name: str) -> ast.expr | None:
    """What such a statement assigns."""
    statement = assignment(definition, name)
    return None if statement is None else statement.value


def given_to(name: str, *trees: ast.AST) -> list[ast.expr]:
    """All that ``name = …`` assigns anywhere in some trees."""
    return [
        node.value
        for tree in trees
        for node in walk(tree)
        if isinstance(node, ast.Assign) and any(is_name(each, name) for each in node.targets)
    ]


class _Branches(dict[type[ast.AST], tuple[str, ...]]):
    """The fields of each class of nodes that may hold other nodes."""

    def __missing__(self, kind: type[ast.AST]) -> tuple[str, ...]:
        self[kind] = tuple(name for name in kind._fields if name not in _PLAIN)
        return self[kind]


#: Fields that hold names, flags, and nodes that say no more than how another one is meant.
_PLAIN: Final = frozenset(
    "arg asname attr conversion ctx id is_async kind kwd_attrs level module op ops rest simple"
    " tag type_comment".split()
)
_BRANCHES: Final = _Branches({ast.Constant: (), ast.Global: (), ast.Nonlocal: ()})


def walk(node: ast.AST) -> list[ast.AST]:
    """The node and all below it in the order of ``ast.walk``, in half of its time.

    Operators and contexts (``ast.Load``) are left out.
    """
    found = [node]
    for current in found:  # which grows meanwhile
        for name in _BRANCHES[type(current)]:
            value = getattr(current, name, None)
            if not value:
                continue
            if type(value) is list:
                found += filter(None, value)  # a dictionary has no key for ``**other``
            elif isinstance(value, ast.AST):
                found.append(value)
    return found


def is_atomic(manager: ast.expr) -> bool:
    """``transaction.atomic()``, by its name alone."""
    return isinstance(manager, ast.Call) and last_name(manager.func) == "atomic"


def without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements of a body that do something."""
    match body:
        case [ast.Expr(value=ast.Constant()), *rest]:
            return rest
    return body


def names_in(node: ast.AST) -> frozenset[str]:
    """The names that stand anywhere below a node."""
    return frozenset(inner.id for inner in walk(node) if isinstance(inner, ast.Name))


def children(node: ast.AST) -> list[ast.AST]:
    """The nodes in a node's fields, operators and contexts left out.

    Other plugins leave attributes of their own on nodes, such as the way back to the parent.
    """
    found: list[ast.AST] = []
    for name in _BRANCHES[type(node)]:
        value = getattr(node, name, None)
        if not value:
            continue
        if type(value) is list:
            found += filter(None, value)
        elif isinstance(value, ast.AST):
            found.append(value)
    return found


def on_line(tree: ast.Module, line: int) -> list[ast.stmt]:
    """The outermost statements of a file that stand on a line, be it with a decorator."""
    body = tree.body
    first = bisect_left(body, line, key=lambda each: each.end_lineno or each.lineno)
    behind = bisect_right(body, line, lo=first, key=lambda each: each.lineno)
    return body[first : max(behind, first + 1)]


def enclosing(tree: ast.AST, wanted: ast.AST) -> list[ast.AST]:
    """The nodes around another, the outermost first."""
    outer: dict[ast.AST, ast.AST] = {}
    parts: Iterable[ast.AST] = children(tree)
    if isinstance(tree, ast.Module) and isinstance(wanted, ast.expr | ast.stmt):
        parts = on_line(tree, wanted.lineno)
    for part in parts:
        outer[part] = tree
        for node in walk(part):
            outer.update(dict.fromkeys(children(node), node))
    way: list[ast.AST] = []
    around = outer.get(wanted)
    while around is not None:
        way.append(around)
        around = outer.get(around)
    return way[::-1]


def twin(tree: ast.AST, wanted: ast.AST) -> ast.AST | None:
    """The node of a tree that stands where a node of another tree of the same file does."""
    return next((node for node in ast.walk(tree) if is_twin(node, wanted)), None)


def is_twin(one: ast.AST, other: ast.AST) -> bool:
    """Whether two nodes, of two trees of a file, are the same place of it."""
    return type(one) is type(other) and _span(one) == _span(other)


def _span(node: ast.AST) -> tuple[object, ...]:
    fields = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    return tuple(getattr(node, field, None) for field in fields)


def attribute_set(node: ast.AST) -> tuple[ast.expr, str] | None:
    """The object and the attribute that a target sets: ``row.rank``, ``row.__dict__["rank"]``."""
    match node:
        case ast.Attribute(value=owner, attr=name, ctx=ast.Store()):
            return owner, name
        case ast.Subscript(
            value=ast.Attribute(value=owner, attr="__dict__"),
            slice=ast.Constant(value=str() as name),
            ctx=ast.Store(),
        ):
            return owner, name
    return None


def times_bound(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> int:
    """How many times a function binds a name, nested functions and parameters included."""
    count = 0
    for node in ast.walk(function):
        match node:
            case ast.Name(id=bound, ctx=ast.Store() | ast.Del()) | ast.arg(arg=bound):
                count += bound == name
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                count += name in names
            case (
                ast.ExceptHandler(name=bound) | ast.MatchAs(name=bound) | ast.MatchStar(name=bound)
            ):
                count += bound == name
            case ast.alias(name=imported, asname=alias):
                count += (alias or imported.partition(".")[0]) == name
            case ast.FunctionDef(name=bound) | ast.ClassDef(name=bound):
                count += bound == name and node is not function
    return count
