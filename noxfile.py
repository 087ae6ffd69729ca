"""The tests on every supported Python and Django, and the linters: ``nox``."""

from __future__ import annotations

import nox

# Django 6.1 needs Python 3.12.
VERSIONS = [("3.11", "5.2")] + [
    (python, django) for python in ("3.12", "3.13", "3.14") for django in ("5.2", "6.1")
]


@nox.session
@nox.parametrize(("python", "django"), VERSIONS)
def tests(session: nox.Session, django: str) -> None:
    """Run the tests with one Python and one Django."""
    session.install("--editable", ".[dev]", f"django~={django}.0")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Run flake8, black and mypy."""
    session.install("--editable", ".[dev]")
    session.run("flake8")
    session.run("black", "--check", ".")
    session.run("mypy")
