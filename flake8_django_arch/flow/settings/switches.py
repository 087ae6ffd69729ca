"""Settings that are off wherever a project runs in earnest: code asks them to do less, or more."""

from __future__ import annotations

from typing import Final

from ...project.project import Project
from .settings_world import World

#: ARC503 and ARC408 tell where one of them is on in production.
_OFF: Final = frozenset({"DEBUG", "CELERY_TASK_ALWAYS_EAGER", "CELERY_ALWAYS_EAGER"})


def is_off(project: Project, name: str) -> bool:
    """Whether ``settings.NAME`` is false in production, as nothing says that it is on."""
    if name not in _OFF:
        return False
    sites = project.settings.productions
    return all(World(values, by_default=True).is_true(name) is not True for values in sites)
