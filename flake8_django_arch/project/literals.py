"""Lists of names as class bodies write them: literal, added up, unpacked, taken from elsewhere."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from . import facts
from .names import ClassDef, Module, ValueDef

if TYPE_CHECKING:
    from .project import Project

#: How many constants deep a list is followed.
_DEEPEST: Final = 10
_COPIES: Final = frozenset({"list", "tuple", "set", "frozenset", "sorted"})


class Gap(Enum):
    """Why a list may hold more than the names that are known of it."""

    #: Nothing is missing.
    NONE = "none"
    #: It is computed where it stands: no reader of the file can tell.
    COMPUTED = "computed"
    #: It comes from where this project's source does not lead.
    UNKNOWN = "unknown"


class Listed(Immutable, frozen=True):
    """The names in a list, as far as the source tells."""

    names: tuple[str, ...] = ()
    gap: Gap = Gap.NONE
    #: A bare string instead of a list; ``names`` holds it.
    is_string: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether all its names are known."""
        return self.gap is Gap.NONE

    def __add__(self, other: Listed) -> Listed:
        worst = Gap.COMPUTED if Gap.COMPUTED in (self.gap, other.gap) else Gap.UNKNOWN
        gap = Gap.NONE if self.is_complete and other.is_complete else worst
        return Listed((*self.names, *other.names), gap)


_UNKNOWN: Final = Listed(gap=Gap.UNKNOWN)
_COMPUTED: Final = Listed(gap=Gap.COMPUTED)


class Literals(Immutable, frozen=True):
    """Reads the values that a class body assigns."""

    project: Project

    def assigned(self, cls: ClassDef, name: str) -> Listed | None:
        """The list that a class assigns or inherits under that name; None for none."""
        found = self.project.classes.attribute(cls, name)
        return None if found is None else self._of_assignment(*found, _DEEPEST)

    def value(self, found: ValueDef) -> Listed:
        """The list that a module's name stands for."""
        return self._listed(found.module, None, found.assignment.value, _DEEPEST)

    def keywords(self, cls: ClassDef, name: str) -> dict[str, facts.Expression | None] | None:
        """The dictionary with string keys that a class assigns or inherits; None for unreadable.

        A key whose value is not written there has None.
        """
        found = self.project.classes.attribute(cls, name)
        if found is None:
            return {}
        owner, assignment = found
        if assignment.augmented:
            return None
        return self._mapping(owner.module, owner, assignment.value, _DEEPEST)

    def _of_assignment(self, owner: ClassDef, assignment: facts.Assignment, left: int) -> Listed:
        known = self._listed(owner.module, owner, assignment.value, left)
        return known + _UNKNOWN if assignment.augmented else known

    def _listed(
        self, module: Module, scope: ClassDef | None, expression: facts.Expression, left: int
    ) -> Listed:
        if left == 0:
            return _UNKNOWN
        match expression:
            case facts.Constant(value=str() as name):
                return Listed((name,), is_string=True)
            case facts.Sequence(items=items):
                found = Listed()
                for item in items:
                    inner = item.value if isinstance(item, facts.Starred) else item
                    found += self._listed(module, scope, inner, left - 1)
                return found
            case facts.Sum(left=first, right=second):
                return self._listed(module, scope, first, left - 1) + self._listed(
                    module, scope, second, left - 1
                )
            case facts.Call(function=facts.Name(path=path), arguments=(argument,)) if (
                path in _COPIES
            ):
                return Listed() + self._listed(module, scope, argument, left - 1)
            case facts.Name(path=path):
                found_at = self._bound(module, scope, path)
                if found_at is None:
                    return _UNKNOWN
                if isinstance(found_at, ValueDef):
                    if _grows(found_at):
                        return _UNKNOWN
                    value = found_at.assignment.value
                    return self._listed(found_at.module, None, value, left - 1)
                return self._of_assignment(*found_at, left - 1)
        return _COMPUTED

    def _mapping(
        self, module: Module, scope: ClassDef | None, expression: facts.Expression, left: int
    ) -> dict[str, facts.Expression | None] | None:
        found: dict[str, facts.Expression | None] = {}
        match expression:
            case _ if left == 0:
                return None
            case facts.Mapping(items=items):
                for key, value in items:
                    if not isinstance(key, facts.Constant) or not isinstance(key.value, str):
                        return None
                    found[key.value] = value
                return found
            case facts.Call(function=facts.Name(path="dict"), arguments=(), keywords=keywords):
                return None if any(key == "**" for key, _ in keywords) else dict(keywords)
            case facts.Sum(left=first, right=second):
                for part in (first, second):
                    mapping = self._mapping(module, scope, part, left - 1)
                    if mapping is None:
                        return None
                    found |= mapping
                return found
            case facts.Name(path=path):
                found_at = self._bound(module, scope, path)
                if isinstance(found_at, ValueDef):
                    value = found_at.assignment.value
                    return self._mapping(found_at.module, None, value, left - 1)
                if found_at is not None and not found_at[1].augmented:
                    owner, assignment = found_at
                    return self._mapping(owner.module, owner, assignment.value, left - 1)
        return None

    def _bound(
        self, module: Module, scope: ClassDef | None, path: str
    ) -> ValueDef | tuple[ClassDef, facts.Assignment] | None:
        """Where a name's value is assigned: in the class body, a module, or another class."""
        if scope is not None and (own := scope.facts.attributes.get(path)):
            return scope, own
        head, *rest = path.split(".")
        symbol = self.project.names.resolve(module, head)
        for number, part in enumerate(rest, start=1):
            if isinstance(symbol, ClassDef):
                if number == len(rest):
                    return self.project.classes.attribute(symbol, part)
                symbol = self.project.classes.inner(symbol, part)
            else:
                symbol = self.project.names.follow(symbol, part)
        return symbol if isinstance(symbol, ValueDef) else None


def _grows(value: ValueDef) -> bool:
    """Whether the module adds to a list after assigning it."""
    return any(
        other.augmented and other.name == value.assignment.name
        for other in value.module.facts.assignments
    )
