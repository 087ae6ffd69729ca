"""Runs flake8 with the plugin in this process and gives what it found."""

from __future__ import annotations

import contextlib
import io
import os
import re
from dataclasses import dataclass
from pathlib import Path

from flake8.main.application import Application

_LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>\w+) (?P<message>.*)")


@dataclass(frozen=True, order=True)
class Finding:
    """One line of flake8's output."""

    path: str
    line: int
    code: str
    message: str
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.code} {self.message}"


def lint(folder: Path, *arguments: str) -> list[Finding]:
    """Lint a folder as ``flake8 .`` there would, with this plugin's codes only.

    A configuration file in the folder counts; one above it does not.
    """
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")  # flake8 writes to its buffer
    before = Path.cwd()
    config = folder / "setup.cfg"
    where = ["--config", str(config)] if config.exists() else ["--isolated"]
    given = [argument for argument in arguments if argument.startswith("--select")]
    select = given or ["--select=ARC"]
    rest = [argument for argument in arguments if argument not in given]
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(output):
            Application().run(["-j1", *where, *select, "--arc-no-cache", *rest, "."])
    finally:
        os.chdir(before)
    output.seek(0)
    found = [_LINE.fullmatch(line) for line in output.read().splitlines()]
    return [
        Finding(
            match["path"].removeprefix("./"),
            int(match["line"]),
            match["code"],
            match["message"],
            int(match["column"]),
        )
        for match in found
        if match is not None
    ]
