"""A project's own decorators: which of them only run what they decorate.

``@logged`` and ``@timed`` hand over all arguments and give back what the function gave. One that
may answer by itself, or that calls the function otherwise, may do anything.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.source import FunctionNode
from ...project.syntax import parameters_of, positional_of

if TYPE_CHECKING:
    from ..analysis import Flow

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
#: Objects that run what they decorate within themselves, and what makes them.
_CONTEXT: Final = "contextlib.ContextDecorator"
_CONTEXT_MAKER: Final = "contextlib.contextmanager"
#: Functions of packages that it makes, for where these are not installed. Source:
#: ``django_scopes/state.py`` of 2.1.0.
_CONTEXTS: Final = frozenset(
    f"django_scopes.{module}{name}"
    for module in ("", "state.")
    for name in ("scope", "scopes_disabled")
)


class Decorators:
    """Answers what a decorator does with what it decorates. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        #: By the function, and whether it is called first: ``@logged``, ``@logged("shop")``.
        self._known: dict[tuple[FunctionDef, bool], bool] = {}

    def only_runs(self, module: Module, decorator: facts.Expression) -> bool:
        """Whether a decorated function does and gives what it does and gives by itself."""
        match decorator:
            case facts.Name(path=path):
                is_made = False
            case facts.Call(function=facts.Name(path=path)):
                is_made = True
            case _:
                return False
        found = self._flow.project.names.resolve(module, path)
        if isinstance(found, External):
            return is_made and self._is_packages_context(found)
        if isinstance(found, ClassDef):
            return is_made and self._is_context(found)
        if not isinstance(found, FunctionDef):
            return False
        if found.facts.decorators:
            return is_made and self._makes_context(found)
        key = (found, is_made)
        if key not in self._known:
            node = self._flow.node(found)
            self._known[key] = node is not None and _decorates(node, is_made=is_made)
        return self._known[key]

    def _is_context(self, cls: ClassDef) -> bool:
        """Whether objects of a class run what they decorate within themselves."""
        classes = self._flow.project.classes
        return classes.is_a(cls, _CONTEXT) and classes.projects_method(cls, "__call__") is None

    def _is_packages_context(self, made: External) -> bool:
        """Whether a package's function or class makes such an object."""
        classes = self._flow.project.classes
        match self._flow.project.names.definition(made):
            case FunctionDef() as function:
                return self._makes_context(function)
            case ClassDef() as cls:
                return classes.is_a(cls, _CONTEXT) and classes.method(cls, "__call__") is None
        return made.path in _CONTEXTS

    def _makes_context(self, function: FunctionDef) -> bool:
        """Whether calling it makes such an object: ``@contextmanager`` says so."""
        match function.facts.decorators:
            case (facts.Name(path=path),):
                match self._flow.project.names.resolve(function.module, path):
                    case External(path=known) | FunctionDef(path=known):
                        return known == _CONTEXT_MAKER
        return False


def _decorates(node: FunctionNode, *, is_made: bool) -> bool:
    """Whether a decorator, or what it makes where it is called first, only runs the function."""
    optional = _optionally_called(node)
    if optional is not None:
        return _wraps(optional)
    inner = returned_function(node) if is_made else node
    return inner is not None and (_wraps(inner) or _gives_itself(inner))


def _optionally_called(node: FunctionNode) -> FunctionNode | None:
    """The decorator in one that may be called first or not: ``return outer(f) if f else outer``."""
    given = {f"{name}({each.arg})" for each in parameters_of(node.args) for name in _nested(node)}
    ends = [end for end in ends_of(node.body) if isinstance(end, ast.Return)]
    several = [part for end in ends for part in _arms(end.value)]
    texts = {ast.unparse(part) for part in several}
    names = texts - given
    if len(names) != 1 or len(texts) != 2:
        return None
    name = names.pop()
    return _nested(node).get(name) if texts - {name} <= given else None


def _nested(node: FunctionNode) -> dict[str, FunctionNode]:
    return {each.name: each for each in node.body if isinstance(each, _FUNCTIONS)}


def _arms(value: ast.expr | None) -> Iterator[ast.expr]:
    match value:
        case ast.IfExp(body=body, orelse=orelse):
            yield from (body, orelse)
        case ast.expr():
            yield value


def _gives_itself(decorator: FunctionNode) -> bool:
    """Whether it gives back the function that it was given, having noted it somewhere, say."""
    parameters = parameters_of(decorator.args)
    ends = list(ends_of(decorator.body))
    stored = [
        node.id
        for node in ast.walk(decorator)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    return (
        len(parameters) == 1
        and bool(ends)
        and parameters[0].arg not in stored
        and all(_is_name(end, parameters[0].arg) for end in ends)
    )


def _is_name(end: ast.AST, name: str) -> bool:
    match end:
        case ast.Return(value=ast.Name(id=given)):
            return given == name
    return False


def returned_function(node: FunctionNode) -> FunctionNode | None:
    """The nested function that a function gives: it ends with ``return wrapper``."""
    match node.body[-1]:
        case ast.Return(value=ast.Name(id=name)):
            nested = [each for each in node.body if isinstance(each, _FUNCTIONS)]
            found = [each for each in nested if each.name == name]
            returns = sum(1 for _ in ends_of(node.body))
            return found[0] if len(found) == 1 and returns == 1 else None
    return None


def _wraps(decorator: FunctionNode) -> bool:
    """Whether what a decorator gives surely runs the decorated function as it is called."""
    parameters = decorator.args
    wrapper = returned_function(decorator)
    if wrapper is None or len(parameters.args) != 1 or parameters.vararg or parameters.kwonlyargs:
        return False
    name = parameters.args[0].arg
    return all(map(is_wraps, wrapper.decorator_list)) and _gives_back(wrapper, name)


def is_wraps(decorator: ast.expr) -> bool:
    """Whether a wrapper is decorated with ``wraps(function)``, which leaves it as it is."""
    match decorator:
        case ast.Call(func=ast.Name(id="wraps") | ast.Attribute(attr="wraps")):
            return True
    return False


def _gives_back(wrapper: FunctionNode, name: str) -> bool:
    """Whether a wrapper gives what the function of that name gives for all of its arguments.

    It must not touch them otherwise: it might load something into them.
    """
    ends = [end for end in ends_of(wrapper.body) if end not in _given_up(wrapper)]
    sure = [step for step in _steps(wrapper.body) if isinstance(step, ast.Return)]
    if len(ends) != 1 or len(sure) != 1 or sure[0].value is None:
        return False
    names = [node for node in ast.walk(wrapper) if isinstance(node, ast.Name)]
    stored = [node.id for node in names if isinstance(node.ctx, ast.Store)]
    given = sure[0].value
    if isinstance(given, ast.Name) and stored.count(given.id) == 1:
        given = _bound_to(given.id, wrapper) or given
    parameters = {each.arg for each in parameters_of(wrapper.args)}
    used = [node.id for node in names if node.id in parameters]
    is_untouched = len(used) == len(parameters) and name not in stored
    return is_untouched and _hands_all_on(given, wrapper.args, name)


def _given_up(wrapper: FunctionNode) -> list[ast.AST]:
    """What it gives where the function has failed: nothing."""
    handled = [
        part for node in ast.walk(wrapper) if isinstance(node, ast.Try) for part in node.handlers
    ]
    return [
        end
        for handler in handled
        for end in ends_of(handler.body)
        if isinstance(end, ast.Return)
        and (end.value is None or isinstance(end.value, ast.Constant))
    ]


def _bound_to(name: str, wrapper: FunctionNode) -> ast.expr | None:
    """What a name is surely bound to: ``result = function(*args, **options)``."""
    for step in _steps(wrapper.body):
        match step:
            case ast.Assign(targets=[ast.Name(id=kept)], value=value) if kept == name:
                return value
    return None


def _steps(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that surely run if none of them fails."""
    for statement in body:
        match statement:
            case ast.With() | ast.AsyncWith():
                yield from _steps(statement.body)
            case ast.For(iter=ast.Call(func=ast.Name(id="range"))) | ast.While(test=ast.Constant()):
                yield from _steps(statement.body)  # once more where it fails
            case ast.Try():
                for part in (statement.body, statement.orelse, statement.finalbody):
                    yield from _steps(part)
            case _:
                yield statement


def ends_of(body: Sequence[ast.stmt]) -> Iterator[ast.AST]:
    """What ends a function early or makes it a generator; those nested in it are left out."""
    waiting: list[ast.AST] = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Return | ast.Yield | ast.YieldFrom):
            yield node
        if not isinstance(node, (*_FUNCTIONS, ast.Lambda)):
            waiting += ast.iter_child_nodes(node)


def _hands_all_on(given: ast.expr, parameters: ast.arguments, name: str) -> bool:
    """Whether it is ``function(*args, **options)``, with whatever else the wrapper takes."""
    if isinstance(given, ast.Await):
        given = given.value
    named = positional_of(parameters)
    match given:
        case ast.Call(
            func=ast.Name(id=called),
            args=[*first, ast.Starred(value=ast.Name(id=rest))],
            keywords=[ast.keyword(arg=None, value=ast.Name(id=options))],
        ):
            handed = [each.id if isinstance(each, ast.Name) else None for each in first]
            return (
                called == name
                and not parameters.kwonlyargs
                and handed == [parameter.arg for parameter in named]
                and rest == _name(parameters.vararg)
                and options == _name(parameters.kwarg)
            )
    return False


def _name(parameter: ast.arg | None) -> str | None:
    return None if parameter is None else parameter.arg
