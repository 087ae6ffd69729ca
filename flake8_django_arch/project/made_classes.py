"""Classes that functions make or choose: ``objects = scoped_manager(organizer="organizer")``."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from . import facts, framework
from .extract import class_facts, expression
from .names import ClassDef, External, FunctionDef, Module, ValueDef
from .syntax import children, names_in, positional_of, times_bound, walk

if TYPE_CHECKING:
    from .classes import Ancestor
    from .project import Project
    from .source import FunctionNode

#: Functions of packages that give a manager of their first argument's class, whose
#: ``get_queryset`` does no more than filter; and what that parameter is called. Source:
#: ``django_scopes/manager.py`` of 2.1.0. Known by heart, so that it need not be installed.
FILTERING: Final = {
    f"{module}.ScopedManager": "_manager_class"
    for module in ("django_scopes", "django_scopes.manager")
}


@dataclass(frozen=True)
class Made:
    """A class, told by what it inherits or is, or an instance of it."""

    classes: tuple[Ancestor, ...]
    is_instance: bool = False


@dataclass(frozen=True)
class _Scope:
    """Where an expression stands: in a module, or in a function that is called so."""

    module: Module
    node: FunctionNode | None = None
    function: FunctionDef | None = None
    parameters: Mapping[str, Made | None] = field(default_factory=dict)
    #: The keys of its ``**options``.
    options: frozenset[str] = frozenset()


class MadeClasses:
    """Finds what such a call gives. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[tuple[Module, facts.Expression], Made | None] = {}
        self._classes: dict[tuple[ast.ClassDef, tuple[Ancestor, ...]], ClassDef] = {}
        self._entered: set[FunctionDef] = set()
        self._given_by: dict[object, Made | None] = {}

    def at(self, module: Module, value: facts.Expression) -> Made | None:
        """What an expression at the top of a module gives; None if that is no class or instance."""
        key = (module, value)
        if key not in self._known:
            self._known[key] = None  # a class that is made of itself
            self._known[key] = self._made(_Scope(module), value)
        return self._known[key]

    def _made(self, scope: _Scope, value: facts.Expression) -> Made | None:
        match facts.unsubscripted(value):
            case facts.Name(path=path):
                return self._named(scope, path)
            case facts.Attribute(value=inner, name="__class__"):
                made = self._made(scope, inner)
                return Made(made.classes) if made is not None and made.is_instance else None
            case facts.Call(function=facts.Name(path=path)) as call:
                owner, _, method = path.rpartition(".")
                if method in ("as_manager", "from_queryset"):
                    return self._of_queryset(scope, owner, call if "from" in method else None)
                return self._called(scope, path, call)
            case facts.Call(function=facts.Call() | facts.Attribute() as function):
                return _instance(self._made(scope, function))
        return None

    def _named(self, scope: _Scope, path: str) -> Made | None:
        """A class by its name, as the scope has it."""
        head = path.partition(".")[0]
        if scope.node is not None and _is_changed(scope.node, head):
            return None  # ``manager.get_queryset = …``
        if head in scope.parameters:
            return scope.parameters[head] if head == path else None
        if scope.node is not None and times_bound(scope.node, head):
            return self._local(scope, scope.node, head) if head == path else None
        symbol = self._project.names.resolve(scope.module, path)
        if isinstance(symbol, ValueDef):
            chosen = self._project.stand_ins.chosen(symbol)
            if chosen is None and symbol.module is not scope.module:
                return self.at(symbol.module, symbol.assignment.value)
            symbol = chosen or symbol
        if isinstance(symbol, ValueDef):
            return self.at(symbol.module, symbol.assignment.value)
        if isinstance(symbol, External) and symbol.path not in {*framework.BASES, *FILTERING}:
            symbol = self._project.names.definition(symbol)
        return Made((symbol,)) if isinstance(symbol, ClassDef | External) else None

    def _of_queryset(self, scope: _Scope, owner: str, call: facts.Call | None) -> Made | None:
        """``OrderQuerySet.as_manager()`` or ``Manager.from_queryset(OrderQuerySet)``."""
        parts = [self._named(scope, owner)]
        parts += [self._made(scope, argument) for argument in call.arguments[:1]] if call else []
        found: list[Ancestor] = [] if call else [External(framework.MANAGER)]
        for part in parts:
            if part is None or part.is_instance:
                return None
            found += part.classes
        return Made(tuple(found), is_instance=call is None)

    def _called(self, scope: _Scope, path: str, call: facts.Call) -> Made | None:
        made = self._named(scope, path)
        symbol = self._project.names.resolve(scope.module, path) if made is None else None
        symbol = self._project.names.definition(symbol)
        if isinstance(symbol, FunctionDef) and not _is_bound(scope, path):
            return self._returned(symbol, scope, call)
        if made is None or made.is_instance:
            return None
        parameter = FILTERING.get(made.classes[0].path)
        if parameter is None:
            return _instance(made)
        keys, base = _keys(scope, call), call.argument(0, parameter)
        if keys is None or base is None and parameter in keys:
            return None
        plain = Made((External(framework.MANAGER),))
        return _instance(plain if base is None else self._made(scope, base))

    def _returned(self, function: FunctionDef, scope: _Scope, call: facts.Call) -> Made | None:
        """What a function gives that is called so."""
        node = self._project.function_nodes.of(function)
        if not isinstance(node, ast.FunctionDef) or node.decorator_list:
            return None
        own = list(_own_nodes(node))
        returned = [each.value for each in own if isinstance(each, ast.Return)]
        keys = _keys(scope, call)
        if len(returned) != 1 or returned[0] is None or keys is None or function in self._entered:
            return None
        if any(isinstance(each, ast.Yield | ast.YieldFrom) for each in own):
            return None
        given = dict(self._given(function, node, scope, call, keys))
        inner = _Scope(function.module, node, function, given, keys - given.keys())
        key = (function, tuple(given.items()), frozenset(inner.options))
        if key not in self._given_by:
            self._entered.add(function)
            try:
                self._given_by[key] = self._made(inner, expression(returned[0]))
            finally:
                self._entered.discard(function)
        return self._given_by[key]

    def _given(
        self,
        function: FunctionDef,
        node: ast.FunctionDef,
        scope: _Scope,
        call: facts.Call,
        keys: frozenset[str],
    ) -> Iterator[tuple[str, Made | None]]:
        """What each parameter is, so far as that is a class."""
        ordered = positional_of(node.args)
        defaults: dict[str, ast.expr | None] = dict(
            zip([one.arg for one in ordered][::-1], node.args.defaults[::-1], strict=False)
        )
        only = [one.arg for one in node.args.kwonlyargs]
        defaults |= zip(only, node.args.kw_defaults, strict=True)
        for position, name in enumerate([*(one.arg for one in ordered), *only]):
            at = position if position < len(ordered) else len(call.arguments)
            value = call.argument(at, name)
            default = defaults.get(name)
            if value is not None:
                yield name, self._made(scope, value)
            elif default is not None and name not in keys:
                yield name, self._made(_Scope(function.module), expression(default))
            else:
                yield name, None

    def _local(self, scope: _Scope, node: FunctionNode, name: str) -> Made | None:
        """What a function's own body binds under a name: a class, or what a call gives."""
        if times_bound(node, name) != 1:
            return None
        for statement in node.body:
            match statement:
                case ast.ClassDef() if statement.name == name:
                    return self._defined(scope, statement)
                case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                    return self._made(scope, expression(value))
        return None

    def _defined(self, scope: _Scope, node: ast.ClassDef) -> Made | None:
        """A class of a function's own body, with the bases that the function was given for it.

        Its methods are read by themselves: none may name what the function binds and the module,
        too.
        """
        assert scope.function is not None and scope.node is not None
        if node.decorator_list or node.keywords:
            return None
        own = {name for part in node.body for name in names_in(part)}
        resolve = self._project.names.resolve
        if any(resolve(scope.module, name) for name in own if times_bound(scope.node, name)):
            return None
        bases = [self._made(scope, expression(base)) for base in node.bases]
        inherited: list[Ancestor] = []
        for base in bases:
            if base is None or base.is_instance:
                return None
            inherited += base.classes
        key = (node, tuple(inherited))
        if key not in self._classes:
            known = class_facts(node, f"{scope.function.qualname}.")
            self._classes[key] = ClassDef(
                scope.module, known, maker=scope.function, given_bases=tuple(inherited)
            )
        return Made((self._classes[key],))


def _instance(made: Made | None) -> Made | None:
    return None if made is None or made.is_instance else Made(made.classes, is_instance=True)


def _is_bound(scope: _Scope, path: str) -> bool:
    """Whether the function that a name stands in binds it itself."""
    return scope.node is not None and bool(times_bound(scope.node, path.partition(".")[0]))


def _is_changed(node: FunctionNode, name: str) -> bool:
    """Whether a function sets attributes of what it calls so."""
    for each in walk(node):
        match each:
            case ast.Attribute(value=ast.Name(id=holder), ctx=ast.Store()) if holder == name:
                return True
            case ast.Call(func=ast.Name(id="setattr"), args=[ast.Name(id=holder), *_]):
                if holder == name:
                    return True
    return False


def _keys(scope: _Scope, call: facts.Call) -> frozenset[str] | None:
    """The keywords that a call gives, ``**options`` of the function around it included.

    None where more may be given.
    """
    if any(isinstance(each, facts.Starred) for each in call.arguments):
        return None
    found: set[str] = set()
    for name, value in call.keywords:
        kwarg = scope.node.args.kwarg if scope.node is not None else None
        if name != "**":
            found.add(name)
        elif kwarg is not None and value == facts.Name(kwarg.arg):
            found |= scope.options
        else:
            return None
    return frozenset(found)


def _own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function itself, not in functions and classes that it defines."""
    for child in children(node):
        if not isinstance(
            child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
        ):
            yield child
            yield from _own_nodes(child)
