"""Which conditions several functions of the project write out, each for itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import bodies, discovery, extract, facts, framework
from .names import ClassDef, External, FunctionDef, Module, ValueDef

if TYPE_CHECKING:
    from .project import Project

#: So many functions repeat a query; two may do so by chance.
FEWEST: Final = 3
#: The lookup that a plain name stands for.
_EXACT: Final = "__exact"
#: A lookup that is given to a call; the end of a longer one's name will do too.
_KEYWORD: Final = rb"%b(?:__exact)?(?:\s|\\\n|#[^\n]*\n)*+=(?!=)"
_Shape = frozenset[tuple[str, str]]
#: Any value that differs from call to call.
_SOME: Final = "…"
#: How many names deep a constant is followed.
_DEEPEST: Final = 5


class Written(Immutable, frozen=True):
    """One function's own writing of some conditions."""

    module: Module
    #: Where the file stands, from the project's root.
    way: str
    conditions: facts.Conditions
    #: Its place among those of the file.
    number: int

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands in the project."""
        return self.module.path, self.number

    @property
    def is_of_several_calls(self) -> bool:
        """Whether ``filter`` is called more than once for it."""
        return len(self.conditions.lookups) > 1

    @property
    def function(self) -> FunctionDef | None:
        """The function; None where another definition of that name came later."""
        owner, _, name = self.conditions.function.rpartition(".")
        if not owner:
            return self.module.function(name)
        cls = self.module.class_(owner)
        return None if cls is None else cls.method(name)


class RepeatedConditions:
    """Finds conditions that several functions write out. Of which model is told elsewhere."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[_Shape, list[list[Written]]] = {}
        self._written: dict[Module, list[Written]] = {}
        self._contents: dict[Module, bytes] = {}
        self._split: dict[Module, tuple[list[bytes], bytes]] = {}

    def within(self, module: Module) -> list[list[Written]]:
        """The groups of like conditions that the module has a part in, the longest ones first."""
        shapes = dict.fromkeys(_shape(one) for one in self._written_in(module))
        groups = [group for shape in shapes for group in self._groups(shape)]
        own = [group for group in groups if any(one.module is module for one in group)]
        return sorted(own, key=lambda group: (-len(list(_words(group[0]))), group[0].place))

    def _groups(self, shape: _Shape) -> list[list[Written]]:
        """The groups of a shape that enough functions write out."""
        if shape not in self._known:
            alike = [
                one
                for module in self._asking(shape)
                for one in self._written_in(module)
                if _shape(one) == shape
            ]
            self._known[shape] = []
            if _are_enough(alike):
                self._known[shape] = _grouped(alike, self._meaning)
        return self._known[shape]

    def _asking(self, shape: _Shape) -> list[Module]:
        """The modules with a function that gives all its lookups, if enough functions do.

        No other module need be parsed.
        """
        names = {name for _, name in shape}
        keywords = [re.compile(_KEYWORD % re.escape(name.encode())) for name in sorted(names)]
        found = []
        number = 0
        for module in self._naming(shape):
            if not self._may_hold_conditions(module) or not _gives(self._content(module), keywords):
                continue
            functions, rest = self._texts(module)
            asking = sum(_gives(text, keywords) for text in functions)
            if _gives(rest, keywords):
                asking += FEWEST
            if asking:
                found.append(module)
                number += asking
        return found if number >= FEWEST else []

    def _content(self, module: Module) -> bytes:
        if module not in self._contents:
            self._contents[module] = self._project.content(module)
        return self._contents[module]

    def _texts(self, module: Module) -> tuple[list[bytes], bytes]:
        """The bodies of a module's functions that name their methods, and what else does."""
        if module not in self._split:
            functions, rest = bodies.split(self._content(module))
            held = [text for text in functions if extract.names_conditions(text)]
            self._split[module] = held, rest if extract.names_conditions(rest) else b""
        return self._split[module]

    def _naming(self, shape: _Shape) -> list[Module]:
        """The modules in which all its lookups are named: no other need be parsed."""
        mentions = self._project.mentions
        several = [
            {*mentions.of(name), *mentions.of(f"{name}{_EXACT}")} for name in {n for _, n in shape}
        ]
        return sorted(set.intersection(*several), key=lambda module: module.path)

    def _written_in(self, module: Module) -> list[Written]:
        if module not in self._written:
            way = discovery.way_from(self._project.root, module.path)
            several = self._project.conditions(module) if self._may_hold_conditions(module) else ()
            self._written[module] = [
                Written(module, way, found, number) for number, found in enumerate(several)
            ]
        return self._written[module]

    def _may_hold_conditions(self, module: Module) -> bool:
        outline = self._project.outlines.get(module.path)
        way = discovery.way_from(self._project.root, module.path)
        return outline is not None and outline.holds_conditions and discovery.is_application(way)

    # What they mean

    def _meaning(self, written: Written) -> Hashable:
        """The conditions as rows have to meet them, in whatever order and notation."""
        parts: set[Hashable] = set()
        for method, words in written.conditions.lookups:
            pairs = {
                (_plain(name), self._value(written.module, value, _DEEPEST))
                for name, value in words
            }
            # All keywords of a filter hold; those of an exclude do not hold together.
            parts.update(pairs if method == "filter" else {frozenset(pairs)})
        return frozenset(parts) if _has_constant(parts) else written

    def _value(self, module: Module, expression: facts.Expression, left: int) -> Hashable:
        match expression:
            case facts.Constant(value=value):
                return type(value).__name__, value
            case facts.Sequence(items=items):
                return frozenset(self._value(module, item, left) for item in items)
            case facts.Name(path=path) if left:
                return self._named(module, path.removesuffix(".value"), left - 1)
        return _SOME

    def _named(self, module: Module, path: str, left: int) -> Hashable:
        """A constant's value, or where it is defined if that is not a literal."""
        owner, _, name = path.rpartition(".")
        symbol = self._project.names.resolve(module, owner or path)
        if isinstance(symbol, Module):
            symbol = self._project.names.resolve(symbol, name)
        match symbol:
            case ClassDef() if owner:
                return self._member(symbol, name, left)
            case ValueDef(module=home, assignment=assignment):
                if isinstance(assignment.value, facts.Constant | facts.Sequence | facts.Name):
                    return self._value(home, assignment.value, left)
                return home.path, assignment.name
            case External(path=external):
                return external, name
        return _SOME

    def _member(self, cls: ClassDef, name: str, left: int) -> Hashable:
        found = self._project.classes.attribute(cls, name)
        if found is None:
            return _SOME
        owner, assignment = found
        match assignment.value:
            case facts.Constant():
                return self._value(owner.module, assignment.value, left)
            case facts.Sequence(
                items=(facts.Constant() as value, *_)
            ) if self._project.classes.is_a(owner, *framework.CHOICES):
                return self._value(owner.module, value, left)
        return owner.path, name


def _gives(text: bytes, keywords: list[re.Pattern[bytes]]) -> bool:
    """Whether all these keywords stand in a text."""
    return all(word.search(text) for word in keywords)


def _grouped(alike: list[Written], key: Callable[[Written], Hashable]) -> list[list[Written]]:
    """Conditions with the same key, where they stand in enough functions."""
    groups: dict[Hashable, list[Written]] = {}
    for written in alike:
        groups.setdefault(key(written), []).append(written)
    return [group for group in groups.values() if _are_enough(group)]


def _are_enough(several: list[Written]) -> bool:
    """Whether conditions stand in so many functions that it is no chance."""
    return len({(one.way, one.conditions.function) for one in several}) >= FEWEST


def _shape(written: Written) -> _Shape:
    """What like conditions have in common whatever their values."""
    return frozenset(_words(written))


def _words(written: Written) -> Iterator[tuple[str, str]]:
    for method, words in written.conditions.lookups:
        yield from ((method, _plain(name)) for name, _ in words)


def _plain(lookup: str) -> str:
    return lookup.removesuffix(_EXACT)


def _has_constant(parts: Iterable[Hashable]) -> bool:
    return any(
        (
            any(value != _SOME for _, value in part)
            if isinstance(part, frozenset)
            else isinstance(part, tuple) and part[1] != _SOME
        )
        for part in parts
    )
