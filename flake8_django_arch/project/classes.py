"""Classes with all their ancestors, across files and installed packages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from . import facts, virtual_subclasses
from .framework import BASES, KNOWN
from .names import ClassDef, External, FunctionDef, Module, ValueDef
from .packages import public_path

if TYPE_CHECKING:
    from .project import Project

Ancestor = ClassDef | External


class Classes:
    """Answers what a class inherits. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._ancestors: dict[ClassDef, tuple[Ancestor, ...]] = {}
        self._inherited: dict[ClassDef, tuple[Ancestor, ...]] = {}
        self._paths: dict[ClassDef, frozenset[str]] = {}
        self._subclasses: dict[ClassDef, tuple[ClassDef, ...]] = {}
        self._inherits: dict[tuple[ClassDef, ClassDef], bool | None] = {}
        self._methods: dict[tuple[ClassDef, str, ClassDef | None], FunctionDef | None] = {}

    def ancestors(self, cls: ClassDef) -> tuple[Ancestor, ...]:
        """The class and its ancestors, in the order in which Python looks up attributes.

        A class that is known by its path alone is an :class:`~.names.External`; what it inherits
        in turn is known for those of Django and DRF, and else where its source is installed. What
        a class stands for (:mod:`.stand_ins`) comes last: it has what the class itself has not.
        """
        if cls not in self._ancestors:
            self._ancestors[cls] = own = self.inherited(cls)
            if (other := self._project.stand_ins.of(cls)) is not None:
                more = self.ancestors(other) if isinstance(other, ClassDef) else (other,)
                self._ancestors[cls] = tuple(dict.fromkeys((*own, *more)))
                self._methods.clear()  # some may have been looked for on the way here
        return self._ancestors[cls]

    def own(self, cls: ClassDef) -> Iterator[ClassDef]:
        """The class and its ancestors as far as the project defines them, in the same order."""
        for up in self.ancestors(cls):
            if isinstance(up, ClassDef) and not up.module.installed:
                yield up

    def inherited(self, cls: ClassDef) -> tuple[Ancestor, ...]:
        """The class and the ancestors that its bases give it."""
        if cls not in self._inherited:
            self._inherited[cls] = (cls,)  # a class that inherits itself ends here
            order = [up for base in self.bases(cls) for up in self._upwards(base) if up is not cls]
            # Of a class that is inherited twice the last place counts, as in Python's own order.
            self._inherited[cls] = (cls, *reversed(dict.fromkeys(reversed(order))))
        return self._inherited[cls]

    def paths(self, cls: ClassDef) -> frozenset[str]:
        """The dotted paths of the class and all its ancestors."""
        if cls not in self._paths:
            self._paths[cls] = frozenset(up.path for up in self.ancestors(cls))
        return self._paths[cls]

    def is_a(self, symbol: object, *paths: str) -> bool:
        """Whether a class is, or inherits, one of the classes with these paths."""
        if isinstance(symbol, ClassDef):
            return not self.paths(symbol).isdisjoint(paths)
        if isinstance(symbol, External):
            return any(up.path in paths for up in self._upwards(symbol))
        return False

    def is_fully_known(self, cls: ClassDef) -> bool:
        """Whether every ancestor is known, so that what is not found is really not there."""
        return not self._project.stand_ins.is_open(cls) and all(
            (
                all(any(self._bases_of(up.module, up, base)) for base in up.facts.bases)
                or up.maker is not None
                if isinstance(up, ClassDef)
                else is_known_by_heart(up.path)
            )
            for up in self.ancestors(cls)
        )

    def is_made_by(
        self, cls: ClassDef, packages: tuple[str, ...], *, without: Collection[str]
    ) -> bool:
        """Whether only these packages decide what becomes of a class, and the project's own bases.

        They must do ``without`` these methods, with which a base may change it.
        """
        for up in self.ancestors(cls):
            if not isinstance(up, ClassDef) or up.module.installed:
                if not up.path.startswith(packages):
                    return False
            elif not self.has_known_bases(up):
                return False
            elif any(name in up.facts.functions for name in without):
                return False
        return True

    def method(self, cls: ClassDef, name: str, after: ClassDef | None = None) -> FunctionDef | None:
        """The method that an instance has under that name; ``after`` a class, what super() has."""
        key = (cls, name, after)
        if key not in self._methods:
            self._methods[key] = self._method(cls, name, after)
        return self._methods[key]

    def own_method(
        self,
        cls: ClassDef,
        name: str,
        after: ClassDef | None = None,
        *,
        beside: tuple[str, ...] = KNOWN,
    ) -> FunctionDef | None:
        """The method a class has, unless Django, DRF or a package known by heart defines it."""
        found = self.method(cls, name, after)
        return None if found is None or found.is_of(beside) else found

    def projects_method(self, cls: ClassDef, name: str) -> FunctionDef | None:
        """The method a class has, if the project itself defines it."""
        found = self.method(cls, name)
        return None if found is None or found.module.installed else found

    def _method(self, cls: ClassDef, name: str, after: ClassDef | None) -> FunctionDef | None:
        for up in self._after(cls, after):
            if isinstance(up, ClassDef) and (added := self._project.added_methods.to(up, name)):
                return added[0].function if len(added) == 1 else None
            if isinstance(up, ClassDef) and (found := up.method(name)):
                return found
            if isinstance(up, ClassDef) and name in up.facts.attributes:
                return None
        return None

    def attribute(self, cls: ClassDef, name: str) -> tuple[ClassDef, facts.Assignment] | None:
        """The class attribute of that name, with the class that assigns it."""
        for up in self.ancestors(cls):
            if isinstance(up, ClassDef):
                if found := up.facts.attributes.get(name):
                    return up, found
                if name in up.facts.functions:
                    return None
        return None

    def inner(self, cls: ClassDef, name: str) -> ClassDef | None:
        """The inner class (``Meta``), own or inherited."""
        for up in self.ancestors(cls):
            if isinstance(up, ClassDef) and (found := up.inner(name)):
                return found
        return None

    def bases(self, cls: ClassDef) -> list[Ancestor]:
        """The direct bases that are known."""
        if cls.maker is not None:
            return list(cls.given_bases)
        return [
            base
            for expression in cls.facts.bases
            for base in self._bases_of(cls.module, cls, expression)
        ]

    def has_known_bases(self, cls: ClassDef) -> bool:
        """Whether it is known of each of the direct bases which class it is."""
        return len(self.bases(cls)) >= len(cls.facts.bases)

    def inherits(self, own: ClassDef, wanted: ClassDef) -> bool | None:
        """What ``isinstance`` says of an object of a class, or of one that inherits it.

        None where that is for the object to say.
        """
        key = (own, wanted)
        if key not in self._inherits:
            self._inherits[key] = self._is_instance(own, wanted)
        return self._inherits[key]

    def _is_instance(self, own: ClassDef, wanted: ClassDef) -> bool | None:
        if wanted in self.ancestors(own):
            return True
        if any(wanted in self.ancestors(heir) for heir in self.subclasses(own)):
            return None
        if virtual_subclasses.may_be_had_by(self._project, wanted):
            return None
        return False if all(map(self.has_known_bases, _classes(self.ancestors(own)))) else None

    def subclasses(self, cls: ClassDef) -> tuple[ClassDef, ...]:
        """The project's classes that inherit from this one, near or far."""
        if cls not in self._subclasses:
            self._subclasses[cls] = tuple(self._below(cls))
        return self._subclasses[cls]

    def is_overridden(self, cls: ClassDef, name: str) -> bool:
        """Whether a subclass has a method of that name of its own: an object may be one of it."""
        return any(each.method(name) is not None for each in self.subclasses(cls))

    def direct_subclasses(self, cls: ClassDef) -> list[ClassDef]:
        """What ``cls.__subclasses__()`` holds once the whole project is imported."""
        return [each for each in self.subclasses(cls) if cls in self.bases(each)]

    def _below(self, cls: ClassDef) -> Iterator[ClassDef]:
        heads = self._project.class_heads
        for module in self._project.mentioning(cls.name):
            for candidate in module.classes() if heads.may_hold_subclasses(module, cls) else ():
                if candidate is not cls and cls in self.inherited(candidate):
                    yield candidate

    def _after(self, cls: ClassDef, after: ClassDef | None) -> Iterator[Ancestor]:
        ancestors = self.ancestors(cls)
        start = ancestors.index(after) + 1 if after in ancestors else 0
        return iter(ancestors[start:])

    def _upwards(self, base: Ancestor) -> Iterator[Ancestor]:
        if isinstance(base, ClassDef):
            yield from self.inherited(base)
        elif base.path in BASES:
            yield base
            for path in BASES[base.path]:
                yield from self._upwards(External(path))
        else:
            definition = self._project.names.definition(base)
            if isinstance(definition, ClassDef):
                yield from self.inherited(definition)
            else:
                yield base

    def _bases_of(
        self,
        module: Module,
        cls: ClassDef,
        expression: facts.Expression,
        bound: frozenset[tuple[Module, int]] = frozenset(),
    ) -> Iterator[Ancestor]:
        match facts.unsubscripted(expression):
            case facts.Name(path=path):
                symbol = self._in_class(module, cls, path)
                if isinstance(symbol, External):
                    yield External(public_path(symbol.path))
                elif isinstance(symbol, ClassDef):
                    yield symbol
                elif isinstance(symbol, ValueDef):
                    yield from self._bound_to(symbol, cls, bound)
            case facts.Call(function=facts.Name(path=path), arguments=arguments):
                # Manager.from_queryset(OrderQuerySet), six.with_metaclass(Meta, Base)
                if path.endswith(".from_queryset"):
                    manager = facts.Name(path.rpartition(".")[0])
                    yield from self._bases_of(module, cls, manager, bound)
                if path.endswith((".from_queryset", "with_metaclass")):
                    for argument in arguments:
                        yield from self._bases_of(module, cls, argument, bound)
                else:
                    yield from self._made(module, expression)
            case facts.Attribute(name="__class__"):
                yield from self._made(module, expression)

    def _made(self, module: Module, expression: facts.Expression) -> Iterator[Ancestor]:
        """The base that a call gives: ``class Orders(scoped_manager(name="x").__class__)``."""
        made = self._project.made_classes.at(module, expression)
        yield from made.classes if made is not None and not made.is_instance else ()

    def _bound_to(
        self, symbol: ValueDef, cls: ClassDef, bound: frozenset[tuple[Module, int]]
    ) -> Iterator[Ancestor]:
        """A base that a module makes or chooses by a call, and gives a name.

        ``bound`` are the places that led to it: one that leads back to itself says nothing.
        """
        place = (symbol.module, symbol.assignment.line)
        if place in bound:
            return
        value = symbol.assignment.value
        made = list(self._bases_of(symbol.module, cls, value, bound | {place}))
        chosen = None if made else self._project.stand_ins.chosen(symbol)
        yield from made if chosen is None else [chosen]

    def _in_class(self, module: Module, cls: ClassDef, path: str) -> object:
        """A base as written inside an outer class sees that class's own inner classes first."""
        outer = cls.facts.qualname.rpartition(".")[0]
        head, _, rest = path.partition(".")
        if outer and not rest and (sibling := module.class_(f"{outer}.{path}")):
            return sibling if sibling is not cls else None
        symbol = self._project.names.resolve(module, head)
        if symbol is cls:  # class Order(Order): the base was imported under that name
            imported = module.facts.imports.get(head)
            symbol = self._project.names.imported(module, imported) if imported else None
        for part in rest.split(".") if rest else ():
            if isinstance(symbol, ClassDef):
                symbol = self.inner(symbol, part)
            else:
                symbol = self._project.names.follow(symbol, part)
        return symbol


def is_known_by_heart(path: str) -> bool:
    """Whether a class is one of Django's, DRF's or Python's own, known whether installed or not."""
    return path in BASES or path.startswith(("builtins.", "typing.", "abc.", "enum."))


def _classes(several: Iterable[Ancestor]) -> Iterator[ClassDef]:
    return (each for each in several if isinstance(each, ClassDef))
