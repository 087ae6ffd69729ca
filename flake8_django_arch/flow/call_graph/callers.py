"""Who calls a function: the call graph, read backwards and only as far as somebody asks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...immutable import Immutable
from ...project import facts
from ...project.names import ClassDef, FunctionDef, Module
from ..events import Called, Moment
from ..side_effects import effects
from ..values import UNKNOWN, ClassValue, FunctionValue, is_unknown

if TYPE_CHECKING:
    from ..analysis import Flow

#: A name that more modules mention than this tells nothing of who calls what.
_MOST_MODULES: Final = 150
#: What makes ``row.role = …`` run a method.
_ASSIGNED: Final = (".deleter", ".setter")


class Imported(Immutable, frozen=True):
    """What a module imports."""

    #: The names, as the modules that have them call them.
    names: frozenset[str]
    #: Every part of the dotted names of these modules.
    parts: frozenset[str]


class Callers:
    """Answers which of the project's functions call another one. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._of: dict[FunctionDef, tuple[tuple[FunctionDef, Called], ...]] = {}
        self._made: dict[FunctionDef, dict[FunctionDef | ClassDef, list[Called]]] = {}
        self._functions: dict[Module, tuple[tuple[FunctionDef, frozenset[str]], ...]] = {}
        self._imported: dict[Module, Imported] = {}

    def of(self, function: FunctionDef) -> tuple[tuple[FunctionDef, Called], ...]:
        """The functions and methods that call this one, each with its first call.

        Tests and migrations are no callers. What is handed on to ``on_commit`` is called. Methods
        that a framework calls are not looked for: every class has a ``get`` or ``create``.
        """
        if function not in self._of:
            is_hook = function.owner and self._flow.request_path.kind(function)
            self._of[function] = () if is_hook else tuple(self._search(function))
        return self._of[function]

    def calls(self, caller: FunctionDef, called: FunctionDef | ClassDef) -> list[Called]:
        """Every call of a function or class that one of its callers makes."""
        if caller not in self._made:
            self._made[caller] = found = dict[FunctionDef | ClassDef, list[Called]]()
            for call in with_handed_on(self._flow.analyse(caller).calls):
                for each in self._called(call):
                    found.setdefault(each, []).append(call)
        return self._made[caller].get(called, [])

    def makers(self, cls: ClassDef) -> Iterator[Called]:
        """Every call in a function of the project that makes an object of a class."""
        for caller, _ in self._search_for(cls, cls.name):
            yield from self.calls(caller, cls)

    def constructing(self, constructor: FunctionDef) -> list[FunctionDef]:
        """The functions that call a class's ``__init__``: by it, or a subclass that inherits it.

        Subclasses that have one of their own call it by ``super()``.
        """
        classes, owner = self._flow.project.classes, constructor.owner
        family = () if owner is None else (owner, *classes.subclasses(owner))
        found = dict.fromkeys(
            caller
            for cls in family
            if classes.method(cls, "__init__") is constructor
            for caller, _ in self.naming(constructor, cls.name)
        )
        own = filter(None, (cls.method("__init__") for cls in family if cls is not owner))
        return [each for each in {**found, **dict.fromkeys(own)} if self.calls(each, constructor)]

    def may_have_more(self, method: FunctionDef) -> bool:
        """Whether a method may be called where nothing tells which method that is.

        So it is where a method of that name is called of an object that may be anything, and
        where something is assigned to a property.
        """
        if method.owner is None:
            return False
        if any(map(_is_assigned, method.facts.decorators)):
            return True
        return any(
            _may_call(call, method.name)
            for module in self._modules(method, method.name)
            for caller, words in self._functions_of(module)
            if method.name in words
            for call in self._flow.analyse(caller).calls
        )

    def _search(self, function: FunctionDef) -> Iterator[tuple[FunctionDef, Called]]:
        name = function.name
        if name == "__init__" and function.owner is not None:
            name = function.owner.name
        elif name[:2] == "__":
            return
        yield from self._search_for(function, name)

    def _search_for(
        self, called: FunctionDef | ClassDef, name: str
    ) -> Iterator[tuple[FunctionDef, Called]]:
        """The functions that call a function or class by its name, each with its first call."""
        for caller, _ in self.naming(called, name):
            if calls := self.calls(caller, called):
                yield caller, calls[0]

    def naming(
        self, called: FunctionDef | ClassDef, name: str
    ) -> Iterator[tuple[FunctionDef, frozenset[str]]]:
        """The functions that may call it by its name, each with what it goes by there."""
        for module in self._modules(called, name):
            names = self._names_in(module, name)
            for caller, words in self._functions_of(module):
                if not words.isdisjoint(names) and caller is not called:
                    yield caller, names

    def _modules(self, called: FunctionDef | ClassDef, name: str) -> list[Module]:
        """The modules in which a call of the function or class may be written."""
        mentions = self._flow.project.mentions
        modules = mentions.of(name)
        nearby: set[Module] | None = None
        if _owner(called) is None:  # whoever calls it imports it, or a module that has it
            *_, package, own = ("", *called.module.name.split("."))
            nearby = {*mentions.of(own), *(mentions.of(package) if package else ())}
        if nearby is not None:
            modules = [
                module
                for module in modules
                if module is called.module
                or module in nearby
                or name in self._imports_of(module).names
            ]
        if len(modules) > _MOST_MODULES:
            modules = [module for module in modules if self._imports(module, called)]
        return modules

    def _imports(self, module: Module, called: FunctionDef | ClassDef) -> bool:
        """Whether a module has it, its class or its module from somewhere."""
        owner = _owner(called)
        wanted = called.name if owner is None else owner.name
        own = called.module.name.rpartition(".")[2]
        imported = self._imports_of(module)
        return (
            module is called.module
            or own in imported.parts
            or not imported.names.isdisjoint((wanted, own))
        )

    def _imports_of(self, module: Module) -> Imported:
        if module not in self._imported:
            imports = module.facts.imports.values()
            self._imported[module] = Imported(
                frozenset(found.name for found in imports if found.name is not None),
                frozenset(part for found in imports for part in found.module.split(".")),
            )
        return self._imported[module]

    def _names_in(self, module: Module, name: str) -> frozenset[str]:
        """The name, and those under which a module imports it."""
        imports = module.facts.imports.items()
        return frozenset({name, *(alias for alias, found in imports if found.name == name)})

    def _functions_of(self, module: Module) -> tuple[tuple[FunctionDef, frozenset[str]], ...]:
        """A module's functions and methods, each with the names that it mentions."""
        if module not in self._functions:
            words = self._flow.words
            functions = module.functions_and_methods()
            self._functions[module] = tuple((each, words.of(each)) for each in functions)
        return self._functions[module]

    def _called(self, call: Called) -> Iterator[FunctionDef | ClassDef]:
        """The project's function or method that a call runs, and the class that it makes."""
        match call.target:
            case FunctionValue(definition=definition):
                yield definition
            case ClassValue(definition=cls):
                yield cls
                init = self._flow.project.classes.method(cls, "__init__")
                if init is not None:
                    yield init


def _owner(called: FunctionDef | ClassDef) -> ClassDef | None:
    return called.owner if isinstance(called, FunctionDef) else None


def _is_assigned(decorator: facts.Expression) -> bool:
    return isinstance(decorator, facts.Name) and decorator.path.endswith(_ASSIGNED)


def _may_call(call: Called, name: str) -> bool:
    match call.node:
        case ast.Call(func=ast.Attribute(attr=called)):
            return called == name and is_unknown(call.target)
    return False


def with_handed_on(calls: list[Called]) -> Iterator[Called]:
    """The calls, and those that ``on_commit`` will make of what it is given.

    What these hand over is not known: a ``partial`` has it.
    """
    for call in calls:
        yield call
        for function in effects.handed_on(call):
            yield replace(
                call,
                target=function,
                path=None,
                arguments=(),
                keywords=(("**", UNKNOWN),),
                moment=Moment.AFTER_COMMIT,
            )
