"""What a project's CI checks, seen from its base settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project import discovery
from ...project.settings_names import Role
from ..file import Concept, File

#: What a package manager is told, which runs nothing.
_INSTALL: Final = re.compile(r"\b(?:install|add|requirements?)\b[^\n;&|]*")
_TESTS: Final = "the tests"
_DEPLOY: Final = "manage.py check --deploy"
_CHECKS: Final = {
    "a linter": re.compile(
        r"\bflake8\b|\bruff\b(?!-pre-commit|[\s-]+format)|\bpylint\b|\bprospector\b"
    ),
    "a format check": re.compile(r"\bblack\b|\bruff[\s-]+format\b|\byapf\b|\bdarker\b|\bblue\b"),
    _TESTS: re.compile(
        r"\bpytest\b|\bpy\.test\b|(?:manage(?:\.py)?|django-admin)\b[^\n]*\btest\b"
        r"|\bunittest\b|\bruntests\b|\bcoverage\s+run\b"
    ),
    _DEPLOY: re.compile(r"\bcheck\b[^\n]*--deploy"),
}
_DEPLOY_IN_TEST: Final = re.compile(r"--deploy\b|\bdeploy\s*=\s*True")


class ContinuousIntegration(Concept):
    """The workflows of the project, whose base settings the file holds."""

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Once a project, where the workflows and all that they call are known."""
        for settings in file.project.settings.places[:1]:
            base = settings.roles.get(Role.BASE, settings.home)
            tooling = file.project.tooling
            if base is file.module and (tooling.has_ci or tooling.is_repository):
                if tooling.commands is not None:
                    yield cls(file)

    @property
    def place(self) -> Place:
        """Where is reported what is missing."""
        return Place(1)

    @property
    def missing(self) -> list[str]:
        """What no workflow runs."""
        commands = _INSTALL.sub("", self.project.tooling.commands or "")
        found = [name for name, pattern in _CHECKS.items() if not pattern.search(commands)]
        if _DEPLOY in found and _TESTS not in found and self._is_deploy_tested:
            found.remove(_DEPLOY)
        return found

    @property
    def _is_deploy_tested(self) -> bool:
        """Whether a test of the project's runs the deploy checks."""
        for module in self.project.modules:
            if discovery.is_test(self.project.shown_path(module.path)):
                text = self.project.text(module)
                if "check" in text and _DEPLOY_IN_TEST.search(text):
                    return True
        return False
