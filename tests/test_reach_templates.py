"""Django renders, and decides whether queries grow with rows: the linter has to agree with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pytest
from lint import Finding, lint
from oracle.template_cases import all_template_cases, copy_project, template_verdicts

LIMITS: dict[str, str] = {}
"""Cases on which the linter disagrees and will go on to, with the reason; see docs/limits.md."""

CASE_LIST = all_template_cases()


@pytest.fixture(scope="session")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Finding]]:
    """What the linter reports about queries, by case."""
    project = tmp_path_factory.mktemp("templates") / "project"
    copy_project(project)
    by_case: dict[str, list[Finding]] = defaultdict(list)
    for finding in lint(project, "--select=ARC20"):
        by_case[finding.path].append(finding)
    return by_case


def agreement_cases() -> list[object]:
    return [
        pytest.param(
            case,
            marks=[pytest.mark.xfail(reason=LIMITS[case], strict=True)] if case in LIMITS else [],
        )
        for case in CASE_LIST
    ]


@pytest.mark.parametrize("case", agreement_cases())
def test_linter_agrees_with_django(case: str, findings: Mapping[str, list[Finding]]) -> None:
    verdict = template_verdicts()[case]
    assert verdict.error is None, verdict.error
    found = [str(finding) for finding in findings.get(case, [])]
    assert bool(found) == verdict.grows, "\n".join(
        [
            f"{case}: {verdict.few} queries with few rows, {verdict.many} with many",
            *(f"grows: {growth}" for growth in verdict.growing),
            *(found or ["the linter is silent"]),
        ]
    )


def test_cases_are_many_and_half_of_them_near_misses() -> None:
    growing = sum(verdict.grows for verdict in template_verdicts().values())
    assert len(CASE_LIST) >= 45
    assert 0.4 <= growing / len(CASE_LIST) <= 0.6
