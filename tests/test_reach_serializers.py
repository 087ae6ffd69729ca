"""Django decides what serializers cost: the linter has to agree with it on every case.

A case is a module with a function ``run()``, or a folder of modules whose ``__init__`` has one:
it asks a DRF view of its own, or builds a serializer. Models and data are those of ``library``.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from lint import Finding, lint
from oracle import Verdict, ask

CASES = Path(__file__).parent / "reach" / "serializers"
APP = "library"

LIMITS: dict[str, str] = {}
"""Cases on which the linter disagrees and will go on to, with the reason; see docs/limits.md."""


def all_cases() -> list[str]:
    """The cases by their path below the folder, without the suffix."""
    topics = [folder for folder in CASES.iterdir() if folder.is_dir() and folder.name != APP]
    found = [entry for topic in topics for entry in topic.iterdir()]
    return sorted(
        entry.relative_to(CASES).with_suffix("").as_posix()
        for entry in found
        if entry.suffix == ".py" or (entry / "__init__.py").exists()
    )


CASE_LIST = all_cases()


@cache
def verdicts() -> Mapping[str, Verdict]:
    """What Django says of each case; measured once a process."""
    modules = {case.replace("/", "."): case for case in CASE_LIST}
    answer = ask(CASES, list(modules), apps=["rest_framework", APP], filler=f"{APP}.filler")
    return {modules[module]: verdict for module, verdict in answer.items()}


@pytest.fixture(scope="session")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Finding]]:
    """What the linter reports about queries, by case. The cases are linted as one project."""
    project = tmp_path_factory.mktemp("library") / "project"
    shutil.copytree(CASES, project, ignore=shutil.ignore_patterns("__pycache__"))
    (project / "pyproject.toml").touch()
    by_case: dict[str, list[Finding]] = defaultdict(list)
    for finding in lint(project, "--select=ARC20"):
        topic, name = Path(finding.path).parts[:2]
        by_case[f"{topic}/{name.removesuffix('.py')}"].append(finding)
    return by_case


def limited(case: str) -> object:
    reason = LIMITS.get(case)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(case, marks=marks)


@pytest.mark.parametrize("case", [limited(case) for case in CASE_LIST])
def test_linter_agrees_with_django(case: str, findings: Mapping[str, list[Finding]]) -> None:
    verdict = verdicts()[case]
    assert verdict.error is None, verdict.error
    found = [str(finding) for finding in findings.get(case, [])]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_no_finding_stands_twice(findings: Mapping[str, list[Finding]]) -> None:
    for found in findings.values():
        assert len(found) == len(set(found))


def test_cases_are_many_and_half_of_them_near_misses() -> None:
    growing = sum(verdict.grows for verdict in verdicts().values())
    assert len(CASE_LIST) >= 45
    assert 0.4 <= growing / len(CASE_LIST) <= 0.6


def test_limits_name_cases() -> None:
    assert set(LIMITS) <= set(CASE_LIST)
