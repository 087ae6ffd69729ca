"""Django decides what tags cost where strawberry-django's optimizer loads what clients ask for.

A case is a file below ``tests/reach/tags/graphs`` with a schema of its own and one function
``run()``; models and data come from ``notes`` beside it. Each is linted as a project.
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

TAGS = Path(__file__).parent / "reach" / "tags"
CASES = sorted(path.stem for path in (TAGS / "graphs").glob("*.py"))
NEEDED = ("taggit", "strawberry_django")

pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and any(importlib.util.find_spec(name) is None for name in NEEDED),
    reason=f"needs {' and '.join(NEEDED)}",
)


@functools.cache
def verdicts() -> Mapping[str, Verdict]:
    """The verdict on every case, measured once a process."""
    modules = [f"graphs.{case}" for case in CASES]
    asked = ask(TAGS, modules, apps=["taggit", "notes"], filler="notes.filler")
    return {module.partition(".")[2]: verdict for module, verdict in asked.items()}


@pytest.mark.parametrize("case", CASES)
def test_linter_agrees_with_django(case: str, tmp_path: Path) -> None:
    verdict = verdicts()[case]
    assert not verdict.error, verdict.error
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(TAGS / "notes", tmp_path / "notes", ignore=ignored)
    shutil.copy(TAGS / "graphs" / f"{case}.py", tmp_path / "schema.py")
    (tmp_path / "pyproject.toml").touch()
    found = [str(finding) for finding in lint(tmp_path, "--select=ARC20")]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_near_misses_are_among_the_cases() -> None:
    growing = sum(verdict.grows for verdict in verdicts().values())
    assert 0.3 <= growing / len(CASES) <= 0.65
