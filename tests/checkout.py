"""Copies of this repository to build from, install and commit."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(
    *command: str | Path,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    exit_code: int = 0,
) -> str:
    """Run a command that has to end with an exit code; return all it prints."""
    process = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert process.returncode == exit_code, process.stdout
    return process.stdout


def copy_to(folder: Path) -> Path:
    """Copy what git holds or would hold of this repository."""
    listed = run("git", "ls-files", "-z", "-co", "--exclude-standard", cwd=ROOT)
    for name in listed.rstrip("\0").split("\0"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def commit_all(folder: Path) -> str:
    """Make a folder a git repository with one commit; return the commit's hash."""
    identity = ("-c", "user.name=Tests", "-c", "user.email=tests@example.com")
    run("git", "init", "--quiet", cwd=folder)
    run("git", "add", "--all", "--force", cwd=folder)
    run("git", *identity, "commit", "--quiet", "--no-verify", "--message=All", cwd=folder)
    return run("git", "rev-parse", "HEAD", cwd=folder).strip()


@functools.cache
def index_answers() -> bool:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--no-deps"]
    command += ["--ignore-installed", "--retries=1", "setuptools"]
    return subprocess.run(command, capture_output=True).returncode == 0


def need_package_index() -> None:
    """Skip where packages cannot be installed, except in CI, where they have to be."""
    if "CI" not in os.environ and not index_answers():
        pytest.skip("pip reaches no package index")
