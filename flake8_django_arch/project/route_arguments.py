"""What routes hand to a view's parameters, besides the request.

``path("open/", orders, {"template_name": "shop/open.html"})`` hands one over, a text that a route
captures is another, and every parameter that a route does not name keeps its default
(`Passing extra options to view functions
<https://docs.djangoproject.com/en/stable/topics/http/urls/#passing-extra-options-to-view-functions>`_).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import facts

if TYPE_CHECKING:
    from .names import FunctionDef
    from .project import Project

#: ``<slug:name>`` of ``path()``.
_CAPTURED: Final = re.compile(r"<(?:[^>:]+:)?([^>]+)>")
#: What a route captures: a text that the request's path holds.
_TEXT: Final = facts.Opaque()


class RouteArguments:
    """What all routes to a view hand to its parameters."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def of(self, view: FunctionDef, name: str) -> list[facts.Expression | None] | None:
        """What each route gives to a parameter, with None for one that leaves it out.

        None altogether where a route may capture it, or something else may give it.
        """
        if self._before is None or name in self._before:
            return None
        given: list[facts.Expression | None] = []
        for target in self._project.routes.targets(view):
            if target.is_decorated or target.route is None:
                return None
            handed = _handed(target.route)
            if handed is None or handed.get(name) is _TEXT:
                return None
            given.append(handed.get(name))
        return given or None

    @cached_property
    def _before(self) -> frozenset[str] | None:
        """What routes that include others hand to each of these; None if that is not written."""
        names: set[str] = set()
        for route in self._project.routes.including():
            handed = _handed(route)
            if handed is None:
                return None
            names.update(handed)
        return frozenset(names)


def _handed(route: facts.Call) -> dict[str, facts.Expression] | None:
    """What a route hands over by name; None where that is not written out."""
    text = facts.text_of(_unmarked(route.argument(0, "route") or route.keyword("regex")))
    extra = route.argument(2, "kwargs")
    if text is None or not isinstance(extra, facts.Mapping | None):
        return None
    captured = _captured(route, text)
    if captured is None:
        return None
    found: dict[str, facts.Expression] = dict.fromkeys(captured, _TEXT)
    for key, value in () if extra is None else extra.items:
        name = facts.text_of(key)
        if name is None:
            return None
        found[name] = value
    return found


def _captured(route: facts.Call, text: str) -> Iterable[str] | None:
    """The names under which a route captures; None where it captures by position.

    Source: ``django.urls.resolvers.RegexPattern.match``.
    """
    called = route.function.path if isinstance(route.function, facts.Name) else ""
    return _CAPTURED.findall(text) if called.split(".")[-1] == "path" else _groups(text)


def _groups(regex: str) -> Iterable[str] | None:
    """The names of a regex's groups; None where none of several has one."""
    try:
        pattern = re.compile(regex)
    except re.error:
        return None
    return pattern.groupindex if pattern.groupindex or not pattern.groups else None


def _unmarked(route: facts.Expression | None) -> facts.Expression | None:
    """A route behind ``_("orders/")``, which translates it: what it captures stays the same."""
    if isinstance(route, facts.Call) and len(route.arguments) == 1:
        return route.arguments[0]
    return route
