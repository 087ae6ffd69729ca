"""Which conditions several functions of the project write out, each for itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import discovery, facts
from .names import ClassDef, External, FunctionDef, Module, ValueDef

if TYPE_CHECKING:
    from .project import Project

#: So many functions repeat a query; two may do so by chance.
FEWEST: Final = 3
#: Classes whose members are pairs of a value and its label.
_CHOICES: Final = tuple(
    f"django.db.models.{name}" for name in ("Choices", "TextChoices", "IntegerChoices")
)
#: Any value that differs from call to call.
_SOME: Final = "…"
#: How many names deep a constant is followed.
_DEEPEST: Final = 5


@dataclass(frozen=True)
class Written:
    """One function's own writing of some conditions."""

    module: Module
    #: Where the file stands, from the project's root.
    way: str
    conditions: facts.Conditions

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
    """Finds them. Of what model the rows are is for others to tell."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def within(self, module: Module) -> list[list[Written]]:
        """The groups of like conditions that the module has a part in, the longest ones first."""
        outline = self._project.outlines.get(module.path)
        if outline is not None and not outline.holds_conditions:
            return []
        return [group for group in self.all if any(one.module is module for one in group)]

    @cached_property
    def all(self) -> list[list[Written]]:
        """Every group of like conditions that enough functions write out."""
        by_names = _grouped((_shape(one), one) for one in self._written())
        groups = [
            group
            for alike in by_names
            for group in _grouped((self._meaning(one), one) for one in alike)
        ]
        return sorted(groups, key=lambda group: -len(list(_words(group[0]))))

    def _written(self) -> Iterator[Written]:
        for path, outline in self._project.outlines.items():
            way = discovery.way_from(self._project.root, path)
            if not outline.holds_conditions:
                continue
            if not discovery.is_test(way) and not discovery.is_migration(way):
                module = self._project.at(path)
                yield from (Written(module, way, found) for found in module.facts.conditions)

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
            ) if self._project.classes.is_a(owner, *_CHOICES):
                return self._value(owner.module, value, left)
        return owner.path, name


def _grouped(pairs: Iterable[tuple[Hashable, Written]]) -> Iterator[list[Written]]:
    """Those with the same key, where they stand in enough functions."""
    groups: dict[Hashable, list[Written]] = {}
    for key, written in pairs:
        groups.setdefault(key, []).append(written)
    for group in groups.values():
        if len({(one.way, one.conditions.function) for one in group}) >= FEWEST:
            yield group


def _shape(written: Written) -> Hashable:
    """What like conditions have in common whatever their values."""
    return frozenset(_words(written))


def _words(written: Written) -> Iterator[tuple[str, str]]:
    for method, words in written.conditions.lookups:
        yield from ((method, _plain(name)) for name, _ in words)


def _plain(lookup: str) -> str:
    return lookup.removesuffix("__exact")


def _has_constant(parts: Iterable[Hashable]) -> bool:
    return any(
        (
            any(value != _SOME for _, value in part)
            if isinstance(part, frozenset)
            else isinstance(part, tuple) and part[1] != _SOME
        )
        for part in parts
    )
