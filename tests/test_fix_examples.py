"""The rulebook's ``fixed/`` examples: what a fix makes of a ``bad/`` one, but for the markers."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from fixing import fix
from lint import lint

from flake8_django_arch import rulebook

_MARKER = re.compile(r" *# ARC\d{3}[^\n]*")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}/{example.name}")
    for rule in rulebook.rules().values()
    for example in sorted((rule.folder / "fixed").glob("*"))
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_fixed_example(rule: rulebook.Rule, example: Path, tmp_path: Path) -> None:
    bad = rule.folder / "bad" / example.name
    if bad.is_dir():
        shutil.copytree(bad, tmp_path, dirs_exist_ok=True)
    else:
        shutil.copy(bad, tmp_path)
    (tmp_path / "pyproject.toml").touch()
    if not (tmp_path / "setup.cfg").exists():
        (tmp_path / "setup.cfg").write_text("[flake8]\nmax-line-length = 100\n", encoding="utf-8")
    unsafe = ["--unsafe"] if rule.fix == "unsafe" else []
    if unsafe:
        before = _modules(tmp_path)
        assert fix(tmp_path, f"--select={rule.code}", ".").err.startswith("mended 0 findings")
        assert _modules(tmp_path) == before
    assert fix(tmp_path, f"--select={rule.code}", *unsafe, ".").code == 0
    if unsafe:
        assert _modules(tmp_path) == _modules(example)
    files = [path for path in example.rglob("*") if path.is_file()] or [example]
    for file in files:
        written = tmp_path / (file.relative_to(example) if example.is_dir() else file.name)
        assert _MARKER.sub("", written.read_text("utf-8")) == file.read_text("utf-8")
    assert not lint(tmp_path, f"--select={rule.code}")


def _modules(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.py")}


def test_rules_with_a_fix_are_those_with_fixed_examples() -> None:
    with_fix = {code for code, rule in rulebook.rules().items() if rule.fix != "none"}
    assert {rule.code for rule, _ in (example.values for example in EXAMPLES)} == with_fix
