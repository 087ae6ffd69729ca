"""A file of variables for the environment that is in the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project.env_files import EnvFile, Variable
from ...project.settings_names import Role
from ..file import Concept, File
from ..settings.secret_texts import (
    Kind,
    is_private_host,
    is_random,
    is_secret,
    is_stand_in,
    issued,
    kind_of,
    password_in_url,
)

#: Variables that a build copies into pages for everybody.
_PUBLISHED: Final = re.compile(r"(REACT_APP|VITE|VUE_APP|NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC)_")


class TrackedEnvFile(Concept):
    """A tracked ``.env``, seen from the settings that are read with it."""

    def __init__(self, file: File, env_file: EnvFile) -> None:
        super().__init__(file)
        self._env_file = env_file

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the project, where the file is its base settings."""
        places = file.project.settings.places
        if places and file.module is places[0].roles.get(Role.BASE, places[0].home):
            for env_file in file.project.env_files.tracked:
                yield cls(file, env_file)

    @property
    def place(self) -> Place:
        """Where it is reported: it is no Python file itself."""
        return Place(1)

    @property
    def path(self) -> str:
        """Its path from the project's root."""
        return self.project.shown_path(self._env_file.path)

    @property
    def secrets(self) -> list[Variable]:
        """The variables in it that hold a real secret."""
        variables = self._env_file.variables
        return [one for one in variables if self._is_real(one, variables)]

    def _is_real(self, variable: Variable, others: list[Variable]) -> bool:
        text, kind = variable.value, kind_of(variable.name)
        if issued(text):
            return True
        if found := password_in_url(text):
            return not is_private_host(found[1]) and not is_stand_in(found[0])
        if kind is None or _PUBLISHED.match(variable.name) or not is_secret(kind, text):
            return False
        if kind is Kind.PASSWORD:
            # "shop" as name, user and password of a database is nobody's secret
            again = any(one.value == text and kind_of(one.name) is None for one in others)
            return not again and len(text) >= 8 and _is_mixed(text) and not is_stand_in(text)
        return is_random(text) and "insecure" not in text


def _is_mixed(text: str) -> bool:
    return re.search(r"\d", text) is not None and re.search(r"[A-Za-z]", text) is not None
