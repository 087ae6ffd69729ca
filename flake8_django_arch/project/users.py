"""Which user model a module of the project runs with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import sites
from .settings_values.evaluation import SettingsValues
from .settings_values.values import Known

if TYPE_CHECKING:
    from .names import Module
    from .project import Project

_SETTING: Final = "AUTH_USER_MODEL"
DJANGOS: Final = "auth.User"


def label(project: Project, module: Module) -> str | None:
    """What ``AUTH_USER_MODEL`` is where a module runs; None where nothing tells.

    In a project of several sites, those count that the module is part of.
    """
    labels = set(map(_of_site, sites.of(project, module)))
    if len(labels) > 1:
        return None
    return (labels.pop() if labels else None) or _constant(project)


def main_label(project: Project) -> str | None:
    """What it is in the project as a whole: for the outermost of several sites."""
    known = map(_of_site, project.settings.productions)
    return next(filter(None, known), None) or _constant(project)


def _constant(project: Project) -> str | None:
    """What any settings module assigns, where nothing is known of production."""
    found = project.settings.constant(_SETTING)
    return found if isinstance(found, str) else None


def _of_site(values: SettingsValues) -> str | None:
    """What ``AUTH_USER_MODEL`` is in a site's settings, where the environment says nothing."""
    slot = values.setting(_SETTING)
    match None if slot is None else slot.value.usual:
        case Known(value=str() as found):
            return found
    return None


def is_own(user: str | None) -> bool:
    """Whether a label is known, and of another model than Django's own."""
    return user is not None and user.lower() != DJANGOS.lower()
