"""Django decides what is done while a request is answered, and whether the answer depends on it.

A program is a module of ``programs`` with its own ``urlpatterns``. It is run under the installed
Django with the test client; mail, calls of other servers and dispatched tasks are recorded. Each
program answers several times, and every time the other server says something else. What was
recorded is the expected verdict of the linter, and nobody writes it by hand.

Comments at a program's start tell how it is asked: ``# request: get /admin/``,
``# user: superuser``; and ``# instead: ARC112`` where that rule speaks about the call.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = Path(__file__).parent / "programs"
_HEADER = re.compile(r"# (\w+): (.*)")


@dataclass(frozen=True)
class Program:
    """One program, with what its first lines say."""

    path: Path

    @property
    def header(self) -> dict[str, str]:
        """What its first comments say."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        found = (_HEADER.fullmatch(line) for line in lines[:4])
        return {match[1]: match[2] for match in found if match}

    def __str__(self) -> str:
        return self.path.stem


@dataclass(frozen=True)
class Verdict:
    """What was recorded while a program answered."""

    mails: int
    calls: int
    #: Whether it answers something else where the other server does.
    depends: bool
    status: int
    error: str

    @property
    def default(self) -> set[str]:
        """The codes of what the linter should report by default."""
        found = {"ARC401"} if self.mails else set()
        return found | {"ARC404"} if self.calls and not self.depends else found

    @property
    def strict(self) -> set[str]:
        """The codes with ``--arc-strict``."""
        return self.default | {"ARC404"} if self.calls else self.default


def programs() -> list[Program]:
    """Every program there is."""
    return [Program(path) for path in sorted(PROGRAMS.glob("*.py"))]


def ask() -> dict[str, Verdict]:
    """The verdicts on all programs, by name."""
    headers = {program.path.stem: program.header for program in programs()}
    done = subprocess.run(
        [sys.executable, "-m", "effects_oracle.run"],
        input=json.dumps(headers),
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=PROGRAMS.parent.parent,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return {name: Verdict(**each) for name, each in json.loads(done.stdout).items()}
