"""Where Django's mail goes in production: out at once, or into a queue."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef
from ...project.settings_values.values import Known
from ..settings.settings_world import World

if TYPE_CHECKING:
    from ..analysis import Flow

#: Backends that keep mail for a process of their own, as their packages document them.
_QUEUES: Final = frozenset(
    {
        "django_q_email.backends.DjangoQBackend",
        "djcelery_email.backends.CeleryEmailBackend",
        "mailer.backend.DbBackend",
        "post_office.EmailBackend",
    }
)
#: What hands mail to the backend that ``EMAIL_BACKEND`` names.
_BY_BACKEND: Final = ("django.core.mail.", "django.contrib.auth.models.AbstractUser.")


class MailBackend:
    """Answers whether mail is sent at once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow

    def queues(self, path: str) -> bool:
        """Whether a call that sends mail only puts it into a queue."""
        return path.startswith(_BY_BACKEND) and self._is_queue

    @cached_property
    def _is_queue(self) -> bool:
        sites = self._flow.project.settings.productions
        named = [World(values, by_default=True).one("EMAIL_BACKEND") for values in sites]
        return bool(named) and all(
            isinstance(value, Known) and self._keeps(str(value.value)) for value in named
        )

    def _keeps(self, path: str) -> bool:
        """Whether a backend keeps mail, or is the project's own and may do so."""
        if path in _QUEUES:
            return True
        module, _, name = path.rpartition(".")
        for known in self._flow.project.mentions.of(name):
            if module in known.names and isinstance(backend := known.class_(name), ClassDef):
                return (
                    self._flow.project.classes.projects_method(backend, "send_messages") is not None
                )
        return False
