"""Every case that a fix changes runs under Django: it prints the same, and asks no more per row."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from fixing import fix
from lint import Finding, lint
from oracle import CASES, Case, all_cases, ask, case_verdicts
from oracle.ask import printed
from oracle.cases import APP
from oracle.verdict import Verdict

SHOP = {"apps": [APP], "filler": f"{APP}.filler"}
#: Cases that go on growing, by another query than the mended one.
STILL_GROWING = {
    "caching/flag_kept_in_a_column.py": "each row is saved by itself, which is ARC205's",
    "caching/loop_that_fills_a_column.py": "each row is saved by itself, which is ARC205's",
    "calls/helper_in_a_loop_asks_for_rows_of_its_own.py": "filter() asks per row, ARC204's",
    "calls/recursion_over_several_trees.py": "one level is loaded, those below it ask again",
    "containers/paginator_page_by_page.py": "each page is a query of its own",
    "filtered/filtered_otherwise_by_another_part.py": "no fix for what | combines",
    "methods/recursive_method.py": "each step up the tree is a query, however far one joins",
    "prefetched/get_of_related_manager.py": "get() asks once per row, which is ARC204's",
    "writes/related_rows_saved_in_each_pass.py": "a prefetch would not show what passes save",
    "writes/save_of_a_shared_row.py": "each row is saved by itself, which is ARC205's",
}
#: Cases with a query per row beside the mended one, which no fix writes anew.
STILL_REPORTED = {
    "statements/isinstance_of_anything_in_an_expression.py": "a tag's customers, by exclude()",
    "statements/isinstance_of_nothing_else.py": "a tag's customers, by exclude()",
}
FEWEST_MENDED = 170


@dataclass(frozen=True)
class Mended:
    changed: list[Case]
    verdicts: Mapping[str, Verdict]
    printed: Mapping[str, str]
    printed_before: Mapping[str, str]
    findings: list[Finding]
    second_run: str


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    folder = tmp_path_factory.mktemp("fixed") / "project"
    shutil.copytree(CASES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "pyproject.toml").touch()
    done = fix(folder, "--select=ARC2", ".")
    assert done.code == 0, done.err
    cases = all_cases()
    modules = [case.module for case in cases]
    return Mended(
        [case for case in cases if case.path.read_bytes() != (folder / case.name).read_bytes()],
        ask(folder, modules, **SHOP),
        printed(folder, modules, **SHOP),
        printed(CASES, modules, **SHOP),
        lint(folder, "--select=ARC2"),
        fix(folder, "--select=ARC2", "--check", ".").err,
    )


def test_most_are_mended(mended: Mended) -> None:
    assert len(mended.changed) >= FEWEST_MENDED


def test_nothing_grows_that_was_mended(mended: Mended) -> None:
    growing = [
        case.name
        for case in mended.changed
        if mended.verdicts[case.module].grows or mended.verdicts[case.module].error
    ]
    assert growing == sorted(STILL_GROWING)


def test_nothing_else_grows(mended: Mended) -> None:
    worse = [
        case.name
        for case in all_cases()
        if mended.verdicts[case.module].grows
        and not case_verdicts()[case.module].grows
        or mended.verdicts[case.module].error
        and not case_verdicts()[case.module].error
    ]
    assert not worse


def test_all_print_the_same(mended: Mended) -> None:
    assert {name: sorted(text.splitlines()) for name, text in mended.printed.items()} == {
        name: sorted(text.splitlines()) for name, text in mended.printed_before.items()
    }  # sorted, since sets have no order


def test_findings_are_gone_and_none_came(mended: Mended) -> None:
    before = lint_of_cases()
    after = {(each.path, each.code) for each in mended.findings}
    assert not after - {(each.path, each.code) for each in before}
    names = {case.name for case in mended.changed} - {*STILL_GROWING, *STILL_REPORTED}
    assert not [str(each) for each in mended.findings if each.path in names]


def test_second_run_changes_nothing(mended: Mended) -> None:
    assert mended.second_run.startswith("would mend 0 findings in 0 files")


def lint_of_cases() -> list[Finding]:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "project")
        shutil.copytree(CASES, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "pyproject.toml").touch()
        return lint(folder, "--select=ARC2")
