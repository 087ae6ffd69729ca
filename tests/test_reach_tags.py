"""Django decides what the tags of django-taggit cost: the linter agrees with it on every case.

A case is a file below ``tests/reach/tags/reading`` with one function ``run()``; models, data
come from ``notes`` beside it.
"""

from __future__ import annotations

import functools
import importlib.util
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from lint import Finding, lint
from oracle import Verdict, ask

TAGS = Path(__file__).parent / "reach" / "tags"
CASES = sorted(path.stem for path in (TAGS / "reading").glob("*.py"))

pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and importlib.util.find_spec("taggit") is None, reason="needs taggit"
)


@functools.cache
def verdicts() -> Mapping[str, Verdict]:
    """The verdict on every case, measured once a process."""
    modules = [f"reading.{case}" for case in CASES]
    asked = ask(TAGS, modules, apps=["taggit", "notes"], filler="notes.filler")
    return {module.partition(".")[2]: verdict for module, verdict in asked.items()}


@pytest.fixture(scope="session")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What the linter reports about queries. The cases are linted as one project."""
    project = tmp_path_factory.mktemp("tags") / "project"
    shutil.copytree(TAGS, project, ignore=shutil.ignore_patterns("__pycache__", "graphs"))
    (project / "pyproject.toml").touch()
    return lint(project, "--select=ARC20")


@pytest.mark.parametrize("case", CASES)
def test_linter_agrees_with_django(case: str, findings: list[Finding]) -> None:
    verdict = verdicts()[case]
    assert not verdict.error, verdict.error
    found = [str(each) for each in findings if each.path == f"reading/{case}.py"]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_nothing_is_reported_outside_the_cases(findings: list[Finding]) -> None:
    assert all(finding.path.startswith("reading/") for finding in findings)


def test_near_misses_are_among_the_cases() -> None:
    growing = sum(verdict.grows for verdict in verdicts().values())
    assert 0.35 <= growing / len(CASES) <= 0.65
