"""``flake8-django-arch new``: what it writes works, and what it refuses."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from checkout import ROOT, run

from flake8_django_arch import cli


def new(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.chdir(folder)
    return cli.main(["new", name])


def test_what_it_writes_passes_its_own_tests_and_every_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pytest_django", reason="the reference project's packages are missing")
    assert new("my_site", tmp_path, monkeypatch) == 0
    project = tmp_path / "my_site"

    for file in project.rglob("*"):
        assert "academy" not in file.name.lower()
        assert not file.is_file() or "academy" not in file.read_text(encoding="utf-8").lower()
    env = {"PYTHONPATH": str(ROOT), "DJANGO_SETTINGS_MODULE": ""}
    flake8 = (sys.executable, "-m", "flake8", "--config=setup.cfg", "--select=ARC")
    assert run(*flake8, cwd=project, env=env) == ""
    tests = (sys.executable, "-m", "pytest", "-q", "-m", "not end_to_end", "-p", "no:cacheprovider")
    assert " passed" in run(*tests, "--ds=my_site.settings.test", cwd=project, env=env)


def test_it_leaves_out_what_running_the_reference_project_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new("shop", tmp_path, monkeypatch)
    names = {path.name for path in (tmp_path / "shop").rglob("*")}
    assert {".gitignore", ".env.example", "ci.yml"} <= names
    assert not names & {"__pycache__", "db.sqlite3", "media", ".env"}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("my-site", "letters, digits and underscores"),
        ("class", "letters, digits and underscores"),
        ("../elsewhere", "letters, digits and underscores"),
        ("MySite", "use 'mysite'"),
        ("users", "the project's own apps"),
        ("json", "Python has already"),
    ],
)
def test_names_that_cannot_be(
    name: str,
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert new(name, tmp_path, monkeypatch) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert reason in line
    assert not os.listdir(tmp_path)


def test_nothing_is_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "shop").mkdir()
    assert new("shop", tmp_path, monkeypatch) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "exists already" in line
    assert not os.listdir(tmp_path / "shop")
