"""What a dotted name means where it stands: imports followed, re-exports and stars included."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts
from .facts import Import
from .framework import BASES, KNOWN
from .made_properties import made_property
from .packages import public_path

if TYPE_CHECKING:
    from .project import Project

_BUILTINS: Final = frozenset(dir(builtins))


@dataclass(eq=False)
class Module:
    """A Python file of the project or of an installed package."""

    project: Project = field(repr=False)
    path: str
    #: Every dotted name under which it may be imported, the likeliest first.
    names: list[str]
    is_package: bool
    #: True for an installed package's file.
    installed: bool
    _load: Callable[[], facts.Facts] = field(repr=False)
    _facts: facts.Facts | None = field(default=None, repr=False)
    _classes: dict[str, ClassDef] = field(default_factory=dict, repr=False)
    _functions: dict[str, FunctionDef] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        """The dotted name under which the project most likely imports it."""
        return self.names[0] if self.names else ""

    @property
    def facts(self) -> facts.Facts:
        """What the file binds; empty where it does not parse."""
        if self._facts is None:
            self._facts = self._load()
        return self._facts

    def class_(self, qualname: str) -> ClassDef | None:
        """The class of that qualified name, one object however often it is asked for."""
        if qualname not in self._classes:
            head, *rest = qualname.split(".")
            found = self.facts.classes.get(head)
            for part in rest:
                found = None if found is None else found.classes.get(part)
            if found is None:
                return None
            self._classes[qualname] = ClassDef(self, found)
        return self._classes[qualname]

    def classes(self) -> list[ClassDef]:
        """The module's outermost classes."""
        found = [self.class_(name) for name in self.facts.classes]
        return [cls for cls in found if cls is not None]

    def function(self, name: str) -> FunctionDef | None:
        """The module's function of that name, one object however often it is asked for."""
        if name not in self._functions:
            found = self.facts.functions.get(name)
            if found is None:
                return None
            self._functions[name] = FunctionDef(self, found, None)
        return self._functions[name]

    def functions(self) -> list[FunctionDef]:
        """The module's functions outside classes."""
        found = [self.function(name) for name in self.facts.functions]
        return [function for function in found if function is not None]

    def functions_and_methods(self) -> list[FunctionDef]:
        """The module's functions, and the methods of its classes."""
        return [*self.functions(), *(method for cls in self.classes() for method in cls.methods())]

    def absolute(self, imported: Import) -> list[str]:
        """The absolute dotted names of the module that an import names, one for each of ours."""
        if not imported.level:
            return [imported.module]
        found = []
        for own in self.names:
            parts = own.split(".")
            drop = imported.level - (1 if self.is_package else 0)
            if drop <= len(parts):
                base = parts[: len(parts) - drop]
                found.append(".".join([*base, *filter(None, [imported.module])]))
        return found


@dataclass(eq=False)
class ClassDef:
    """A class whose source is known."""

    module: Module
    facts: facts.Class = field(repr=False)
    #: Of a class that a function makes, that function and the bases that it gives the class.
    maker: FunctionDef | None = field(default=None, repr=False)
    given_bases: tuple[ClassDef | External, ...] = field(default=(), repr=False)
    _methods: dict[str, FunctionDef] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        """The class's own name."""
        return self.facts.name

    @property
    def path(self) -> str:
        """Its dotted path; for Django's and DRF's classes the documented one."""
        path = f"{self.module.name}.{self.facts.qualname}"
        return public_path(path) if self.module.installed else path

    def method(self, name: str) -> FunctionDef | None:
        """The method that the class itself defines under that name."""
        if name not in self._methods:
            found = made_property(self.facts, name) or self.facts.functions.get(name)
            if found is None:
                return None
            self._methods[name] = FunctionDef(self.module, found, self)
        return self._methods[name]

    def methods(self) -> list[FunctionDef]:
        """The methods that the class itself defines."""
        found = [self.method(name) for name in self.facts.functions]
        return [method for method in found if method is not None]

    def inner(self, name: str) -> ClassDef | None:
        """The class that the class's own body defines under that name (``Meta``)."""
        return self.module.class_(f"{self.facts.qualname}.{name}")


@dataclass(eq=False)
class FunctionDef:
    """A function or method whose source is known."""

    module: Module
    facts: facts.Function = field(repr=False)
    owner: ClassDef | None

    @property
    def name(self) -> str:
        """The function's own name."""
        return self.facts.name

    @property
    def qualname(self) -> str:
        """``Order.close`` for a method, else the name."""
        return f"{self.owner.facts.qualname}.{self.name}" if self.owner else self.name

    @property
    def path(self) -> str:
        """Its dotted path."""
        return f"{self.module.name}.{self.qualname}"

    @property
    def is_frameworks(self) -> bool:
        """Whether Django, DRF or another package defines it of which that is known by heart."""
        return self.is_of(KNOWN)

    def is_of(self, packages: tuple[str, ...]) -> bool:
        """Whether one of these packages defines it."""
        return self.module.name.startswith(packages)


class ValueDef(Immutable, frozen=True):
    """A module-level name bound to a value that is neither class nor function."""

    module: Module
    assignment: facts.Assignment


class External(Immutable, frozen=True):
    """Something of another package, known by its documented dotted path alone."""

    path: str


Symbol = Module | ClassDef | FunctionDef | ValueDef | External


class Names:
    """Resolves names in modules. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[tuple[Module, str], Symbol | None] = {}

    def resolve(self, module: Module, path: str) -> Symbol | None:
        """What a dotted name means at the top of a module; None for what is not known there."""
        key = (module, path)
        if key not in self._known:
            self._known[key] = None  # an import cycle ends here
            self._known[key] = self._resolve(module, path)
        return self._known[key]

    def _resolve(self, module: Module, path: str) -> Symbol | None:
        head, _, rest = path.partition(".")
        found = self.member(module, head)
        if found is None and head in _BUILTINS:
            found = External(f"builtins.{head}")
        return self.follow(found, rest) if rest else found

    def member(self, module: Module, name: str) -> Symbol | None:
        """What a module binds under a plain name."""
        known = module.facts
        if name in known.classes:
            return module.class_(name)
        if name in known.functions:
            return module.function(name)
        if name in known.imports:
            return self.imported(module, known.imports[name])
        assignment = known.assigned(name)
        if assignment is not None:
            if isinstance(assignment.value, facts.Name) and assignment.value.path != name:
                return self.resolve(module, assignment.value.path)
            value = ValueDef(module, assignment)
            return self._project.stand_ins.loaded(value) or value
        for star in known.star_imports:
            source = self.imported(module, facts.Import(star.module, None, star.level))
            if isinstance(source, Module):
                found = self.resolve(source, name)
                if found is not None:
                    return found
        return None

    def imported(self, module: Module, imported: facts.Import) -> Symbol | None:
        """What an import statement in this module binds."""
        paths = module.absolute(imported)
        if module.installed and paths and imported.name:
            documented = public_path(f"{paths[0]}.{imported.name}")
            if documented in BASES or documented == "django.db.models":
                return External(documented)
        for path in paths:
            target = self._project.module(path, near=module)
            if target is None:
                # A folder without __init__.py is a package all the same.
                inner = self._project.module(f"{path}.{imported.name}", near=module)
                if imported.name is not None and inner is not None:
                    return inner
                continue
            if imported.name is None:
                return target
            found = self.resolve(target, imported.name) if target is not module else None
            if found is None and target.is_package:
                found = self._project.module(f"{path}.{imported.name}", near=module)
            if found is not None:
                return found
        if not paths:
            return None
        return External(public_path(".".join(filter(None, [paths[0], imported.name]))))

    def follow(self, symbol: Symbol | None, path: str) -> Symbol | None:
        """``path`` looked up on what ``symbol`` is: a module's member, a class's inner class."""
        for part in path.split("."):
            match symbol:
                case Module():
                    symbol = self.resolve(symbol, part) or self._project.module(
                        f"{symbol.name}.{part}", near=symbol
                    )
                case ClassDef():
                    symbol = symbol.inner(part) or symbol.method(part)
                case External():
                    symbol = External(public_path(f"{symbol.path}.{part}"))
                case _:
                    return None
        return symbol

    def definition(self, symbol: Symbol | None) -> Symbol | None:
        """For something of an installed package, its definition there if its source is found."""
        if not isinstance(symbol, External):
            return symbol
        module, _, name = symbol.path.rpartition(".")
        installed = self._project.installed(module) if module else None
        return (self.resolve(installed, name) if installed else None) or symbol
