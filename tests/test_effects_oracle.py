"""ARC401 and ARC404 say of programs what is recorded while they answer a request."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path

import pytest
from effects_oracle import PROGRAMS, Program, Verdict, ask, programs
from lint import lint

from flake8_django_arch import rulebook

_CODES = {"ARC401", "ARC404"}


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    return ask()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs as a project of their own, in which nothing is a test."""
    folder = tmp_path_factory.mktemp("linted")
    for program in programs():
        shutil.copy(program.path, folder)
    shutil.copytree(PROGRAMS / "shop", folder / "shop")
    (folder / "pyproject.toml").touch()
    return folder


@pytest.fixture(scope="module")
def found(project: Path) -> dict[str, set[str]]:
    return _by_program(project)


@pytest.fixture(scope="module")
def found_strictly(project: Path) -> dict[str, set[str]]:
    return _by_program(project, "--arc-strict")


def _by_program(project: Path, *options: str) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = defaultdict(set)
    for finding in lint(project, *options):
        codes[Path(finding.path).stem].add(finding.code)
    return codes


@pytest.mark.parametrize("program", programs(), ids=str)
def test_the_linter_says_what_is_recorded(
    program: Program,
    verdicts: dict[str, Verdict],
    found: dict[str, set[str]],
    found_strictly: dict[str, set[str]],
) -> None:
    verdict, name = verdicts[str(program)], str(program)
    assert not verdict.error
    assert verdict.status < 400
    instead = program.header.get("instead")
    if instead is not None:
        assert verdict.strict, "nothing was recorded, so no rule has to speak"
        assert not found_strictly[name] & _CODES
        if instead in rulebook.rules():
            assert instead in found[name]
        return
    assert found[name] & _CODES == verdict.default
    assert found_strictly[name] & _CODES == verdict.strict


def test_there_are_programs_of_each_kind(verdicts: dict[str, Verdict]) -> None:
    kinds = [
        (bool(verdict.mails), bool(verdict.calls), verdict.depends) for verdict in verdicts.values()
    ]
    assert len(kinds) >= 60
    assert min(kinds.count(kind) for kind in set(kinds)) >= 5
