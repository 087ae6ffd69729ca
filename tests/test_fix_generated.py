"""Fixes of programs that nobody wrote, run under Django before and after."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from fixing import fix
from generated import RULES, SUPPORTED_SCOPES, Judgement, judge, sample

PROGRAMS = 150
SEED = 3
#: Of the programs that a fix changed and the linter has nothing left to say about, the share that
#: may still grow: the linter's own misses, which a fix can bring about as any other change.
MOST_GROWING = 0.03

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each program gets a forked copy")


@dataclass(frozen=True)
class Mended:
    before: str
    after: Judgement


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> list[Mended]:
    """The programs that a fix changed, judged as they are then."""
    rules = [RULES[scope] for scope in SUPPORTED_SCOPES]
    found = []
    for batch in sample(PROGRAMS, SUPPORTED_SCOPES, SEED):
        folder = tmp_path_factory.mktemp("fixed")
        (folder / "pyproject.toml").touch()
        apps = [folder / f"app{number}" for number in range(len(batch))]
        for app, program in zip(apps, batch, strict=True):
            app.mkdir()
            (app / "models.py").write_text(program, encoding="utf-8")
        done = fix(folder, "--select=ARC201,ARC202", ".")
        assert done.code == 0, done.err
        fixed = [Path(app, "models.py").read_text(encoding="utf-8") for app in apps]
        found += [
            Mended(before, after)
            for before, after in zip(batch, judge(fixed, rules), strict=True)
            if before != after.program
        ]
    return found


def test_many_are_mended(mended: list[Mended]) -> None:
    assert len(mended) > PROGRAMS / 4


def test_every_one_still_runs(mended: list[Mended]) -> None:
    raising = [each for each in mended if each.after.verdict.error]
    assert not raising, "\n\n".join(str(each.after) + each.after.program for each in raising)


def test_what_is_mended_does_not_grow(mended: list[Mended]) -> None:
    silent = [each for each in mended if not each.after.findings]
    growing = [each for each in silent if each.after.verdict.grows]
    assert len(growing) <= MOST_GROWING * len(silent), "\n\n".join(
        f"{each.after}\n{each.before}\n{each.after.program}" for each in growing
    )
