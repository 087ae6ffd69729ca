"""Django decides what a GraphQL schema costs: the linter has to agree with it on every case.

A case is a file below ``tests/reach/graphs`` with a schema of its own and one function ``run()``,
which asks it as a client would for all that its types offer; models and data come from
``tests/reach/library``. Types belong to a whole project, so each case is linted as one.
"""

from __future__ import annotations

import functools
import importlib.util
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from lint import lint
from oracle import Verdict, ask

REACH = Path(__file__).parent / "reach"
FOLDER = "graphs"

LIMITS: dict[str, str] = {
    "optimizer/text_in_a_base_of_two_types": "no hint fits all types that share the field",
    "relations/asked_anew_by_its_type": "no load of its rows keeps a type from asking anew",
    "relations/behind_a_loaded_one": "what a client asks of a row's relations has no end",
}
"""Cases on which the linter disagrees and will go on to, with the reason; see docs/limits.md."""

NEEDED = ("graphene_django", "graphene_django_optimizer", "strawberry_django")
"""The packages without which no case can run."""

CASES = sorted(
    path.relative_to(REACH / FOLDER).with_suffix("").as_posix()
    for path in (REACH / FOLDER).glob("*/*.py")
)
pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and any(importlib.util.find_spec(name) is None for name in NEEDED),
    reason=f"needs {' and '.join(NEEDED)}",
)


@functools.cache
def verdicts() -> Mapping[str, Verdict]:
    """The verdict on every case, measured once a process."""
    modules = {f"{FOLDER}.{case.replace('/', '.')}": case for case in CASES}
    asked = ask(REACH, list(modules), filler="library.filler", settings="library.settings")
    return {modules[module]: verdict for module, verdict in asked.items()}


def limited(case: str) -> object:
    reason = LIMITS.get(case)
    return pytest.param(
        case, marks=[pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    )


@pytest.mark.parametrize("case", [limited(case) for case in CASES])
def test_linter_agrees_with_django(case: str, tmp_path: Path) -> None:
    verdict = verdicts()[case]
    assert not verdict.error, verdict.error
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REACH / "library", tmp_path / "library", ignore=ignored)
    shutil.copy(REACH / FOLDER / f"{case}.py", tmp_path / "schema.py")
    (tmp_path / "pyproject.toml").touch()
    found = [str(finding) for finding in lint(tmp_path, "--select=ARC20")]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_cases_are_many_and_near_misses_among_them() -> None:
    growing = sum(verdict.grows for verdict in verdicts().values())
    assert len(CASES) >= 60
    assert 0.4 <= growing / len(CASES) <= 0.6


def test_limits_are_told_to_users() -> None:
    page = (REACH.parents[1] / "docs" / "limits.md").read_text(encoding="utf-8")
    assert set(LIMITS) <= set(CASES)
    assert all(f"`{name}" in page for name in LIMITS)
