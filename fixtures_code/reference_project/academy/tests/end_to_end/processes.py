"""Servers that tests start for themselves, each on a free port, and end when they are done."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent.parent
HOST = "127.0.0.1"
PATIENCE = 60


def program(*names: str) -> str:
    """Find a program, also where Debian keeps those of PostgreSQL. CI has to have it."""
    folders = [os.environ["PATH"], *map(str, Path("/usr/lib/postgresql").glob("*/bin"))]
    for name in names:
        if path := shutil.which(name, path=os.pathsep.join(folders)):
            return path
    reason = f"{' or '.join(names)} is not installed"
    if "CI" in os.environ:
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def manage(*arguments: str, env: Mapping[str, str]) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=PROJECT, env=env, check=True)


@contextmanager
def running(
    command: list[str], *, env: Mapping[str, str], log: Path, port: int | None = None
) -> Iterator[None]:
    """Run a server as long as the block lasts; with a port, enter once it answers there."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=PROJECT, env=env, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            if port:
                _wait_for(port, process, log)
            yield
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"{process.args} does not answer:\n{log.read_text()}")
