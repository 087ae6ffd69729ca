"""Where transactions are opened: by ``atomic``, by what the project wraps around it, by settings.

Source: ``django.db.transaction``; Django's documentation, "Database transactions".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..project import facts
from ..project.extract import dotted
from ..project.names import External, FunctionDef, Module
from .values import FunctionValue

if TYPE_CHECKING:
    from .analysis import Flow
    from .events import Called

ATOMIC: Final = "django.db.transaction.atomic"
ON_COMMIT: Final = "django.db.transaction.on_commit"
_NON_ATOMIC: Final = "django.db.transaction.non_atomic_requests"
_METHOD_DECORATOR: Final = "django.utils.decorators.method_decorator"


class Transactions:
    """Answers which functions run in a transaction. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._wrappers: dict[FunctionDef, bool] = {}

    def opened_by(self, item: ast.withitem, calls: list[Called]) -> bool:
        """Whether a context manager of ``with`` opens a transaction of the default database.

        ``calls`` are those that were met, the context manager's own the last.
        """
        used = calls[-1] if calls else None
        if used is None or used.node is not item.context_expr:
            return False
        if used.path == ATOMIC:
            return not isinstance(item.context_expr, ast.Call) or _is_default(item.context_expr)
        target = used.target
        return isinstance(target, FunctionValue) and self.is_wrapper(target.definition)

    def decorate(self, function: FunctionDef) -> bool:
        """Whether a function is decorated to run in a transaction, or its class is."""
        if any(self._is_atomic(function.module, each) for each in function.facts.decorators):
            return True
        owner = function.owner
        return owner is not None and any(
            self._is_atomic_method(owner.module, each, function.name)
            for each in owner.facts.decorators
        )

    def are_refused_by(self, view: FunctionDef) -> bool:
        """Whether ``non_atomic_requests`` keeps ``ATOMIC_REQUESTS`` away from a view."""
        owner = view.owner
        above = () if owner is None else owner.facts.decorators
        return any(
            self._leads_to(view.module, each, _NON_ATOMIC)
            for each in (*view.facts.decorators, *above)
        )

    def is_wrapper(self, function: FunctionDef) -> bool:
        """Whether what a function wraps runs in a transaction: a decorator, a context manager."""
        if function.module.installed:
            return False
        if function not in self._wrappers:
            self._wrappers[function] = False  # one that wraps itself ends here
            node = self._flow.node(function)
            self._wrappers[function] = node is not None and self._wraps(function, node)
        return self._wrappers[function]

    def _wraps(self, function: FunctionDef, node: ast.AST) -> bool:
        parameters = {parameter.name for parameter in function.facts.parameters}
        for inner in ast.walk(node):
            match inner:
                case ast.With(items=items, body=body):
                    if any(self._opens(function.module, item.context_expr) for item in items):
                        return _hands_over(body, parameters)
                case ast.Return(value=ast.Call(func=called, args=[ast.Name(id=name), *_])):
                    if name in parameters and self._opens(function.module, called):
                        return True
                case ast.FunctionDef(decorator_list=decorators, body=body) if inner is not node:
                    if any(self._opens(function.module, each) for each in decorators):
                        return _hands_over(body, parameters)
        return False

    def _opens(self, module: Module, node: ast.expr) -> bool:
        path = dotted(node.func if isinstance(node, ast.Call) else node)
        return path is not None and self._is_atomic(module, facts.Name(path))

    def _is_atomic(self, module: Module, decorator: facts.Expression) -> bool:
        if isinstance(decorator, facts.Call):
            using = decorator.argument(0, "using")
            if isinstance(using, facts.Constant) and using.value not in (None, "default"):
                return False
        for path in _written(decorator):
            symbol = self._flow.project.names.resolve(module, path)
            if isinstance(symbol, External) and symbol.path == ATOMIC:
                return True
            if isinstance(symbol, FunctionDef) and self.is_wrapper(symbol):
                return True
        return False

    def _is_atomic_method(self, module: Module, decorator: facts.Expression, name: str) -> bool:
        """``@method_decorator(transaction.atomic, name="post")`` over a class."""
        if not isinstance(decorator, facts.Call):
            return False
        named = decorator.keyword("name")
        wrapped = decorator.argument(0, "decorator")
        return (
            isinstance(named, facts.Constant)
            and named.value in (name, "dispatch")
            and wrapped is not None
            and self._leads_to(module, decorator.function, _METHOD_DECORATOR)
            and self._is_atomic(module, wrapped)
        )

    def _leads_to(self, module: Module, decorator: facts.Expression, wanted: str) -> bool:
        symbols = (self._flow.project.names.resolve(module, path) for path in _written(decorator))
        return any(isinstance(symbol, External) and symbol.path == wanted for symbol in symbols)


def _written(decorator: facts.Expression) -> Iterator[str]:
    """The dotted names of a decorator: ``atomic``, ``atomic(…)``, ``method_decorator(atomic)``."""
    match decorator:
        case facts.Name(path=path):
            yield path
        case facts.Call(function=function, arguments=arguments):
            yield from _written(function)
            for argument in arguments:
                yield from _written(argument)


def _is_default(call: ast.Call) -> bool:
    """Whether ``atomic(…)`` is about the default database, for all that is written there."""
    named = [word.value for word in call.keywords if word.arg == "using"]
    return all(
        not isinstance(using, ast.Constant) or using.value in (None, "default")
        for using in (*call.args[:1], *named)
    )


def _hands_over(body: list[ast.stmt], parameters: set[str]) -> bool:
    """Whether a block runs somebody else's code: it yields, or calls what it was given."""
    return any(
        isinstance(inner, ast.Yield)
        or isinstance(inner, ast.Call)
        and isinstance(inner.func, ast.Name)
        and inner.func.id in parameters
        for statement in body
        for inner in ast.walk(statement)
    )
