"""Classes that take others for their subclasses: protocols, abstract classes that register them.

``isinstance(order, Priced)`` holds of such classes for objects that do not inherit them (`abc
<https://docs.python.org/3/library/abc.html>`_, `typing.Protocol
<https://docs.python.org/3/library/typing.html#typing.Protocol>`_).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import facts
from .names import ClassDef, External

if TYPE_CHECKING:
    from .project import Project

_PROTOCOLS: Final = ("typing.Protocol", "typing_extensions.Protocol")
#: What asks a class, or its metaclass, whether another is a subclass of it.
_ASKED: Final = ("__subclasshook__", "__instancecheck__", "__subclasscheck__")
_ABSTRACT: Final = "abc.ABC"
_METACLASS: Final = "abc.ABCMeta"


def may_be_had_by(project: Project, cls: ClassDef) -> bool:
    """Whether a class, or one that inherits it, may have subclasses that do not inherit it."""
    several = (cls, *project.classes.subclasses(cls))
    return any(_takes_others(project, each) for each in several)


def _takes_others(project: Project, cls: ClassDef) -> bool:
    classes = project.classes
    if not classes.is_fully_known(cls) or classes.is_a(cls, *_PROTOCOLS):
        return True
    if any(classes.method(cls, name) for name in _ASKED):
        return True
    metaclasses = _metaclasses(project, cls)
    if any(_asks(project, each) for each in metaclasses):
        return True
    is_abstract = bool(metaclasses) or classes.is_a(cls, _ABSTRACT)
    return is_abstract and _may_be_registered_with(project, cls)


def _metaclasses(project: Project, cls: ClassDef) -> list[object]:
    """What the class and its ancestors name as ``metaclass=…``."""
    return [
        project.names.resolve(up.module, value.path) if isinstance(value, facts.Name) else None
        for up in project.classes.ancestors(cls)
        if isinstance(up, ClassDef)
        for name, value in up.facts.keywords
        if name == "metaclass"
    ]


def _asks(project: Project, metaclass: object) -> bool:
    """Whether a metaclass may say for itself what the objects of its classes are."""
    if isinstance(metaclass, ClassDef):
        return not project.classes.is_fully_known(metaclass) or any(
            project.classes.method(metaclass, name) for name in _ASKED
        )
    return metaclass != External(_METACLASS)


def _may_be_registered_with(project: Project, cls: ClassDef) -> bool:
    """``Priced.register(Order)``, in a module that has both words."""
    registering = project.mentions.of("register")
    return any(module in registering for module in project.mentions.of(cls.name))
