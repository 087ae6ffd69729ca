"""A function that the framework calls for something else, and what it causes beside that."""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Iterator
from functools import cached_property
from typing import Self

from ...project import framework
from ...project.names import ClassDef, FunctionDef
from ...project.project import Project
from ...project.syntax import walk
from ..file import File, FunctionConcept
from ..side_effects import told_deeds
from ..side_effects.deeds import Deed

#: The methods that Django calls for whoever saves, deletes or validates a row.
LIFECYCLE = frozenset({"adelete", "asave", "clean", "delete", "save"})


class Workflow(FunctionConcept):
    """A method of a model, a receiver, a method of a form or serializer."""

    @abstractmethod
    def _caused(self) -> Iterator[Deed]:
        """What it causes and should not, nearest first."""

    @cached_property
    def deeds(self) -> list[Deed]:
        """What it causes, directly or through calls; of each kind the shortest way is named."""
        found: dict[str, Deed] = {}
        for deed in self._caused():
            found.setdefault(deed.what, deed)
        return list(found.values())

    @property
    def summary(self) -> str:
        """What it causes, in words."""
        return told_deeds.summary(self.deeds)


class MethodWorkflow(Workflow):
    """A workflow that is a method of some kind of class."""

    def __init__(self, file: File, function: FunctionDef, owner: ClassDef) -> None:
        super().__init__(file, function)
        self.owner = owner

    @classmethod
    @abstractmethod
    def _is_owner(cls, project: Project, owner: ClassDef) -> bool:
        """Whether a class is of that kind."""

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that calls anything, outside tests and migrations."""
        if not file.is_application:
            return
        for owner in file.classes():
            if cls._is_owner(file.project, owner):
                for function in owner.methods():
                    if _calls_anything(file, function):
                        yield cls(file, function, owner)


def is_lifecycle(project: Project, function: FunctionDef, mixin: ClassDef | None = None) -> bool:
    """Whether a function overrides a model's ``save``, ``delete`` or ``clean``.

    That of a mixin of models does as well.
    """
    owner = function.owner
    return (
        owner is not None
        and function.name in LIFECYCLE
        and not project.classes.is_a(owner, framework.MANAGER, framework.QUERYSET)
        and (owner is mixin or project.models.of(owner) is not None)
    )


def is_model_code(project: Project, owner: ClassDef) -> bool:
    """Whether a class is a model, a manager or queryset, or a mixin of models."""
    if project.models.of(owner) is not None:
        return True
    if project.classes.is_a(owner, framework.MANAGER, framework.QUERYSET):
        return True
    return "Mixin" in owner.name and any(
        project.models.of(cls) is not None for cls in project.classes.subclasses(owner)
    )


def _calls_anything(file: File, function: FunctionDef) -> bool:
    """Whether a function's body calls something, so that evaluating it may be worth while."""
    node = file.flow.node(function)
    return node is not None and any(
        isinstance(inner, ast.Call) for statement in node.body for inner in walk(statement)
    )
