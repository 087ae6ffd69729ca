"""Run a command in a fresh process and see what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# `ru_maxrss` is in kibibytes, but in bytes on macOS.
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024

_CRITICAL = b"There was a critical error during execution of Flake8"


class RunFailed(Exception):
    """A measured command ended in another way than a linter does."""


@dataclass(frozen=True)
class Run:
    """One process from start to end, interpreter start-up included."""

    wall: float
    cpu: float
    peak_bytes: int
    output: bytes

    def seconds(self, clock: str) -> float:
        return self.cpu if clock == "cpu" else self.wall


def run(command: Sequence[str], folder: Path, given: str = "") -> Run:
    """Run `command` in `folder`, with `given` on its standard input."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    # Files, not pipes: nobody has to read while the clock runs.
    with (
        tempfile.TemporaryFile() as stdin,
        tempfile.TemporaryFile() as stdout,
        tempfile.TemporaryFile() as stderr,
    ):
        stdin.write(given.encode())
        stdin.seek(0)
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=stdin, stdout=stdout, stderr=stderr
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        stdout.seek(0)
        stderr.seek(0)
        output, errors = stdout.read(), stderr.read().decode(errors="replace")
    # flake8 ends with 1 for findings, for a traceback and for a plugin that does not load.
    if process.returncode not in (0, 1) or "Traceback" in errors or _CRITICAL in output:
        said = errors or output.decode(errors="replace")
        raise RunFailed(f"{' '.join(command)}: exit code {process.returncode}\n{said}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MAXRSS_UNIT, output)


@dataclass(frozen=True)
class Measure:
    """The best of several runs of one command: what disturbs a machine only ever adds."""

    wall: float
    cpu: float
    peak_bytes: int
    findings: int
    own_findings: int

    @classmethod
    def of(cls, runs: Sequence[Run]) -> Measure:
        lines = runs[0].output.splitlines()
        return cls(
            wall=min(run.wall for run in runs),
            cpu=min(run.cpu for run in runs),
            peak_bytes=min(run.peak_bytes for run in runs),
            findings=len(lines),
            own_findings=sum(b": ARC" in line for line in lines),
        )

    def seconds(self, clock: str) -> float:
        return self.cpu if clock == "cpu" else self.wall
