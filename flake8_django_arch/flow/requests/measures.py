"""How large a view is: McCabe's complexity and its statements, as Django code is read.

What a view has to do itself does not count: telling methods apart, asking a form whether it is
valid, turning a request away with an error response.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from ...project.extract import dotted
from ...project.source import FunctionNode
from ...project.syntax import children

_NESTED: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_BRANCHES: Final = (ast.For, ast.AsyncFor, ast.While)
#: ``HttpResponseBadRequest``, ``json_error``, ``not_found``.
_ERROR: Final = re.compile(
    r"error|bad_?request|forbidden|denied|not_?(found|allowed)|unauthorized|Gone$", re.IGNORECASE
)
_LOGGING: Final = frozenset({"debug", "info", "warning", "error", "exception", "critical"})


def complexity(function: FunctionNode) -> int:
    """One more than the branches; comprehensions count, boolean operators do not."""
    return 1 + sum(_weight(node) for node in _own(function))


def statements(function: FunctionNode) -> int:
    """The statements of the body, without docstrings and what nested functions hold."""
    guards = {id(inner) for node in _own(function) if _is_guard(node) for inner in _lines(node)}
    return sum(
        isinstance(node, ast.stmt) and not _is_docstring(node) and id(node) not in guards
        for node in _own(function, with_nested=True)
    )


def _own(node: ast.AST, with_nested: bool = False) -> Iterator[ast.AST]:
    """The nodes below, but not those in nested functions and classes."""
    waiting = children(node)
    while waiting:
        child = waiting.pop()
        if not isinstance(child, _NESTED):
            yield child
            waiting += children(child)
        elif with_nested:
            yield child


def _weight(node: ast.AST) -> int:
    match node:
        case ast.If() | ast.IfExp():
            return 0 if _is_a_views_own(node.test) or _is_guard(node) else 1
        case ast.ExceptHandler():
            return 0 if _is_guard(node) else 1
        case ast.comprehension(ifs=conditions):
            return 1 + len(conditions)
        case ast.Match(subject=subject, cases=cases):
            if _is_a_views_own(subject):
                return 0
            return len(cases) - (1 if _is_default(cases[-1]) else 0)
    return 1 if isinstance(node, _BRANCHES) else 0


def _is_default(case: ast.match_case) -> bool:
    return isinstance(case.pattern, ast.MatchAs) and not case.pattern.pattern and not case.guard


def _is_a_views_own(test: ast.expr) -> bool:
    """Whether a condition only tells HTTP methods apart or asks whether the input is valid."""
    match test:
        case ast.BoolOp(values=values):
            return all(_is_a_views_own(value) for value in values)
        case ast.UnaryOp(operand=operand):
            return _is_a_views_own(operand)
        case ast.Compare(left=left):
            return _is_a_views_own(left)
        case ast.Attribute():
            return (dotted(test) or "").endswith("request.method")
        case ast.Call(func=ast.Attribute(attr="is_valid")):
            return True
        case ast.Call(func=ast.Name(id="all"), args=[ast.GeneratorExp(elt=element)]):
            return _is_a_views_own(element)
    return False


def _is_guard(node: ast.AST) -> bool:
    """Whether a branch does nothing but turn the request away, and say or log why."""
    if not isinstance(node, ast.If | ast.ExceptHandler):
        return False
    *before, last = node.body
    return _is_error(last) and all(_says_why(statement) for statement in before)


def _says_why(statement: ast.stmt) -> bool:
    match statement:
        case ast.Assign(targets=[ast.Name()], value=ast.Constant() | ast.JoinedStr()):
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr=name))):
            return name in _LOGGING
    return False


def _lines(guard: ast.AST) -> Iterator[ast.AST]:
    """The statements that a guard takes: itself and what it holds, but not its ``elif``."""
    if isinstance(guard, ast.If | ast.ExceptHandler):
        yield guard
        yield from guard.body


def _is_error(statement: ast.stmt) -> bool:
    match statement:
        case ast.Return(value=ast.Tuple(elts=[status, *_])):  # as django-ninja's operations do
            return _is_error_status(status)
        case ast.Return(value=ast.Call(func=function, keywords=keywords, args=arguments)):
            if _ERROR.search((dotted(function) or "").rpartition(".")[2]):
                return True
            given = [keyword.value for keyword in keywords if keyword.arg == "status"]
            return any(_is_error_status(value) for value in (*given, *arguments[1:2]))
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="permission_denied"))):
            return True  # DRF's APIView.permission_denied always raises
        case ast.Raise():
            return True
    return False


def _is_error_status(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=int() as status):
            return status >= 400
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name.startswith(("HTTP_4", "HTTP_5")) or _ERROR.search(name) is not None
    return False


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
