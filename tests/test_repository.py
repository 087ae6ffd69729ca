"""What git tracks, by its index, and the files of variables among it: held against git itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project
from flake8_django_arch.project.repository import repository_of, tracked_files

NAMES = ["a", ".env", "app/.env", "app/models.py", "app/models/__init__.py", "täglich/x y.txt"]
NAMES += ["n" * length for length in range(1, 20)] + ["deep/" * 30 + "file.py"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    for name in NAMES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("KEY=1\n")
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def listed(folder: Path) -> list[str]:
    return [name for name in git(folder, "ls-files", "-z").split("\0") if name]


@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_as_git_lists(version: str, repository: Path) -> None:
    git(repository, "update-index", "--index-version", version)
    git(repository, "add", "--force", ".")
    if version == "3":  # only entries with extended flags make it so
        git(repository, "add", "--intent-to-add", "--force", "--", NAMES[0])
        git(repository, "update-index", "--skip-worktree", "a", "app/.env")
    assert tracked_files(repository) == listed(repository)
    assert len(tracked_files(repository)) == len(NAMES)


def test_worktree(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    git(repository, "add", "--force", ".")
    git(repository, "commit", "-q", "-m", "all")
    other = tmp_path_factory.mktemp("other") / "tree"
    git(repository, "worktree", "add", "-q", str(other))
    assert repository_of(other / "app") == other
    assert tracked_files(other) == listed(other)


def test_sha256(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--object-format=sha256")
    (tmp_path / ".env").touch()
    git(tmp_path, "add", "--force", ".env")
    assert tracked_files(tmp_path) == [".env"]


@pytest.mark.parametrize("content", [None, b"", b"DIRC", b"DIRC\0\0\0\x02\0\0\0\x05", b"x" * 100])
def test_broken_index(content: bytes | None, repository: Path) -> None:
    if content is not None:
        (repository / ".git" / "index").write_bytes(content)
    assert tracked_files(repository) == []


def test_broken_link(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: nowhere\n")
    assert tracked_files(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "is_found"),
    [
        (".env", True),
        ("site/.env", True),
        ("site/shop/.env.production", True),
        ("site/deploy/prod.env", True),
        ("other/.env", False),
        ("site/.env.example", False),
        ("site/.env.local", False),
        ("site/tests/.env", False),
        ("site/env", False),
        ("site/inner/.env", False),
    ],
)
def test_files_of_variables(path: str, is_found: bool, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "site" / "shop").mkdir(parents=True)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "site" / "inner").mkdir(exist_ok=True)
    (tmp_path / "site" / "inner" / "manage.py").touch()  # another project's
    (tmp_path / path).write_text("A=1\nexport B = 'x # y'  # z\n# C=2\nD=a#b # c\n")
    git(tmp_path, "add", "--force", ".")
    found = Project(tmp_path / "site", Options(no_cache=True)).env_files.tracked
    assert [Path(one.path) for one in found] == ([tmp_path / path] if is_found else [])
    for one in found:
        shown = [(each.name, each.value, each.line) for each in one.variables]
        assert shown == [("A", "1", 1), ("B", "x # y", 2), ("D", "a#b", 4)]
