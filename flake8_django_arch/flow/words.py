"""Which names a function mentions, and what it hands to whom: a look at it without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeGuard

from ..immutable import Immutable
from ..project.names import ClassDef, FunctionDef, Module, Symbol
from ..project.syntax import arguments_of, attribute_set, walk
from .querysets.filling import FILLING

if TYPE_CHECKING:
    from .analysis import Flow

#: Expressions that may give rows or querysets.
_MAY_BE_ROWS: Final = (
    *(ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.IfExp, ast.BoolOp, ast.BinOp),
    *(ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp, ast.SetComp, ast.DictComp),
    *(ast.GeneratorExp, ast.Await, ast.NamedExpr),
)
#: Methods that models and containers share; a model's own ``items()`` is rarely a queryset.
_COMMON: Final = frozenset(
    "save delete clean full_clean get update create add remove set clear items keys values".split()
)
#: What hands rows to a template, which may loop over them.
_RENDERING: Final = frozenset(
    "render render_to_response render_to_string SimpleTemplateResponse TemplateResponse"
    " add_view change_view changeform_view changelist_view".split()
)
#: Methods that change what is in a list, set or dictionary.
_PUTTING: Final = frozenset("add append appendleft clear extend insert setdefault update".split())


class Mentioned(Immutable, frozen=True):
    """What a function mentions."""

    #: Every name and attribute.
    names: frozenset[str] = frozenset()
    #: The attributes of ``self`` that it reads, and those of ``super()``.
    of_self: frozenset[str] = frozenset()
    #: What it calls with arguments: ``show`` or, of an attribute of a name, ``self.show``.
    hands_to: frozenset[str] = frozenset()
    #: Whether it returns or yields what may be rows, as far as its statements show.
    gives: bool = False
    #: The names whose containers it puts something into.
    puts_into: frozenset[str] = frozenset()
    #: The attributes that it assigns to.
    assigned: frozenset[str] = frozenset()
    #: The names that a condition asks by themselves: ``if full``, ``if not full``; and those of
    #: attributes, ``getattr(row, name)``.
    asked: frozenset[str] = frozenset()
    #: The names that do not mean the same throughout: they are assigned, or parameters twice.
    rebound: frozenset[str] = frozenset()

    @property
    def fills(self) -> bool:
        """Whether it names what loads relations into rows that are there."""
        return not self.names.isdisjoint(FILLING)


def mentioned(node: ast.AST) -> Mentioned:
    """Look through everything below a node."""
    names: set[str] = set()
    of_self: set[str] = set()
    hands_to: set[str] = set()
    puts_into: set[str] = set()
    assigned: set[str] = set()
    asked: set[str] = set()
    parameters: set[str] = set()
    rebound: set[str] = set()
    gives = False
    for current in walk(node):
        if isinstance(current, ast.Name):
            names.add(current.id)
            if not isinstance(current.ctx, ast.Load):
                rebound.add(current.id)
        elif isinstance(current, ast.arg):
            (rebound if current.arg in parameters else parameters).add(current.arg)
        elif isinstance(current, ast.Attribute):
            names.add(current.attr)
            if isinstance(current.ctx, ast.Store):
                assigned.add(current.attr)
            elif _is_self(current.value):
                of_self.add(current.attr)
        elif isinstance(current, ast.Call):
            hands_to.update(_handed_to(current))
            puts_into.update(_put_into(current))
            asked.update(_asked_by(current))
        elif isinstance(current, ast.Return):
            gives = gives or isinstance(current.value, _MAY_BE_ROWS)
        elif isinstance(current, ast.Yield | ast.YieldFrom):
            gives = True
        elif isinstance(current, ast.Subscript) and isinstance(current.ctx, ast.Store):
            puts_into.update(_put_into(current))
            if (found := attribute_set(current)) is not None:
                assigned.add(found[1])
        elif isinstance(current, ast.If | ast.IfExp):
            asked.update(_asked_by(current))
    return Mentioned(
        names=frozenset(names),
        of_self=frozenset(of_self),
        hands_to=frozenset(hands_to),
        gives=gives,
        puts_into=frozenset(puts_into),
        assigned=frozenset(assigned),
        asked=frozenset(asked),
        rebound=frozenset(rebound),
    )


def _is_self(node: ast.expr) -> bool:
    """``self``, or what it is to its base classes."""
    match node:
        case ast.Name(id="self") | ast.Call(func=ast.Name(id="super")):
            return True
    return False


def _handed_to(call: ast.Call) -> Iterator[str]:
    """What is called, and functions that it is given: ``sorted(rows, key=label)``."""
    given = arguments_of(call)
    if given:
        yield from filter(None, map(_called, (call.func, *given)))
    elif _is_class(called := _called(call.func)):  # its objects may fetch rows: Sheet()
        yield called


def _put_into(node: ast.Call | ast.Subscript) -> Iterator[str]:
    """The name whose container a call, or an assignment to an item of it, changes."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
            if method in _PUTTING:
                yield name
        case ast.Subscript(value=ast.Name(id=name)):
            yield name


def _asked_by(node: ast.Call | ast.If | ast.IfExp) -> Iterator[str]:
    """The name that decides: ``full`` of ``if not full``, ``name`` of ``getattr(row, name)``."""
    match node:
        case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Name(id=name), *_]):
            yield name
        case ast.If(test=test) | ast.IfExp(test=test):
            decisive = test.operand if isinstance(test, ast.UnaryOp) else test
            if isinstance(decisive, ast.Name):
                yield decisive.id


def _called(function: ast.expr) -> str | None:
    match function:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id=name), attr=attribute):
            return f"{name}.{attribute}"
        case ast.Attribute(attr=attribute):
            return f".{attribute}"
    return None


def _is_class(path: str | None) -> TypeGuard[str]:
    """Whether what is called is a class, as Python's names go."""
    return path is not None and path.rpartition(".")[2][:1].isupper()


class Words:
    """Answers what functions mention. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._of: dict[FunctionDef, Mentioned] = {}
        self._puts: dict[FunctionDef, bool] = {}
        self._handing_on: dict[FunctionDef, frozenset[FunctionDef]] = {}
        self._from: dict[tuple[ClassDef, FunctionDef], tuple[FunctionDef, ...]] = {}

    def of(self, function: FunctionDef) -> frozenset[str]:
        """The names and attributes that a function mentions."""
        return self._mentioned(function).names

    def gives_something(self, function: FunctionDef) -> bool:
        """Whether a function returns or yields what may be rows."""
        return self._mentioned(function).gives

    def assigned(self, function: FunctionDef) -> frozenset[str]:
        """The attributes that a function assigns to, of whatever object."""
        return self._mentioned(function).assigned

    def handing_on(self, function: FunctionDef) -> frozenset[FunctionDef]:
        """A function, those that it hands something to by their names, and so on."""
        if function not in self._handing_on:
            found = {function: None}
            for each in (waiting := [function]):  # which grows meanwhile
                for path in sorted(self.hands_to(each)):
                    called = self._called_in(each, path)
                    if isinstance(called, FunctionDef) and called not in found:
                        found[called] = None
                        waiting.append(called)
            self._handing_on[function] = frozenset(found)
        return self._handing_on[function]

    def _called_in(self, function: FunctionDef, path: str) -> Symbol | None:
        base, _, name = path.rpartition(".")
        if base == "self" and function.owner is not None:
            return self._project.classes.method(function.owner, name)
        return self._project.names.member(function.module, path)

    def asked(self, function: FunctionDef) -> frozenset[str]:
        """The names that a function's conditions ask by themselves, or that name attributes."""
        return self._mentioned(function).asked

    def rebound(self, function: FunctionDef) -> frozenset[str]:
        """The names that do not hold the same wherever a function mentions them."""
        return self._mentioned(function).rebound

    def hands_to(self, function: FunctionDef) -> frozenset[str]:
        """What a function calls with arguments, as it writes it."""
        return self._mentioned(function).hands_to

    def sets_attributes(self, cls: ClassDef, method: FunctionDef) -> bool:
        """Whether a method may set attributes of an object, itself or by other methods of it.

        What a package's base class does, nobody knows.
        """
        every = [self._mentioned(each) for each in self.methods_from(cls, method)]
        return any(each.assigned or each.fills or "super" in each.names for each in every)

    def set_by(self, cls: ClassDef, method: FunctionDef) -> frozenset[str]:
        """The attributes that a method may set of an object, itself or by other methods of it."""
        return frozenset().union(*map(self.assigned, self.methods_from(cls, method)))

    def methods_from(self, cls: ClassDef, method: FunctionDef) -> tuple[FunctionDef, ...]:
        """A method, those of the same object that it reads or calls, and so on.

        ``cls`` is the object's class. Of a method that it overrides, ``super()`` may mean either.
        """
        key = (cls, method)
        if key not in self._from:
            found = {method: None}
            own = list(self._project.classes.own(cls))
            for each in (waiting := [method]):  # which grows meanwhile
                read = self._mentioned(each).of_self
                for up in own:
                    for name in sorted(read & up.facts.functions.keys()):
                        called = up.method(name)
                        if called is not None and called not in found:
                            found[called] = None
                            waiting.append(called)
            self._from[key] = tuple(found)
        return self._from[key]

    def may_put(self, function: FunctionDef) -> bool:
        """Whether a function may put something into a container that it is given."""
        if function not in self._puts:
            self._puts[function] = False  # calling itself, it does no more than it does
            mentioned = self._mentioned(function)
            given = {parameter.name for parameter in function.facts.parameters}
            self._puts[function] = not given.isdisjoint(mentioned.puts_into) or any(
                isinstance(found, FunctionDef) and self.may_put(found)
                for found in (
                    self._project.names.member(function.module, path)
                    for path in sorted(mentioned.hands_to)
                )
            )
        return self._puts[function]

    def renders(self, function: FunctionDef) -> bool:
        """Whether a function itself hands something to a template."""
        return any(
            path.rpartition(".")[2] in _RENDERING for path in self._mentioned(function).hands_to
        )

    def is_of_project(self, function: FunctionDef, path: str) -> bool:
        """Whether what is called may be the project's own, and loop over what it is given."""
        base, _, name = path.rpartition(".")
        if name in self.queryset_methods:
            return True
        if base in ("self", "cls"):
            return True
        found = self._project.names.member(function.module, base or name)
        return isinstance(found, FunctionDef | ClassDef | Module)

    @cached_property
    def queryset_methods(self) -> dict[str, list[FunctionDef]]:
        """The methods that the project's own querysets and managers add, by name."""
        graph = self._project.models
        managers = (manager for model in graph.all for manager in graph.managers.of(model).values())
        found: dict[str, list[FunctionDef]] = {}
        for cls in dict.fromkeys(cls for manager in managers for cls in manager.definitions):
            for method in cls.methods():
                found.setdefault(method.name, []).append(method)
        return found

    @cached_property
    def row_names(self) -> frozenset[str]:
        """The names of models, managers, many-relations and methods of querysets."""
        graph = self._project.models
        found = set(self.queryset_methods)
        for model in graph.all:
            found.add(model.name)
            found.update(graph.managers.of(model))
            found.update(n for n, relation in model.relations.items() if relation.kind.is_many)
        if graph.user is not None:  # which may be Django's own
            found.update(
                name
                for name, relation in graph.user.relations.items()
                if relation.kind.is_many and not relation.field.owner.module.installed
            )
        return frozenset(name for name in found - _COMMON if name[:2] != "__")

    def _mentioned(self, function: FunctionDef) -> Mentioned:
        if function not in self._of:
            node = self._flow.node(function)
            self._of[function] = Mentioned() if node is None else mentioned(node)
        return self._of[function]
