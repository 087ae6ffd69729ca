"""Every example of the rulebook, linted: what its markers say is found, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lint import Finding, lint

from flake8_django_arch import rulebook

_MARKERS = re.compile(r"(?P<all>(#\s*ARC\d{3}\b[^#]*)+)$")
_MARKER = re.compile(r"#\s*(?P<code>ARC\d{3})\b(?P<text>[^#]*)")
_OPTIONS = re.compile(r"# options: (?P<options>.+)")


@dataclass(frozen=True)
class Example:
    """A file or folder below a rule's ``bad`` or ``good``."""

    code: str
    path: Path

    @property
    def is_bad(self) -> bool:
        return self.path.parent.name == "bad"

    def __str__(self) -> str:
        return f"{self.code}-{self.path.parent.name}-{self.path.stem}"

    def copy_to(self, folder: Path) -> None:
        """Make it a project of its own."""
        if self.path.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(self.path, folder, dirs_exist_ok=True, ignore=ignored)
        else:
            shutil.copy(self.path, folder)
        (folder / "pyproject.toml").touch()
        if (tracked := folder / "tracked.txt").exists():  # what git tracks makes a difference
            git = ["git", "-C", str(folder)]
            subprocess.run([*git, "init", "-q"], check=True)
            paths = tracked.read_text(encoding="utf-8").split()
            subprocess.run([*git, "add", "--force", "--", *paths], check=True)

    @property
    def options(self) -> list[str]:
        if self.path.is_dir():
            return []
        given = _OPTIONS.match(self.path.read_text(encoding="utf-8"))
        return given["options"].split() if given else []


@dataclass(frozen=True)
class Marker:
    """A finding that is expected on a line, with words that its message has to contain."""

    path: str
    line: int
    text: str

    def fits(self, finding: Finding) -> bool:
        return (self.path, self.line) == (finding.path, finding.line) and (
            self.text in finding.message
        )


def examples() -> list[Example]:
    """Every example of every rule."""
    return [
        Example(rule.code, path)
        for rule in rulebook.rules().values()
        for kind in ("bad", "good")
        for path in sorted((rule.folder / kind).iterdir())
        if path.name != "__pycache__"
    ]


def markers(folder: Path, code: str) -> Iterator[Marker]:
    """The markers of one code in a project."""
    for file in sorted(folder.rglob("*.py")):
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if found := _MARKERS.search(line):
                for marker in _MARKER.finditer(found["all"]):
                    if marker["code"] == code:
                        path = file.relative_to(folder).as_posix()
                        yield Marker(path, number, marker["text"].strip())


def compare(expected: list[Marker], found: list[Finding]) -> list[str]:
    """What differs, one line each."""
    rest = list(found)
    missing = []
    # The longest text chooses first: of two markers on a line, one may fit both findings.
    for marker in sorted(expected, key=lambda marker: -len(marker.text)):
        fitting = next((finding for finding in rest if marker.fits(finding)), None)
        if fitting is None:
            missing.append(f"missing: {marker.path}:{marker.line} {marker.text}")
        else:
            rest.remove(fitting)
    return [*missing, *(f"not expected: {finding}" for finding in rest)]


@pytest.mark.parametrize("example", examples(), ids=str)
def test_example(example: Example, tmp_path: Path) -> None:
    example.copy_to(tmp_path)
    expected = list(markers(tmp_path, example.code))
    assert bool(expected) == example.is_bad, "bad examples have markers, good ones have none"

    found = lint(tmp_path, *example.options)

    assert [str(finding) for finding in found if finding.code == "ARC000"] == []
    differences = compare(expected, [f for f in found if f.code == example.code])
    assert not differences, "\n".join(differences)
