"""Django decides what admin pages, forms, feeds and their like query: the linter agrees with it.

A case is a file below ``tests/reach/admin`` or ``tests/reach/elsewhere`` with one function
``run()``, which has Django show a page; models, data and the browser come from
``tests/reach/library``. The verdict is measured, never written down.
"""

from __future__ import annotations

import functools
import importlib.util
import shutil
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lint import Finding, lint
from oracle import Verdict, ask

REACH = Path(__file__).parent / "reach"
FOLDERS = ("admin", "elsewhere")

LIMITS: dict[str, str] = {}
"""Cases on which the linter disagrees and will go on to, with the reason; see docs/limits.md."""

NEEDED = {
    "documents": "django_elasticsearch_dsl",
    "exports": "import_export",
    "filters": "django_filters",
    "schemas": "ninja",
}
"""The packages without which the cases of a topic cannot run."""


def _can_run(topic: str) -> bool:
    return topic not in NEEDED or importlib.util.find_spec(NEEDED[topic]) is not None


CASES = sorted(
    path.relative_to(REACH).as_posix()
    for folder in FOLDERS
    for path in (REACH / folder).glob("*/*.py")
    if _can_run(path.parent.name)
)


@functools.cache
def verdicts() -> Mapping[str, Verdict]:
    """The verdict on every case, measured once a process."""
    modules = {case.removesuffix(".py").replace("/", "."): case for case in CASES}
    asked = ask(REACH, list(modules), filler="library.filler", settings="library.settings")
    return {modules[module]: verdict for module, verdict in asked.items()}


@pytest.fixture(scope="session")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Finding]]:
    """What the linter reports about queries, by case. The cases are linted as one project."""
    project = tmp_path_factory.mktemp("library") / "project"
    missing = [topic for topic in NEEDED if not _can_run(topic)]
    for folder in ("library", *FOLDERS):
        ignore = shutil.ignore_patterns("__pycache__", *missing)
        shutil.copytree(REACH / folder, project / folder, ignore=ignore)
    (project / "pyproject.toml").touch()
    by_case: dict[str, list[Finding]] = defaultdict(list)
    for finding in lint(project, "--select=ARC20"):
        by_case[finding.path].append(finding)
    return by_case


def agreement_cases() -> list[Any]:
    return [
        (
            pytest.param(case, marks=[pytest.mark.xfail(reason=LIMITS[case], strict=True)])
            if case in LIMITS
            else case
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", agreement_cases())
def test_linter_agrees_with_django(case: str, findings: Mapping[str, list[Finding]]) -> None:
    verdict = verdicts()[case]
    assert not verdict.error, verdict.error
    found = [f"line {each.line}: {each.code} {each.message}" for each in findings.get(case, [])]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_nothing_is_reported_outside_the_cases(findings: Mapping[str, list[Finding]]) -> None:
    assert not set(findings) - set(CASES)


def test_cases_are_many_and_near_misses_among_them() -> None:
    growing = sum(verdict.grows for verdict in verdicts().values())
    assert len(CASES) >= 45
    assert 0.35 <= growing / len(CASES) <= 0.6


def test_limits_are_told_to_users() -> None:
    page = (REACH.parents[1] / "docs" / "limits.md").read_text(encoding="utf-8")
    assert set(LIMITS) <= set(CASES)
    assert all(f"`{name}`" in page for name in LIMITS)
