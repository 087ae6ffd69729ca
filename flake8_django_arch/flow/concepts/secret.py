"""A secret that stands in the code."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Self

from ...finding import Place
from ..file import Concept, File
from ..settings.code_secrets import CodeSecret, CodeSecrets
from ..settings.settings_secrets import SettingsSecret, SettingsSecrets, judges


class How(Enum):
    """How a secret comes to stand in the code."""

    LITERAL = "literal"
    #: The environment may hold another.
    DEFAULT = "default"
    #: A function makes another each time that the settings are loaded.
    RANDOM = "random"
    #: A key that others issue, which tells whose it is.
    ISSUED = "issued"
    #: Within a URL.
    URL = "url"


class Secret(Concept):
    """A secret that whoever reads the code can read."""

    def __init__(self, file: File, place: Place, name: str, how: How) -> None:
        super().__init__(file)
        self.place = place
        #: The setting, variable, key or argument, or whose key it is.
        self.name = name
        self.how = how
        #: What of the environment replaces it, in words.
        self.unless = ""

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file, those of settings first."""
        texts: set[str] = set()
        if not file.is_test and judges(file):
            for secret in SettingsSecrets(file):
                texts.add(secret.text)
                yield cls._of_settings(file, secret)
        for found in CodeSecrets(file):
            if found.text not in texts:
                yield cls._of_code(file, found)

    @classmethod
    def _of_settings(cls, file: File, secret: SettingsSecret) -> Self:
        place = Place(secret.location.line, secret.location.column)
        how = How.DEFAULT if secret.is_default else How.LITERAL
        if secret.is_random:
            how = How.RANDOM
        elif secret.is_in_url and how is How.LITERAL:
            how = How.URL
        made = cls(file, place, secret.leaf.shown, how)
        variables = sorted(secret.leaf.slot.value.variables)
        if variables:
            made.unless = f" unless the environment sets {' or '.join(variables[:2])}"
        return made

    @classmethod
    def _of_code(cls, file: File, found: CodeSecret) -> Self:
        if found.issuer:
            return cls(file, found.place, found.issuer, How.ISSUED)
        how = How.URL if found.is_in_url else How.LITERAL
        return cls(file, found.place, found.name or "this URL", how)
