"""The two projects in fixtures_code: every rule fires in the legacy one, none in the reference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lint import lint

from flake8_django_arch import rulebook

_PROJECTS = Path(__file__).parent.parent / "fixtures_code"
_LEGACY = _PROJECTS / "legacy_project"
_REFERENCE = _PROJECTS / "reference_project"
_EXPECTATIONS = {
    "expectations.txt": (),
    "expectations-strict.txt": ("--arc-strict",),
}


def _expected(name: str) -> list[str]:
    lines = (_LEGACY / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", _EXPECTATIONS)
def test_legacy_project(name: str) -> None:
    found = lint(_LEGACY, *_EXPECTATIONS[name])
    assert sorted(f"{each.path}:{each.line} {each.code}" for each in found) == _expected(name)


def test_every_rule_fires_in_the_legacy_project() -> None:
    lines = [line for name in _EXPECTATIONS for line in _expected(name)]
    fired = {code for line in lines for code in re.findall(r"ARC\d{3}", line)}
    assert fired == set(rulebook.rules())


def test_the_reference_project_obeys_every_strict_rule() -> None:
    assert lint(_REFERENCE, "--arc-strict") == []


def test_the_reference_project_silences_nothing() -> None:
    files = [path for path in _REFERENCE.rglob("*") if path.suffix in {".py", ".cfg", ".toml"}]
    texts = [path.read_text(encoding="utf-8") for path in files]
    assert not any(re.search(r"# noqa\b.*ARC|ignore\s*=.*ARC", text) for text in texts)
