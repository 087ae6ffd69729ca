"""Where transactions are opened: by ``atomic``, by what the project wraps around it, by settings.

Source: ``django.db.transaction``; Django's documentation, "Database transactions".
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...project import extract, facts
from ...project.names import ClassDef, External, FunctionDef, Module, Symbol
from ...project.syntax import walk
from ..events import Moment
from ..values import FunctionValue

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Called

ATOMIC: Final = "django.db.transaction.atomic"
ON_COMMIT: Final = "django.db.transaction.on_commit"
_DEFAULT: Final = "default"
_DEFAULT_ALIAS: Final = "django.db.DEFAULT_DB_ALIAS"
_NON_ATOMIC: Final = "django.db.transaction.non_atomic_requests"
_DISPATCH: Final = "dispatch"
_METHOD_DECORATOR: Final = "django.utils.decorators.method_decorator"


class Transactions:
    """Answers which functions run in a transaction. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._wrappers: dict[FunctionDef, bool] = {}

    def opened_by(self, module: Module, item: ast.withitem, used: Called) -> Moment | None:
        """Where a ``with`` takes its body, if its context manager opens a transaction.

        None for any other, and for a transaction of another database. ``used`` is the call of the
        context manager.
        """
        if used.path == ATOMIC:
            return self._database(module, extract.expression(item.context_expr))
        target = used.target
        if isinstance(target, FunctionValue) and self.is_wrapper(target.definition):
            return Moment.IN_TRANSACTION
        return None

    def decorate(self, function: FunctionDef) -> Moment | None:
        """Where decorators take a function, its own or those of its class; None for nowhere."""
        for decorator in function.facts.decorators:
            if opened := self._opened(function.module, decorator):
                return opened
        owner = function.owner
        for cls in () if owner is None else self._flow.project.classes.ancestors(owner):
            if isinstance(cls, ClassDef):
                names = {_DISPATCH, function.name} if cls is owner else {_DISPATCH}
                for decorator in cls.facts.decorators:
                    if opened := self._opened_for(cls.module, decorator, names):
                        return opened
        return None

    def wrap(self, module: Module, decorators: list[ast.expr]) -> bool:
        """Whether some of a nested function's decorators runs it in a transaction."""
        return any(self._opens(module, decorator) for decorator in decorators)

    def are_refused_by(self, view: FunctionDef) -> bool:
        """Whether ``non_atomic_requests`` keeps ``ATOMIC_REQUESTS`` away from a view.

        So it does where a view, its class, its ``dispatch`` or its route is wrapped in it.
        """
        project, owner = self._flow.project, view.owner
        decorators = [(view.module, each) for each in view.facts.decorators]
        if owner is not None:
            for cls in project.classes.ancestors(owner):
                if isinstance(cls, ClassDef):
                    decorators += [(cls.module, each) for each in cls.facts.decorators]
            dispatch = project.classes.method(owner, _DISPATCH)
            if dispatch is not None:
                decorators += [(dispatch.module, each) for each in dispatch.facts.decorators]
        if any(self._leads_to(module, each, _NON_ATOMIC) for module, each in decorators):
            return True
        return (view if owner is None else owner) in self._wrapped_by_name

    @cached_property
    def _wrapped_by_name(self) -> frozenset[Symbol]:
        """The views in ``non_atomic_requests(views.hook)``, as URLconfs write it."""
        project = self._flow.project
        found: set[Symbol | None] = set()
        for module in project.mentions.of("non_atomic_requests"):
            source = project.source(module)
            for node in walk(source.tree) if source is not None else ():
                if isinstance(node, ast.Call) and _names(node.func, "non_atomic_requests"):
                    inner = (each for given in node.args for each in walk(given))
                    paths = (extract.dotted(each) for each in inner if isinstance(each, ast.expr))
                    found.update(project.names.resolve(module, path) for path in paths if path)
        return frozenset(filter(None, found))

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
        for inner in walk(node):
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
        return self._opened(module, extract.expression(node)) is Moment.IN_TRANSACTION

    def _database(self, module: Module, atomic: facts.Expression) -> Moment | None:
        """Where ``atomic(…)`` takes what it wraps: it may be about another database."""
        using = atomic.argument(0, "using") if isinstance(atomic, facts.Call) else None
        match using:
            case None:
                return Moment.IN_TRANSACTION
            case facts.Constant(value=value):
                return Moment.IN_TRANSACTION if value in (None, _DEFAULT) else None
            case facts.Name(path=path):
                symbol = self._flow.project.names.resolve(module, path)
                if isinstance(symbol, External) and symbol.path == _DEFAULT_ALIAS:
                    return Moment.IN_TRANSACTION
        return Moment.UNCERTAIN

    def _opened(self, module: Module, decorator: facts.Expression) -> Moment | None:
        """Where a decorator takes what it decorates; None for one that opens no transaction."""
        for inner in _unwrapped(decorator):
            symbol = self._flow.project.names.resolve(module, _path(inner))
            if isinstance(symbol, External) and symbol.path == ATOMIC:
                return self._database(module, inner)
            if isinstance(symbol, FunctionDef) and self.is_wrapper(symbol):
                return Moment.IN_TRANSACTION
        return None

    def _opened_for(
        self, module: Module, decorator: facts.Expression, names: set[str]
    ) -> Moment | None:
        """``@method_decorator(transaction.atomic, name="post")`` over a class."""
        if not isinstance(decorator, facts.Call):
            return None
        named = decorator.keyword("name")
        if not isinstance(named, facts.Constant) or named.value not in names:
            return None
        if not self._leads_to(module, decorator.function, _METHOD_DECORATOR):
            return None
        return self._opened(module, decorator)

    def _leads_to(self, module: Module, decorator: facts.Expression, wanted: str) -> bool:
        names = self._flow.project.names
        symbols = [names.resolve(module, _path(each)) for each in _unwrapped(decorator)]
        symbols.append(names.resolve(module, _path(decorator)))
        return any(isinstance(symbol, External) and symbol.path == wanted for symbol in symbols)


def _names(node: ast.expr, name: str) -> bool:
    return (extract.dotted(node) or "").rpartition(".")[2] == name


def _path(decorator: facts.Expression) -> str:
    """The dotted name of a decorator: ``atomic`` or ``atomic(…)``; "" for another expression."""
    called = decorator.function if isinstance(decorator, facts.Call) else decorator
    return called.path if isinstance(called, facts.Name) else ""


def _unwrapped(decorator: facts.Expression) -> tuple[facts.Expression, ...]:
    """A decorator, or those in ``method_decorator(…)``."""
    if isinstance(decorator, facts.Call) and _path(decorator).endswith("method_decorator"):
        wrapped = decorator.argument(0, "decorator")
        if isinstance(wrapped, facts.Sequence):
            return wrapped.items
        return () if wrapped is None else (wrapped,)
    return (decorator,)


def _hands_over(body: list[ast.stmt], parameters: set[str]) -> bool:
    """Whether a block runs somebody else's code: it yields, or calls what it was given."""
    return any(
        isinstance(inner, ast.Yield)
        or isinstance(inner, ast.Call)
        and isinstance(inner.func, ast.Name)
        and inner.func.id in parameters
        for statement in body
        for inner in walk(statement)
    )
