"""What a user's permissions cost: each object asks for them anew, and keeps them then.

Source: ``django.contrib.auth.backends.ModelBackend``, which asks by two queries that no load of the
rows answers, and ``PermissionsMixin``. A superuser has all of them without asking, and one who is
not active none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...project.names import ClassDef, External
from ...project.settings_values.values import Known as KnownSetting, Presence, Sequence
from ..querysets import asking, columns
from ..values import NONE, UNKNOWN, Column, FunctionValue, Row

if TYPE_CHECKING:
    from ...project.project import Project
    from ..calls import Call
    from ..evaluate import Evaluator

_MIXIN: Final = "django.contrib.auth.models.PermissionsMixin"
_BACKENDS: Final = "AUTHENTICATION_BACKENDS"
_DEFAULT: Final = "django.contrib.auth.backends.ModelBackend"
#: The methods that answer yes for a superuser, without asking.
_TESTS: Final = ("has_perm", "has_perms", "has_module_perms")
#: Where what a method asks for is kept on the object.
_KEPT: Final = {
    **dict.fromkeys((*_TESTS, "get_all_permissions"), "_perm_cache"),
    "get_group_permissions": "_group_perm_cache",
    "get_user_permissions": "_user_perm_cache",
}
#: At which place a method takes an object, whose permissions ``ModelBackend`` knows nothing of.
_OBJECT: Final = {"has_perm": 1, "has_perms": 1}
METHODS: Final = frozenset(_KEPT)


def asked(evaluator: Evaluator, method: FunctionValue, made: Call) -> asking.Asked:
    """What one of :data:`METHODS` costs for a user of a loop, if it is Django's own."""
    name, user = method.definition.name, method.bound
    if not isinstance(user, Row) or not _is_mixins(evaluator, user, name):
        return None
    frame, kept = evaluator.frame, _KEPT[name]
    if name != "has_module_perms" and _is_of_object(made, _OBJECT.get(name, 0)):
        return None
    if not frame.grows(user.loops) or _are_there(evaluator, user, kept):
        return None
    if not asks_the_database(evaluator.project) or _is_told(evaluator, user, name):
        return None
    frame.assigned.put(user, kept, UNKNOWN)
    permission = user.model.relations["user_permissions"].target
    if permission is None:
        return None
    return asking.of_row(evaluator, permission, name, Place.of(made.node))


def _is_mixins(evaluator: Evaluator, user: Row, name: str) -> bool:
    """Whether the user has the method from Django, and what that calls on the object as well."""
    found = (
        evaluator.project.classes.method(user.model.definition, each) for each in {name, "has_perm"}
    )
    return "user_permissions" in user.model.relations and all(
        each is not None and each.owner is not None and each.owner.path == _MIXIN for each in found
    )


def _is_of_object(made: Call, position: int) -> bool:
    """Whether a call asks about an object, or may."""
    given = made.argument(position, "obj")
    return made.keyword("**") is not None or given not in (None, NONE)


def _are_there(evaluator: Evaluator, user: Row, kept: str) -> bool:
    """Whether the object has them from an earlier call."""
    assigned = evaluator.frame.assigned
    return any(assigned.of(user, each) is not None for each in (kept, "_perm_cache"))


def _is_told(evaluator: Evaluator, user: Row, name: str) -> bool:
    """Whether the rows are chosen by what the answer is known from."""
    if False in _held(evaluator, user, "is_active"):
        return True
    return name in _TESTS and True in _held(evaluator, user, "is_superuser")


def _held(evaluator: Evaluator, user: Row, name: str) -> tuple[object, ...]:
    value = columns.of(evaluator, user, name) if name in user.model.fields else UNKNOWN
    return columns.literals(value) if isinstance(value, Column) else ()


def asks_the_database(project: Project) -> bool:
    """Whether ``ModelBackend`` is asked, and no backend of the project's own before it."""
    value = project.used_settings.value(_BACKENDS)
    if value is None:
        return True
    for slot in value.slots if isinstance(value, Sequence) else ():
        if slot.presence is not Presence.ALWAYS or not isinstance(slot.value, KnownSetting):
            return False
        if slot.value.value == _DEFAULT:
            return True
        found = project.names.definition(External(str(slot.value.value)))
        if not isinstance(found, ClassDef) or not found.module.installed:
            return False
    return False


def is_the_only_backend(project: Project) -> bool:
    """Whether ``with_perm()`` needs not be told which backend to ask."""
    value = project.used_settings.value(_BACKENDS)
    return value is None or isinstance(value, Sequence) and len(value.slots) == 1


def remedy(project: Project, method: str) -> str:
    """How one query asks for what each user is asked for."""
    if method != "has_perm":
        return "ask for the permissions of all users and of their groups before the loop"
    backend = "" if is_the_only_backend(project) else f', backend="{_DEFAULT}"'
    user = project.models.user
    name = "User" if user is None else user.name
    return f'ask once which users have it: {name}.objects.with_perm("…"{backend})'
