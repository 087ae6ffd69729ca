"""Settings, evaluated statically."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import facts

if TYPE_CHECKING:
    from .project import Project


class Settings:
    """The project's settings modules and what they set."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def constant(self, name: str) -> object | None:
        """The literal value that some settings module gives to a setting, or None."""
        return None
