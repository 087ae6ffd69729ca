"""Functions that a package's context managers decorate: they give what they give by themselves."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint

MODELS = """
    from django.db import models
    IMPORT


    class Keeper(models.Model):
        name = models.CharField(max_length=50)


    class Place(models.Model):
        keeper = models.ForeignKey(Keeper, on_delete=models.CASCADE)


    @DECORATOR
    def places():
        return Place.objects.all()


    def names():
        return [place.keeper.name for place in places()]
"""
PACKAGE = """
    from contextlib import ContextDecorator, contextmanager
    from functools import wraps


    @contextmanager
    def quiet(**options):
        yield


    class Quiet(ContextDecorator):
        def __enter__(self):
            return self

        def __exit__(self, *exc):
            return False


    class Choosing(Quiet):
        def __call__(self, function):
            return lambda: []


    def maybe():
        return lambda function: lambda: []
"""


def codes(folder: Path, imported: str, decorator: str) -> list[str]:
    (folder / "pyproject.toml").touch()
    text = dedent(MODELS).replace("IMPORT", imported).replace("DECORATOR", decorator)
    (folder / "models.py").write_text(text, encoding="utf-8")
    return [finding.code for finding in lint(folder, "--select=ARC20")]


@pytest.mark.parametrize(
    ("name", "decorator", "expected"),
    [
        ("quiet", "quiet()", ["ARC201"]),
        ("quiet", "quiet(level=1)", ["ARC201"]),
        ("Quiet", "Quiet()", ["ARC201"]),
        ("Choosing", "Choosing()", []),
        ("maybe", "maybe()", []),
        ("missing", "missing()", []),
    ],
)
def test_context_of_an_installed_package(
    tmp_path: Path, name: str, decorator: str, expected: list[str]
) -> None:
    packages = tmp_path / ".venv" / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    (tmp_path / ".venv" / "pyvenv.cfg").touch()
    (packages / "hush.py").write_text(dedent(PACKAGE), encoding="utf-8")
    assert codes(tmp_path, f"from hush import {name}", decorator) == expected


@pytest.mark.parametrize(
    ("name", "decorator", "expected"),
    [
        ("scopes_disabled", "scopes_disabled()", ["ARC201"]),
        ("scope", "scope(organizer=None)", ["ARC201"]),
        ("get_scope", "get_scope()", []),
    ],
)
def test_context_that_is_known_by_heart(
    tmp_path: Path, name: str, decorator: str, expected: list[str]
) -> None:
    assert codes(tmp_path, f"from django_scopes import {name}", decorator) == expected


def test_package_agrees() -> None:
    """Each of these makes contexts that decorate."""
    scopes = pytest.importorskip("django_scopes")
    assert callable(scopes.scopes_disabled()(list))
    assert callable(scopes.scope(organizer=None)(list))
