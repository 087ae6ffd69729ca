"""How large a view is: McCabe's complexity and its statements, as Django code is read.

What a view has to do itself does not count: telling methods apart, asking a form whether it is
valid, turning a request away with an error response.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

_NESTED: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_BRANCHES: Final = (ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.IfExp)
_ERROR_RESPONSES: Final = ("BadRequest", "Forbidden", "NotFound", "NotAllowed", "Gone", "Error")


def complexity(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """One more than the branches; comprehensions count, boolean operators do not."""
    return 1 + sum(_weight(node) for node in _own(function))


def statements(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The statements of the body, without docstrings and what nested functions hold."""
    return sum(
        isinstance(node, ast.stmt) and not _is_docstring(node) and node is not function
        for node in _own(function, with_nested=True)
    )


def _own(node: ast.AST, with_nested: bool = False) -> Iterator[ast.AST]:
    """The nodes below, but not those in nested functions and classes."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _NESTED):
            if with_nested:
                yield child
            continue
        yield child
        yield from _own(child, with_nested)


def _weight(node: ast.AST) -> int:
    if isinstance(node, ast.If):
        return 0 if _is_a_views_own(node) else 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    if isinstance(node, ast.Match):
        return len(node.cases) - (1 if _ends_in_default(node) else 0)
    return 1 if isinstance(node, _BRANCHES) else 0


def _ends_in_default(node: ast.Match) -> bool:
    last = node.cases[-1]
    return isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None and not last.guard


def _is_a_views_own(node: ast.If) -> bool:
    """Whether a view must make this decision itself."""
    for inner in ast.walk(node.test):
        match inner:
            case ast.Attribute(attr="method", value=ast.Name(id="request") | ast.Attribute()):
                return True
            case ast.Call(func=ast.Attribute(attr="is_valid")):
                return True
    return len(node.body) == 1 and not node.orelse and _is_error_response(node.body[0])


def _is_error_response(statement: ast.stmt) -> bool:
    match statement:
        case ast.Return(value=ast.Call(func=function, keywords=keywords, args=arguments)):
            name = str(getattr(function, "attr", "") or getattr(function, "id", ""))
            if name.endswith(_ERROR_RESPONSES):
                return True
            given = [keyword.value for keyword in keywords if keyword.arg == "status"]
            return any(_is_error_status(value) for value in (*given, *arguments[1:2]))
        case ast.Raise():
            return True
    return False


def _is_error_status(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=int() as status):
            return status >= 400
        case ast.Attribute(attr=name):
            return name.startswith(("HTTP_4", "HTTP_5"))
    return False


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
