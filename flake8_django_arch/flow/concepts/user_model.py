"""The project's own user model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project.models import Model
from ...project.names import ClassDef
from ..file import Concept, File

_USER: Final = "django.contrib.auth.models.AbstractUser"
_BASE_USER: Final = "django.contrib.auth.base_user.AbstractBaseUser"
_PERMISSIONS: Final = "django.contrib.auth.models.PermissionsMixin"


#: What the mixin brings.
_OF_PERMISSIONS: Final = (
    *("is_superuser", "groups", "user_permissions"),
    *("has_perm", "has_perms", "has_module_perms"),
    *("get_user_permissions", "get_group_permissions", "get_all_permissions"),
)


class UserModel(Concept):
    """The model that ``AUTH_USER_MODEL`` names, where the project defines it."""

    def __init__(self, file: File, model: Model) -> None:
        super().__init__(file)
        self._definition = model.definition

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The user model, if this file defines it."""
        model = file.project.models.user
        if model is not None and model.definition.module is file.module:
            yield cls(file, model)

    @property
    def name(self) -> str:
        """The class's name."""
        return self._definition.name

    @property
    def place(self) -> Place:
        """The ``class`` line."""
        return Place(self._definition.facts.line, self._definition.facts.column)

    @property
    def is_fully_known(self) -> bool:
        """Whether all it inherits is the project's or Django's: packages bring users of theirs."""
        return self.project.classes.is_fully_known(self._definition) and all(
            not up.module.installed or up.path.startswith("django.")
            for up in self.project.classes.ancestors(self._definition)
            if isinstance(up, ClassDef)
        )

    @property
    def is_user(self) -> bool:
        """Whether it is all that Django's own user is."""
        return self.project.classes.is_a(self._definition, _USER)

    @property
    def is_base_user(self) -> bool:
        """Whether it has passwords and sessions from Django."""
        return self.project.classes.is_a(self._definition, _BASE_USER)

    @property
    def has_permissions(self) -> bool:
        """Whether it has groups and permissions from Django."""
        return self.project.classes.is_a(self._definition, _PERMISSIONS)

    @property
    def own_permissions(self) -> list[str]:
        """What the project's classes define themselves of that which the mixin would bring."""
        bodies = [up.facts for up in self.project.classes.own(self._definition)]
        return [
            name
            for name in _OF_PERMISSIONS
            if any(name in body.attributes or name in body.functions for body in bodies)
        ]
