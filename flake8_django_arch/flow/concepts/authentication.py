"""How an API knows who somebody is: by default, or on one view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Self

from ...finding import Place
from ...project.names import ClassDef, External, Symbol
from ...project.project import Project
from ...project.rest_framework import name_of
from ..file import Concept, File
from ..requests.view_policies import policies
from .api_settings import ApiSettings

_DEFAULT: Final = "DEFAULT_AUTHENTICATION_CLASSES"
_OF_DRF: Final = "rest_framework.authentication"
_BASIC: Final = f"{_OF_DRF}.BasicAuthentication"
_SESSION: Final = f"{_OF_DRF}.SessionAuthentication"
#: They look a token up in a table: DRF's, and that of django-rest-knox.
_TOKEN: Final = (f"{_OF_DRF}.TokenAuthentication", "knox.auth.TokenAuthentication")
#: A subclass with one of these may well do without the table.
_OWN_LOOKUPS: Final = ("authenticate", "authenticate_credentials")


class Authentication(Concept):
    """A list of authentication classes, or the lack of one."""

    def __init__(
        self,
        file: File,
        place: Place,
        owner: str,
        classes: Iterable[Symbol | None],
        *,
        beside_tokens: bool,
        is_missing: bool = False,
    ) -> None:
        super().__init__(file)
        self.place = place
        #: ``DEFAULT_AUTHENTICATION_CLASSES``, or the view.
        self.owner = owner
        self._classes = list(classes)
        #: Whether the site uses SimpleJWT.
        self.is_beside_tokens = beside_tokens
        #: Whether Django REST framework's own default holds: sessions and basic authentication.
        self.is_missing = is_missing

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """What settings and views choose."""
        for settings in file.all(ApiSettings):
            if settings.uses_rest_framework:
                yield from cls._of_settings(file, settings)
        for policy in policies(file, "authentication_classes"):
            has_tokens = file.project.rest_framework.has_simple_jwt(file.module)
            name = policy.view.name if isinstance(policy.view, ClassDef) else policy.view.qualname
            yield cls(file, policy.place, name, policy.classes, beside_tokens=has_tokens)

    @classmethod
    def _of_settings(cls, file: File, settings: ApiSettings) -> Iterator[Self]:
        is_missing = settings.lacks(_DEFAULT)
        place = settings.place_of_lack if is_missing else settings.place_of(_DEFAULT)
        if place is not None:
            yield cls(
                file,
                place,
                _DEFAULT,
                settings.classes(_DEFAULT),
                beside_tokens=settings.uses_simple_jwt,
                is_missing=is_missing,
            )

    @property
    def has_signed_tokens(self) -> bool:
        """Whether there are JSON web tokens already, SimpleJWT's or others by their name."""
        return self.is_beside_tokens or any(
            "jwt" in name_of(one).lower() for one in self._classes if one is not None
        )

    @property
    def passwords_and_tokens(self) -> list[str]:
        """The classes that take a password with each request, or look a token up in a table."""
        return [name_of(one) for one in self._classes if _keeps_state(self.project, one)]

    @property
    def sessions(self) -> list[str]:
        """The classes that take Django's session."""
        return [name_of(one) for one in self._classes if self.project.classes.is_a(one, _SESSION)]


def _keeps_state(project: Project, symbol: Symbol | None) -> bool:
    if project.classes.is_a(symbol, _BASIC):
        return True
    if not project.classes.is_a(symbol, *_TOKEN):
        return False
    return isinstance(symbol, External) or not _looks_up_itself(project, symbol)


def _looks_up_itself(project: Project, symbol: Symbol | None) -> bool:
    """Whether the project's own code finds the user of a token."""
    return isinstance(symbol, ClassDef) and any(
        method is not None and not method.module.installed
        for method in (project.classes.method(symbol, name) for name in _OWN_LOOKUPS)
    )
