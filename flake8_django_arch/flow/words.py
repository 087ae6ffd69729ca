"""Which names a function mentions: a cheap look that tells whether evaluating it can be of use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeGuard

from ..immutable import Immutable
from ..project import framework
from ..project.names import ClassDef, FunctionDef, Module
from ..project.source import walk
from .querysets.filling import FILLING
from .inputs import READER_NAMES
from .requests.settled import Settled

if TYPE_CHECKING:
    from .analysis import Flow

_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While, ast.comprehension, ast.Lambda)
#: Functions that loop over the rows they are given, or are made to be called for each.
_REPEATING: Final = frozenset({"serialize", "attrgetter", "methodcaller", "sorted"})
#: Python's functions that show a row as text: ``map(str, employees)`` calls them for each.
_SHOWING: Final = frozenset({"str", "repr"})
#: Expressions that may give rows or querysets.
_MAY_BE_ROWS: Final = (
    *(ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.IfExp, ast.BoolOp, ast.BinOp),
    *(ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp, ast.SetComp, ast.DictComp),
    *(ast.GeneratorExp, ast.Await, ast.NamedExpr),
)
#: What reaches more functions than this surely reaches some that get rows.
_MOST_REACHED: Final = 60
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
_ALWAYS: Final = frozenset(
    "objects _default_manager _base_manager get_context_data get_queryset queryset object_list"
    " get_object get_model export cleaned_data validated_data".split()
)


class Mentioned(Immutable, frozen=True):
    """What a function mentions."""

    #: Every name and attribute.
    names: frozenset[str] = frozenset()
    loops: bool = False
    #: What it calls with arguments: ``show`` or, of an attribute of a name, ``self.show``.
    hands_to: frozenset[str] = frozenset()
    #: Whether it returns or yields what may be rows, as far as its statements show.
    gives: bool = False
    #: The names whose containers it puts something into.
    puts_into: frozenset[str] = frozenset()
    #: The attributes that it assigns to.
    assigned: frozenset[str] = frozenset()
    #: The methods that it calls without arguments.
    asks: frozenset[str] = frozenset()

    @property
    def fills(self) -> bool:
        """Whether it names what loads relations into rows that are there."""
        return not self.names.isdisjoint(FILLING)


def mentioned(node: ast.AST) -> Mentioned:
    """Look through everything below a node."""
    names: set[str] = set()
    hands_to: set[str] = set()
    puts_into: set[str] = set()
    assigned: set[str] = set()
    nested: set[str] = set()
    asks: set[str] = set()
    loops = gives = False
    for current in walk(node):
        if isinstance(current, ast.FunctionDef) and current is not node:
            nested.add(current.name)
        elif isinstance(current, ast.Name):
            names.add(current.id)
            loops = loops or current.id in _REPEATING
        elif isinstance(current, ast.Attribute):
            names.add(current.attr)
            if isinstance(current.ctx, ast.Store):
                assigned.add(current.attr)
            loops = loops or current.attr in _REPEATING
        elif isinstance(current, ast.Call):
            given = [*current.args, *(keyword.value for keyword in current.keywords)]
            if given:  # what is called, and functions that it is given: sorted(rows, key=label)
                hands_to.update(filter(None, map(_called, (current.func, *given))))
                loops = loops or any(
                    isinstance(each, ast.Name) and each.id in _SHOWING for each in given
                )
            elif _is_class(called := _called(current.func)):  # its objects may fetch rows: Sheet()
                hands_to.add(called)
            elif isinstance(current.func, ast.Attribute):
                asks.add(current.func.attr)
            match current.func:
                case ast.Attribute(value=ast.Name(id=name), attr=method) if method in _PUTTING:
                    puts_into.add(name)
        elif isinstance(current, _LOOPS):
            loops = True
        elif isinstance(current, ast.Return):
            gives = gives or isinstance(current.value, _MAY_BE_ROWS)
        elif isinstance(current, ast.Yield | ast.YieldFrom):
            gives = True
        elif isinstance(current, ast.Subscript) and isinstance(current.ctx, ast.Store):
            if isinstance(current.value, ast.Name):
                puts_into.add(current.value.id)
    return Mentioned(
        frozenset(names),
        loops or not nested.isdisjoint(hands_to),
        frozenset(hands_to),
        gives,
        frozenset(puts_into),
        frozenset(assigned),
        frozenset(asks),
    )


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
        self._querysets: dict[Module, frozenset[str]] = {}
        self._touches: Settled[FunctionDef, bool] = Settled(flow)
        self._puts: dict[FunctionDef, bool] = {}

    def of(self, function: FunctionDef) -> frozenset[str]:
        """The names and attributes that a function mentions."""
        return self._mentioned(function).names

    def gives_something(self, function: FunctionDef) -> bool:
        """Whether a function returns or yields what may be rows."""
        return self._mentioned(function).gives

    def assigned(self, function: FunctionDef) -> frozenset[str]:
        """The attributes that a function assigns to, of whatever object."""
        return self._mentioned(function).assigned

    def hands_to(self, function: FunctionDef) -> frozenset[str]:
        """What a function calls with arguments, as it writes it."""
        return self._mentioned(function).hands_to

    def sets_attributes(self, function: FunctionDef) -> bool:
        """Whether a method may set attributes of its object: itself, or as its base class does."""
        mentioned = self._mentioned(function)
        return bool(mentioned.assigned) or mentioned.fills or "super" in mentioned.names

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

    def loops(self, function: FunctionDef) -> bool:
        """Whether a function itself runs something more than once."""
        return self._mentioned(function).loops

    def may_loop(self, function: FunctionDef) -> bool:
        """Whether a function may run something once per row: itself, or what it calls."""
        mentioned = self._mentioned(function)
        if (
            not mentioned.loops
            and not any(
                path.rpartition(".")[2] in _RENDERING or self.is_of_project(function, path)
                for path in mentioned.hands_to
            )
            and mentioned.asks.isdisjoint(self._looping_methods)
            and not self._leaves_rows_to_its_own(function)
        ):
            return False
        return self.touches_rows(function)

    def _leaves_rows_to_its_own(self, function: FunctionDef) -> bool:
        """Whether a method sets an attribute, and has another method of its object loop over it."""
        mentioned = self._mentioned(function)
        if function.owner is None or not mentioned.assigned or not mentioned.asks:
            return False
        found = (self._project.classes.method(function.owner, name) for name in mentioned.asks)
        return any(
            not method.module.installed
            and self.loops(method)
            and not mentioned.assigned.isdisjoint(self.of(method))
            for method in found
            if method is not None
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

    def touches_rows(self, function: FunctionDef) -> bool:
        """Whether a function may get rows by itself: it names a manager, or reaches what does."""
        return self._touches.of(function, lambda: self._reaches_rows(function))

    def _reaches_rows(self, function: FunctionDef) -> bool:
        reached = {function: None}
        waiting = [function]
        for current in waiting:  # which grows meanwhile
            if self._touches.known(current) or self._names_rows(current):
                return True
            if len(reached) > _MOST_REACHED:
                return True
            if self._touches.known(current) is None:
                for word in sorted(self.of(current)):
                    found = [f for f in self._functions_called(current, word) if f not in reached]
                    reached.update(dict.fromkeys(found))
                    waiting += found
        return False

    def _names_rows(self, function: FunctionDef) -> bool:
        words = self.of(function)
        if not words.isdisjoint(READER_NAMES):  # what comes from outside is looped over like rows
            return True
        if function.name == "get_serializer_class":  # which decides what is read of rows
            return True
        if function.owner is not None and self._is_of_manager(function.owner):
            return True
        if not words.isdisjoint(self._querysets_in(function.module)):
            return True
        if "request" in words and self._reads_the_request(words):
            return True
        return not words.isdisjoint(self.row_names) or any(
            self._is_method_that_gives_rows(word) for word in words
        )

    def _reads_the_request(self, words: frozenset[str]) -> bool:
        """Whether rows may come off the request: a list of them, or by a template that has it."""
        if self._flow.request_attributes.are_listed(words):
            return True
        renders = not words.isdisjoint(_RENDERING)
        return renders and self._flow.renderings.is_processed_by("request")

    def _querysets_in(self, module: Module) -> frozenset[str]:
        """The names of a module that are assigned what a model's manager gives."""
        if module not in self._querysets:
            self._querysets[module] = frozenset(
                assignment.name
                for assignment in module.facts.assignments
                if self._flow.meanings.is_queryset(module, assignment.value)
            )
        return self._querysets[module]

    def _is_method_that_gives_rows(self, word: str) -> bool:
        """Whether some model has a method of that name that names a manager and returns."""
        return any(
            self.gives_something(method) and not self.of(method).isdisjoint(self.row_names)
            for method in self._methods.get(word, ())
        )

    def _is_of_manager(self, owner: ClassDef) -> bool:
        return self._project.classes.is_a(owner, framework.MANAGER, framework.QUERYSET)

    def _functions_called(self, function: FunctionDef, word: str) -> Iterator[FunctionDef]:
        """The project's functions that a word in a function may call."""
        owner = function.owner
        if owner is not None and word == "self":  # which may hold what its constructor put there
            constructor = self._project.classes.method(owner, "__init__")
            if constructor is not None and not constructor.module.installed:
                yield constructor
            return
        found: object = None if owner is None else self._project.classes.method(owner, word)
        if found is None:
            found = self._project.names.member(function.module, word)
        if isinstance(found, Module) and not found.installed:  # selectors.open_orders()
            for name in sorted(self.of(function) - {word}):
                yield from self._functions_of(self._project.names.member(found, name))
        else:
            yield from self._functions_of(found)

    @staticmethod
    def _functions_of(found: object) -> Iterator[FunctionDef]:
        """What calling a name may run: the function, or the methods of the class."""
        if isinstance(found, FunctionDef):
            yield found
        elif isinstance(found, ClassDef) and not found.module.installed:
            yield from found.methods()

    @cached_property
    def queryset_methods(self) -> frozenset[str]:
        """The methods that the project's own querysets and managers add."""
        return frozenset(name for cls in self._managing for name in cls.facts.functions)

    @cached_property
    def _looping_methods(self) -> frozenset[str]:
        """Those of them that run something once per row: ``def as_rows(self)``."""
        methods = (method for cls in self._managing for method in cls.methods())
        return frozenset(method.name for method in methods if self.loops(method))

    @cached_property
    def _managing(self) -> set[ClassDef]:
        """The project's own querysets and managers."""
        graph = self._project.models
        managers = (manager for model in graph.all for manager in graph.managers.of(model).values())
        return {definition for manager in managers for definition in manager.definitions}

    @cached_property
    def row_names(self) -> frozenset[str]:
        """The names of models, managers, many-relations and methods of querysets."""
        graph = self._project.models
        found = {*_ALWAYS, *self.queryset_methods}
        for model in graph.all:
            found.add(model.name)
            found.update(graph.managers.of(model))
            found.update(n for n, relation in model.relations.items() if relation.kind.is_many)
        return frozenset(name for name in found - _COMMON if name[:2] != "__")

    @cached_property
    def _methods(self) -> dict[str, list[FunctionDef]]:
        """The methods of models by name."""
        found: dict[str, list[FunctionDef]] = {}
        for model in self._project.models.all:
            for name in model.definition.facts.functions:
                method = model.definition.method(name)
                if method is not None and name not in _COMMON:
                    found.setdefault(name, []).append(method)
        return found

    def _mentioned(self, function: FunctionDef) -> Mentioned:
        if function not in self._of:
            node = self._flow.node(function)
            self._of[function] = Mentioned() if node is None else mentioned(node)
        return self._of[function]
