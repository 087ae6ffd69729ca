"""Classes and functions that django-oscar's loader gives: ``get_class("order.models", "Order")``.

Source: ``oscar/core/loading.py`` of 4.2. Of an application that a shop has in the place of one of
oscar's (its ``oscar_fork_app``), a module's own names come first; what it lacks, oscar's has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import discovery, facts
from .names import ClassDef, External, FunctionDef, Module, Symbol

if TYPE_CHECKING:
    from .project import Project

_ONE: Final = "oscar.core.loading.get_class"
_SEVERAL: Final = "oscar.core.loading.get_classes"
LOADERS: Final = (_ONE, _SEVERAL)
_APPS: Final = "oscar.apps"


def given(project: Project, module: Module, value: facts.Expression) -> Symbol | None:
    """What a module's name is assigned; None if it is no call of the loader, or not known."""
    match value:
        case facts.Call(
            function=facts.Name(path=path),
            arguments=[facts.Constant(value=str() as label), facts.Constant(value=str() as name)],
            keywords=(),
        ) if _is_loader(project, module, path, _ONE):
            return _found(project, module, label, name)
        case facts.Subscript(
            value=facts.Call(
                function=facts.Name(path=path),
                arguments=[facts.Constant(value=str() as label), facts.Sequence(items=names)],
                keywords=(),
            ),
            index=facts.Constant(value=int() as position),
        ) if _is_loader(project, module, path, _SEVERAL):
            wanted = facts.text_of(names[position]) if position < len(names) else None
            return None if wanted is None else _found(project, module, label, wanted)
    return None


def _is_loader(project: Project, module: Module, path: str, wanted: str) -> bool:
    loader = project.names.resolve(module, path)
    return isinstance(loader, FunctionDef | External) and loader.path == wanted


def _found(project: Project, near: Module, label: str, name: str) -> Symbol | None:
    """The shop's own, where it has one; oscar's else."""
    way = label.split(".")
    own = {
        module
        for module in project.mentioning(name)
        if module.name.split(".")[-len(way) :] == way
        and not module.name.startswith(f"{_APPS}.")
        and not discovery.is_test(project.shown_path(module.path))
    }
    if len(own) > 1:
        return None
    path = f"{_APPS}.{label}"
    oscars = project.module(path, near=near) or project.installed(path)
    for module in (*own, *(() if oscars is None else (oscars,))):
        member = project.names.member(module, name)
        if isinstance(member, ClassDef | FunctionDef):
            return member
        if member is not None:
            return None
    return None
