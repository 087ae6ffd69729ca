"""What deleting rows does to those that point to them, and which of them bar it.

Source: ``django.db.models.deletion.Collector``: it collects all that goes before the first row
does. ``PROTECT`` refuses as soon as a row points to one of them, even one that goes with it;
``RESTRICT`` looks whether it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from ...project import facts, framework
from ...project.models import Model, Relation
from ...project.project import Project
from ..querysets.origins import Origin
from ..values import Row

#: What deleting a row does to those that point to it, whatever else is deleted with it.
_FOLLOWING: Final = frozenset({"CASCADE", "SET_NULL", "SET_DEFAULT"})


class _Pointing(NamedTuple):
    """A foreign key to a model whose rows go."""

    holder: Model
    #: The attribute; "" for the link of a child model to its parent.
    name: str
    #: The last word of ``on_delete``.
    rule: str


@dataclass
class Cascade:
    """What goes with the rows of a model."""

    project: Project
    model: Model

    @property
    def is_guarded(self) -> bool:
        """Whether what goes with the rows may bar deleting some, or is heard of when it goes."""
        if any(map(self.project.receivers.hear_of, self._going)):
            return True
        return any(each.rule not in _FOLLOWING for each in self._pointing)

    def protectors(self, row: Row | None) -> list[str]:
        """The foreign keys that bar deleting some of the rows at once: ``CartPosition.addon_to``.

        None where the rows are chosen by that key: those with or without it go by themselves. Where
        what goes with a row is protected by more that goes with it, no row can be deleted alone.
        """
        return [
            f"{each.holder.name}.{each.name}"
            for each in _pointing_at(self.project, self.model.concrete)
            if each.rule == "PROTECT" and each.holder in self.model.family
            if row is None or not _is_chosen_by(row, each)
        ]

    @cached_property
    def _going(self) -> dict[Model, None]:
        going = dict.fromkeys(sorted(self.model.family, key=lambda each: each.name))
        pending = list(going)
        for model in pending:  # which grows
            for each in _pointing_at(self.project, model):
                if each.rule == "CASCADE" and each.holder not in going:
                    going[each.holder] = None
                    pending.append(each.holder)
        return going

    @cached_property
    def _pointing(self) -> list[_Pointing]:
        return [each for model in self._going for each in _pointing_at(self.project, model)]


def _pointing_at(project: Project, model: Model) -> Iterator[_Pointing]:
    """What points to a model, and what becomes of its rows by ``on_delete``."""
    for other in project.models.all:
        if other is not model and model in other.family:
            yield _Pointing(other.concrete, "", "CASCADE")
        for name, declared in other.fields.items():
            if declared.relation not in (framework.FOREIGN_KEY, framework.ONE_TO_ONE):
                continue
            target = project.models.relations.forward(other, declared).target
            if target is not None and target.concrete is model:
                rule = declared.call.argument(1, "on_delete")
                path = rule.path if isinstance(rule, facts.Name) else ""
                yield _Pointing(other.concrete, name, path.rpartition(".")[2])


def _is_chosen_by(row: Row, pointing: _Pointing) -> bool:
    """Whether the rows of a loop are those that have, or have not, that key of their own."""
    if pointing.holder not in row.model.family:
        return False
    through = row.origin.through if isinstance(row.origin, Origin) else None
    ways: list[Relation] = [*row.path[-1:], *(through.path[-1:] if through else ())]
    return any(each.name == pointing.name for each in row.loaded.filtered) or any(
        each.field.name == pointing.name and each.target is pointing.holder for each in ways
    )
