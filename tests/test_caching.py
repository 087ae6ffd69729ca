"""What ARC411 knows by heart of middleware and decorators, held against the installed packages.

Their source is read: importing it asks for settings.
"""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path

import django
import pytest

from flake8_django_arch.flow.requests import caching, public_views

_DJANGO = Path(django.__file__).parent
#: They keep answers, or ask who is there.
_MEANT = {
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.cache.CacheMiddleware",
    "django.middleware.cache.FetchFromCacheMiddleware",
    "django.middleware.cache.UpdateCacheMiddleware",
}
_SINCE_6_0 = {"django.middleware.csp.ContentSecurityPolicyMiddleware"}


def _classes(path: Path) -> set[str]:
    """The middleware that one of Django's files defines."""
    module = ".".join(path.relative_to(_DJANGO.parent).with_suffix("").parts)
    return {
        f"{module}.{node.name}"
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.ClassDef) and node.name.endswith("Middleware")
    }


def test_each_middleware_of_django_is_judged() -> None:
    files = [*_DJANGO.glob("middleware/*.py"), *_DJANGO.glob("contrib/*/middleware.py")]
    found = set[str]().union(*map(_classes, files))

    missing = _SINCE_6_0 if django.VERSION < (6, 0) else set()
    assert found == (caching.HARMLESS_MIDDLEWARE | _MEANT) - missing


@pytest.mark.parametrize("path", sorted(public_views.HARMLESS_DECORATORS))
def test_decorators_exist(path: str) -> None:
    module, _, name = path.rpartition(".")
    if find_spec(module.partition(".")[0]) is None:
        pytest.skip("its package is not installed")
    spec = find_spec(module)
    assert spec is not None and spec.origin is not None
    defined = {
        getattr(node, "name", None) or ast.unparse(getattr(node, "targets", [node])[0])
        for node in ast.parse(Path(spec.origin).read_text()).body
    }
    assert name in defined
