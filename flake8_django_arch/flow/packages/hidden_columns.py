"""Columns that a table of django-tables2 declares and does not show, by what is done with it.

Who builds a table may leave columns out (``exclude``, ``extra_columns``), and so may its own
constructor, and the function that built it afterwards. django-tables2 asks nothing for a column
that is not shown.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef, FunctionDef
from ...project.syntax import is_name, positional_of, walk
from ..values import NONE, Fixed, Keywords, Known, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: Methods with which a table may change its columns or rows beside ``__init__``.
_CHANGING: Final = ("before_render", "get_rows")
_HIDING: Final = frozenset({"hide", "show"})
#: What the columns, or the rows, of a table hang on.
_DECIDING: Final = frozenset(
    "_meta _sequence base_columns columns data exclude extra_columns rows sequence".split()
)

Names = frozenset[str] | None


def left_out(evaluator: Evaluator, cls: ClassDef, words: Keywords, package: str) -> Names:
    """The columns that may not be as they are declared; None where it may be any."""
    found: set[str] = set()
    for names in (
        _by_words(dict(words)),
        _by_constructors(evaluator, cls, package),
        _by_function(evaluator),
    ):
        if names is None:
            return None
        found |= names
    if any(_own(evaluator, cls, name, package) for name in _CHANGING):
        return None
    return frozenset(found)


def _own(evaluator: Evaluator, cls: ClassDef, name: str, package: str) -> FunctionDef | None:
    method = evaluator.project.classes.method(cls, name)
    return None if method is None or method.module.name.startswith(f"{package}.") else method


def _by_words(words: dict[str, Value]) -> Names:
    """What the table is built with."""
    if "**" in words:
        return None
    excluded = _names(words.get("exclude", NONE))
    match words.get("extra_columns", NONE):
        case Fixed(items=pairs):
            extra = [pair.items[0] for pair in pairs if isinstance(pair, Fixed) and pair.items]
            added = _names(Fixed(tuple(extra))) if len(extra) == len(pairs) else None
        case value:
            added = frozenset() if value == NONE else None
    return None if excluded is None or added is None else excluded | added


def _names(value: Value) -> Names:
    match value:
        case Known(value=None):
            return frozenset()
        case Known(value=str() as name):
            return frozenset({name})
        case Fixed(items=items):
            known = [item.value for item in items if isinstance(item, Known)]
            names = frozenset(name for name in known if isinstance(name, str))
            return names if len(known) == len(items) else None
    return None


# The function that builds it


def _by_function(evaluator: Evaluator) -> Names:
    """What the function that builds a table does to columns: of this table or of another."""
    function = evaluator.function
    node = None if function is None else evaluator.flow.node(function)
    found: set[str] = set()
    for inner in walk(node) if node is not None else ():
        match inner:
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="columns"), attr=attr)) if (
                attr in _HIDING
            ):
                names = _literals(inner.args)
            case ast.Assign(targets=[ast.Attribute(attr="exclude")], value=value):
                names = _literals([value])
            case _:
                continue
        if names is None:
            return None
        found |= names
    return frozenset(found)


def _literals(nodes: Iterable[ast.expr]) -> Names:
    found: set[str] = set()
    for node in nodes:
        match node:
            case ast.Constant(value=str() as name):
                found.add(name)
            case ast.Tuple(elts=elts) | ast.List(elts=elts):
                inner = _literals(elts)
                if inner is None:
                    return None
                found |= inner
            case _:
                return None
    return frozenset(found)


# Its own constructor


def _by_constructors(evaluator: Evaluator, cls: ClassDef, package: str) -> Names:
    found: set[str] = set()
    for up in evaluator.project.classes.ancestors(cls):
        method = up.method("__init__") if isinstance(up, ClassDef) else None
        if method is None or method.module.name.startswith(f"{package}."):
            continue
        node = evaluator.flow.node(method)
        names = _by_constructor(node) if isinstance(node, ast.FunctionDef) else None
        if names is None:
            return None
        found |= names
    return frozenset(found)


def _by_constructor(node: ast.FunctionDef) -> Names:
    """What a constructor hides by name, if it does nothing else to columns or rows."""
    parameters = [*positional_of(node.args), *node.args.kwonlyargs]
    if any(each.arg in _DECIDING - {"data"} for each in parameters) or not _hands_on(node):
        return None
    hiding = list(_hiding(node))
    hidden = _literals(argument for call in hiding for argument in call.args)
    known = {inner for call in (*hiding, *_models(node)) for inner in walk(call)}
    return None if any(_decides(each) for each in walk(node) if each not in known) else hidden


def _models(node: ast.FunctionDef) -> Iterator[ast.expr]:
    """``self._meta.model``, and its own ``_meta``: by now, columns do not hang on either."""
    for inner in walk(node):
        match inner:
            case ast.Attribute(
                value=ast.Attribute(value=ast.Name(id="self"), attr="_meta" | "Meta"),
                attr="model",
                ctx=ast.Load(),
            ):
                yield inner
            case ast.Attribute(
                value=ast.Attribute(
                    value=ast.Attribute(value=ast.Name(id="self"), attr="_meta" | "Meta"),
                    attr="model",
                ),
                attr="_meta",
            ):
                yield inner


def _hiding(node: ast.FunctionDef) -> Iterator[ast.Call]:
    for inner in walk(node):
        match inner:
            case ast.Call(
                func=ast.Attribute(
                    value=ast.Attribute(value=ast.Name(id="self"), attr="columns"), attr=attr
                )
            ) if (attr in _HIDING):
                yield inner


def _decides(node: ast.AST) -> bool:
    """Whether columns or rows may become others by this."""
    match node:
        case ast.Attribute(attr=name) | ast.keyword(arg=name) | ast.Constant(value=str() as name):
            return name in _DECIDING
        case ast.Name(id="data", ctx=ast.Store()):
            return True
        case ast.Call(func=ast.Name(id="super")):
            return False
        case ast.Call(func=ast.Attribute(value=ast.Name(id="self"))):
            return True  # a method of the table's
        case ast.Call(args=arguments, keywords=words):
            values = [*arguments, *(word.value for word in words)]
            return any(is_name(each, "self") for each in values)
        case ast.Call():
            return True
    return False


def _hands_on(node: ast.FunctionDef) -> bool:
    """Whether the base class gets the rows just as they came."""
    first = [each.arg for each in positional_of(node.args)][1:2]
    for inner in walk(node):
        match inner:
            case ast.Call(
                func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr="__init__"),
                args=[ast.Starred() | ast.Name() as given, *_],
            ):
                name = given.value if isinstance(given, ast.Starred) else given
                rest = node.args.vararg
                return isinstance(name, ast.Name) and (
                    name.id in first or (rest is not None and not first and name.id == rest.arg)
                )
    return False
