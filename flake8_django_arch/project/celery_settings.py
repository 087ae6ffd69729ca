"""Under which names Celery reads its settings from Django's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from .source import Source
from .syntax import is_name

if TYPE_CHECKING:
    from .project import Project

#: What Celery's documentation calls a setting: as it is read without a namespace.
_WITHOUT_NAMESPACE: Final = {
    "task_always_eager": "CELERY_ALWAYS_EAGER",
    "broker_url": "BROKER_URL",
}
_DJANGO_SETTINGS: Final = ("django.conf:settings", "django.conf.settings")


class CelerySettings:
    """The names that the project's Celery apps read."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def names(self, setting: str) -> list[str]:
        """The Django settings that are Celery's ``broker_url``; none where no app reads them.

        In a namespace of small letters Celery looks for small letters, which no setting has.
        """
        upper = setting.upper()
        return [
            f"{namespace}_{upper}" if namespace else _WITHOUT_NAMESPACE[setting]
            for namespace in self._namespaces
            if namespace == namespace.upper()
        ]

    @cached_property
    def _namespaces(self) -> list[str]:
        found: dict[str, None] = {}
        for module in self._project.mentioning("Celery"):
            source = self._project.source(module)
            is_test = "test" in self._project.shown_path(module.path)
            if source is not None and not is_test:
                found |= dict.fromkeys(_namespaces(source))
        return list(found)


def _namespaces(source: Source) -> Iterator[str]:
    """``app.config_from_object("django.conf:settings", namespace="CELERY")``."""
    for node in ast.walk(source.tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="config_from_object"), args=[given, *_]):
                if _is_django_settings(given):
                    yield next(
                        (
                            str(keyword.value.value)
                            for keyword in node.keywords
                            if keyword.arg == "namespace"
                            and isinstance(keyword.value, ast.Constant)
                            and keyword.value.value
                        ),
                        "",
                    )


def _is_django_settings(given: ast.expr) -> bool:
    if isinstance(given, ast.Constant):
        return given.value in _DJANGO_SETTINGS
    return is_name(given, "settings")
