"""Django decides what rows on the request cost: the linter has to agree with it on every case.

A case is a file below ``tests/reach/requests`` with middleware, decorators or views that leave rows
on the request, and one function ``run()``, which asks for a view as a browser would. What a request
has belongs to a whole project, so each case is linted as one.
"""

from __future__ import annotations

import functools
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from lint import lint
from oracle import CASES as ALL_CASES
from oracle import Verdict, ask
from oracle.cases import APP

FOLDER = Path(__file__).parent / "reach" / "requests"
CASES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*.py"))
SHARED = ("browser.py", "settings.py", "urls.py", "html")
_IGNORED = shutil.ignore_patterns("__pycache__")


def make_project(to: Path, cases: list[str]) -> None:
    """A project with some of the cases, and the models that they share with all others."""
    shutil.copytree(ALL_CASES / APP, to / APP, ignore=_IGNORED)
    (to / "pyproject.toml").touch()
    for name in (*SHARED, *cases):
        (to / name).parent.mkdir(exist_ok=True)
        if name.endswith(".py"):
            shutil.copy(FOLDER / name, to / name)
        else:
            shutil.copytree(FOLDER / name, to / name)


@functools.cache
def verdicts() -> Mapping[str, Verdict]:
    """The verdict on every case, measured once a process."""
    modules = {case.removesuffix(".py").replace("/", "."): case for case in CASES}
    with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
        project = Path(os.path.realpath(folder), "project")
        project.mkdir()
        make_project(project, CASES)
        asked = ask(project, list(modules), filler=f"{APP}.filler", settings="settings")
    return {modules[module]: verdict for module, verdict in asked.items()}


@pytest.mark.parametrize("case", CASES)
def test_linter_agrees_with_django(case: str, tmp_path: Path) -> None:
    verdict = verdicts()[case]
    assert not verdict.error, verdict.error
    make_project(tmp_path, [case])
    found = [str(finding) for finding in lint(tmp_path, "--select=ARC20") if case in finding.path]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_cases_are_many_and_half_of_them_near_misses() -> None:
    growing = sum(verdict.grows for verdict in verdicts().values())
    assert len(CASES) >= 45
    assert 0.4 <= growing / len(CASES) <= 0.6
