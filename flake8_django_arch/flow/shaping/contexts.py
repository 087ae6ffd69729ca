"""What a serializer's context says of the request: who asks, and what was asked for.

Each request is answered for itself. Of what it may ask for, the one that asks for nothing counts;
of those who may send it, a superuser: whom a view lets in, it shows what it shows to anybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ..requests.request_hooks import SENT
from ..values import UNKNOWN, Dictionary, Request, Value
from .values import Unknown

if TYPE_CHECKING:
    from .shaper import Shaper

#: The word under which a serializer is given the request.
WORD: Final = "context"
#: What Django's own classes of users tell, and what they say of an active superuser. Source:
#: ``django.contrib.auth.base_user`` and ``django.contrib.auth.models``.
FLAGS: Final = {
    "is_active": True,
    "is_anonymous": False,
    "is_authenticated": True,
    "is_staff": True,
    "is_superuser": True,
}
_PERMISSIONS: Final = frozenset({"has_perm", "has_perms", "has_module_perms"})
#: The words of a function that looks at who asks.
OF_USERS: Final = _PERMISSIONS | FLAGS.keys()


class Context(Immutable, frozen=True):
    """The serializer's context, which holds the request, and its method if that is known."""

    method: str


class Asking(Immutable, frozen=True):
    """The request."""

    method: str


class User(Immutable, frozen=True):
    """The user who sent it."""


class Permission(Immutable, frozen=True):
    """A method that tells what the user may do."""


def context_of(value: Value) -> Value:
    """A context as far as serializers are told apart by it: it may hold a request."""
    request = dict(value.known).get("request") if isinstance(value, Dictionary) else None
    if not isinstance(request, Request) or request.by_name:
        return UNKNOWN
    return Dictionary(UNKNOWN, UNKNOWN, known=(("request", Request(request.method)),))


def converted(value: Value) -> Context | None:
    """What :func:`context_of` gives, for the one who shapes fields."""
    match value:
        case Dictionary(known=(("request", Request(method=method)),)):
            return Context(method)
    return None


def item(owner: Context, key: object) -> object:
    """``self.context["request"]``; of others it is not known who puts them there."""
    return Asking(owner.method) if key == "request" else Unknown()


def attribute(shaper: Shaper, owner: Asking | User, name: str) -> object:
    """An attribute of the request, or of the user who sent it."""
    if isinstance(owner, User):
        return _of_user(shaper, name)
    match name:
        case "user":
            return User()
        case "method" if owner.method:
            return owner.method
    return Unknown(is_said=name in SENT)


def has(owner: object, name: str) -> bool | None:
    """Whether the request has an attribute for certain."""
    return True if isinstance(owner, Asking) and name in ("user", "method", *SENT) else None


def _of_user(shaper: Shaper, name: str) -> object:
    """What a user is by Django's own attributes, unless the project's model has others."""
    project = shaper.flow.project
    model = project.models.user
    if model is None or not (name in FLAGS or name in _PERMISSIONS):
        return Unknown()
    own = project.classes.projects_method(model.definition, name)
    has_own = project.classes.method(model.definition, name) is not None
    if own is not None or not (has_own or name in model.fields):
        return Unknown()
    return Unknown(usually=FLAGS[name], is_said=True) if name in FLAGS else Permission()


def allowed() -> Unknown:
    """What a superuser is told who asks whether he may do something."""
    return Unknown(usually=True, is_said=True)


def asked_for(value: object, right: object) -> Unknown | None:
    """``name in request.query_params``: not if nothing is asked for."""
    if isinstance(right, Unknown) and right.is_said and right.usually is not True:
        if isinstance(value, str):
            return Unknown(usually=False, is_said=True)
    return None


def mentions_users(words: Iterable[str]) -> bool:
    """Whether code looks at who asks: what it shows, it may show to some users alone."""
    return not OF_USERS.isdisjoint(words)
