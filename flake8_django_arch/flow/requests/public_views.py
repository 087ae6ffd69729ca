"""Whether everybody gets what a view shows, and everybody the same.

As far as the view itself goes: its decorators, its bases, its permissions, its routes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...project import facts, framework
from ...project.names import ClassDef, External, FunctionDef, Module

if TYPE_CHECKING:
    from ...project.project import Project

#: Decorators that ask nobody who he is, and keep nothing.
HARMLESS_DECORATORS: Final = frozenset(
    {
        *(f"django.views.decorators.http.{name}" for name in ("require_GET", "require_safe")),
        "django.views.decorators.http.require_http_methods",
        "django.views.decorators.gzip.gzip_page",
        "django.views.decorators.clickjacking.xframe_options_exempt",
        "django.views.decorators.clickjacking.xframe_options_sameorigin",
        "django.db.transaction.non_atomic_requests",
        *(
            f"rest_framework.decorators.{name}"
            for name in ("api_view", "permission_classes", "renderer_classes", "throttle_classes")
        ),
        *(f"drf_spectacular.utils.{name}" for name in ("extend_schema", "extend_schema_view")),
        "drf_yasg.utils.swagger_auto_schema",
    }
)
_METHOD_DECORATOR: Final = "django.utils.decorators.method_decorator"
_API_VIEW: Final = "rest_framework.decorators.api_view"
#: Where bases of views stand that bring nothing of this kind with them.
_BASES: Final = (
    *("django.views.generic.", "rest_framework.generics.", "rest_framework.mixins."),
    *("rest_framework.viewsets.", "rest_framework.views.", "django.views.View", "builtins."),
)
#: Filters that look at what was asked for alone.
_FILTERS: Final = ("rest_framework.filters.", "django_filters.")
#: Words of code that asks who is there, answers each visitor otherwise, or takes forms.
_ASKING: Final = re.compile(
    r"^(auth|session|sessions|COOKIES|META|FILES|POST|headers|is_staff|is_superuser|is_anonymous"
    r"|is_valid|csrf\w*|messages|raise_exception|remote_addr)$"
    r"|[Uu]ser(s|name)?$|^user_|perm(s$|$|ission)|[Aa]uthenti|[Aa]uthori[sz]|password|secret"
    r"|api_?key|signature|login|logged|tenant|random|shuffle|Forbidden|PermissionDenied"
    r"|get_host|current_site|^site$|visitor"
)


def asks(words: Iterable[str]) -> bool:
    """Whether words of code or of a template tell one visitor from another."""
    return any(map(_ASKING.search, words))


class PublicViews:
    """Answers which views are open to everybody, for sure."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def answers_all(self, view: ClassDef | FunctionDef) -> bool:
        """Whether a routed view asks nobody for a log-in by decorator, base, policy or route."""
        if not self._is_routed(view) or not all(map(self._is_harmless, self._decorators(view))):
            return False
        if isinstance(view, ClassDef):
            if not all(map(self._is_plain_base, self._project.classes.ancestors(view))):
                return False
            if not self._filters_plainly(view):
                return False
            is_api = self._project.classes.is_a(view, framework.API_VIEW)
        else:
            is_api = _API_VIEW in self._decorators(view)
        return not is_api or self._project.permissions.let_all_read(view)

    def _is_routed(self, view: ClassDef | FunctionDef) -> bool:
        routes = self._project.routes
        return bool(routes.naming(view)) and not routes.decorate(view)

    def _is_plain_base(self, base: ClassDef | External) -> bool:
        if isinstance(base, ClassDef) and not base.module.installed:
            return len(self._project.classes.bases(base)) == len(base.facts.bases)
        return base.path in framework.BASES or base.path.startswith(_BASES)

    def _filters_plainly(self, view: ClassDef) -> bool:
        """Whether filters of DRF's look at what was asked for alone."""
        found = self._project.classes.attribute(view, "filter_backends")
        if found is None or found[0].module.installed:
            return True
        classes = self._project.rest_framework.policy(found[0].module, found[1].value)
        return all(
            isinstance(each, External | ClassDef) and each.path.startswith(_FILTERS)
            for each in classes
        )

    # Decorators

    def _decorators(self, view: ClassDef | FunctionDef) -> list[str]:
        """The paths of what decorates a view, its bases or their methods; "" for what is unknown.

        What an action of a viewset carries is that action's affair.
        """
        return list(self._paths_of(view))

    def _paths_of(self, view: ClassDef | FunctionDef) -> Iterator[str]:
        if isinstance(view, FunctionDef):
            for decorator in view.facts.decorators:
                yield from self._paths(view.module, decorator)
            return
        for up in self._project.classes.own(view):
            for decorator in up.facts.decorators:
                yield from self._paths(up.module, decorator)
            for function in up.facts.functions.values():
                for decorator in function.decorators:
                    for path in self._paths(up.module, decorator):
                        if path not in ("rest_framework.decorators.action", "builtins.property"):
                            yield path

    def _paths(self, module: Module, decorator: facts.Expression) -> Iterator[str]:
        called = decorator.function if isinstance(decorator, facts.Call) else decorator
        symbol = None
        if isinstance(called, facts.Name):
            symbol = self._project.names.resolve(module, called.path)
        path = symbol.path if isinstance(symbol, External) else ""
        if path != _METHOD_DECORATOR or not isinstance(decorator, facts.Call):
            yield path
            return
        given = decorator.argument(0, "decorator") or facts.Opaque()
        for inner in given.items if isinstance(given, facts.Sequence) else (given,):
            yield from self._paths(module, inner)

    def _is_harmless(self, path: str) -> bool:
        return path in HARMLESS_DECORATORS or path.startswith("builtins.")
