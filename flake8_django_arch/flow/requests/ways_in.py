"""Views for those who are not logged in yet: log-in, registration, tokens, lost passwords.

What they are called is taken for it, for this only keeps rules silent.
"""

from __future__ import annotations

import re
from typing import Final

from ...project.names import ClassDef, FunctionDef
from ...project.project import Project
from ...project.source import FunctionNode
from ..words import mentioned

#: Packages whose views are the way in.
_PACKAGES: Final = frozenset(
    {"rest_framework_simplejwt", "dj_rest_auth", "djoser", "allauth", "knox", "rest_auth"}
)
_NAME: Final = re.compile(
    r"(log|sign)_?(in|out|up|on)|regist|token|password|auth|activat|verif|confirm|otp|invit", re.I
)
#: What such views do, and what asks who is there: the user, a permission, a key or a signature.
_ASKING: Final = re.compile(
    r"^(user|auth|for_user|create_user|login|logout|is_staff|is_superuser|is_anonymous)$"
    r"|perm(s|$|ission)|has_perm|authenti|authori|password|token|secret|api_?key"
    r"|signature|compare_digest|hmac|unsign|construct_event",
    re.I,
)


def is_way_in(project: Project, view: ClassDef | FunctionDef) -> bool:
    """Whether a view is one, by its name or a base that a package for them brings."""
    if _NAME.search(view.name):
        return True
    return isinstance(view, ClassDef) and any(
        path.partition(".")[0] in _PACKAGES or path.startswith("rest_framework.authtoken.")
        for path in project.classes.paths(view)
    )


def asks_who_is_there(node: FunctionNode) -> bool:
    """Whether a function decides by itself whom it serves, or lets somebody in."""
    return any(_ASKING.search(name) for body in node.body for name in mentioned(body).names)
