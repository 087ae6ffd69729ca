"""The settings of a project, or of one of its sites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from ...edits import Edit
from ...finding import Place
from ...project.settings_layout import Layout, SettingsPlace
from ..file import Concept, File
from ..mending.settings_split import split


class ProjectSettings(Concept):
    """Where settings stand, seen from the module that speaks for them.

    That is the one module, or the package's ``__init__``.
    """

    def __init__(self, file: File, settings: SettingsPlace) -> None:
        super().__init__(file)
        self._settings = settings

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The settings for which the file speaks."""
        for settings in file.project.settings.places:
            if settings.home is file.module:
                yield cls(file, settings)

    @property
    def place(self) -> Place:
        """Where what is missing is reported."""
        return Place(1)

    @property
    def is_one_module(self) -> bool:
        """Whether one module, or a package's ``__init__``, holds all settings."""
        return self._settings.layout in (Layout.MODULE, Layout.INIT)

    @property
    def is_split_by_environment(self) -> bool:
        """Whether a package holds a module an environment."""
        return self._settings.layout is Layout.ENVIRONMENTS

    @property
    def is_split_by_topic(self) -> bool:
        """Whether a package holds a module a topic, and none an environment."""
        return self._settings.layout is Layout.TOPICS

    @property
    def missing(self) -> list[str]:
        """Which of base, local and production have no module."""
        return [role.value for role in self._settings.missing]

    def split(self) -> tuple[Edit, ...]:
        """The edits that make the one module a package with a module an environment."""
        return split(self.project, self.file.module)
