"""Views for those who are not logged in yet: log-in, registration, tokens, lost passwords.

What they are called is taken for it, for this only keeps rules silent.
"""

from __future__ import annotations

import re
from typing import Final

from ..project.names import ClassDef, FunctionDef
from ..project.project import Project
from .words import Words

#: Packages whose views are the way in.
_PACKAGES: Final = frozenset(
    {"rest_framework_simplejwt", "dj_rest_auth", "djoser", "allauth", "knox", "rest_auth"}
)
_NAME: Final = re.compile(
    r"(log|sign)_?(in|out|up|on)|regist|token|password|auth|activat|verif|confirm|otp|invit", re.I
)
#: What such views do, and what asks who is there: the user's own state, or a signature.
_ASKING: Final = frozenset(
    {"login", "logout", "authenticate", "check_password", "set_password", "make_password"}
    | {"create_user", "for_user", "RefreshToken", "AccessToken", "Token", "check_token"}
    | {"is_authenticated", "is_anonymous", "is_staff", "is_superuser", "has_perm", "has_perms"}
    | {"PermissionDenied", "NotAuthenticated", "AuthenticationFailed"}
    | {"compare_digest", "hmac", "unsign", "construct_event"}
)


def is_way_in(project: Project, view: ClassDef | FunctionDef) -> bool:
    """Whether a view is one, by its name or a base that a package for them brings."""
    if _NAME.search(view.name):
        return True
    return isinstance(view, ClassDef) and any(
        path.partition(".")[0] in _PACKAGES or path.startswith("rest_framework.authtoken.")
        for path in project.classes.paths(view)
    )


def asks_who_is_there(words: Words, function: FunctionDef) -> bool:
    """Whether a function decides by itself whom it serves, or lets somebody in."""
    return not words.of(function).isdisjoint(_ASKING)
