"""Where a project is: its root, its files, its source roots, its apps."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MARKERS: Final = ("pyproject.toml", "setup.cfg", ".flake8", ".git")
_NEVER_SOURCES: Final = frozenset(
    {"__pycache__", "node_modules", "bower_components", "site-packages", "build", "dist"}
)

#: The folders of templates in apps, by engine.
TEMPLATE_FOLDERS: Final = frozenset({"templates", "jinja2"})
_TEMPLATES: Final = (".html", ".htm", ".txt")
#: Where Django looks for the fixtures of an app, and how these are called.
_FIXTURE_FOLDER: Final = "fixtures"
_FIXTURES: Final = (".json", ".jsonl", ".xml", ".yaml", ".yml")
_TEST_FILE: Final = re.compile(
    r"(^|/)(tests?|testing|e2e)(/|\.py$)|(^|/)(tests?_[^/]*|[^/]*_tests?|conftest|factories)\.py$"
)


#: Folders that hold the packages of many projects.
_OF_EVERYBODY: Final = frozenset({"site-packages", "dist-packages"})


def root_of(path: Path) -> Path:
    """The root of the project that a file or folder belongs to.

    The nearest folder upwards that holds ``manage.py``, within the repository; else the nearest
    with another marker; else the folder above the outermost package. A ``manage.py`` in a package
    belongs to the project that imports the package by its name. The home folder and the file
    system's root are nobody's project.
    """
    start = path if path.is_dir() else path.parent
    home = Path(os.path.expanduser("~"))  # unlike Path.home(), it never fails
    marked: Path | None = None
    for folder in (start, *start.parents):
        if folder == home or folder.parent == folder:
            break
        if (folder / "manage.py").is_file():
            above = folder if (folder / ".git").exists() else _above_packages(folder)
            return folder if above == home or above.name in _OF_EVERYBODY else above
        if marked is None and any((folder / marker).exists() for marker in _MARKERS):
            marked = folder
        if (folder / ".git").exists():
            break
    return marked or _above_packages(start)


def _above_packages(folder: Path) -> Path:
    while (folder / "__init__.py").is_file() and folder.parent != folder:
        folder = folder.parent
    return folder


def files(root: Path) -> Iterator[os.DirEntry[str]]:
    """Every Python file, template and fixture of the project.

    Environments, builds and hidden folders are left out. Below a folder for templates any file is
    one, elsewhere what is called so.
    """
    folders = [(os.fspath(root), False)]
    while folders:
        folder, holds_templates = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError:
            continue
        if any(entry.name == "pyvenv.cfg" for entry in entries):
            continue
        for entry in entries:
            if entry.name.endswith(".py"):
                if entry.is_file():
                    yield entry
            elif entry.is_dir(follow_symlinks=False):
                if _may_hold_sources(entry.name):
                    inner = holds_templates or entry.name in TEMPLATE_FOLDERS
                    folders.append((entry.path, inner))
            elif holds_templates or entry.name.endswith(_TEMPLATES) or is_fixture(entry.path):
                if entry.is_file():
                    yield entry


def is_fixture(path: str) -> bool:
    """Whether a file stands where Django looks for fixtures, and is called as they are."""
    folder = os.path.basename(os.path.dirname(path))
    return folder == _FIXTURE_FOLDER and path.endswith(_FIXTURES)


def _may_hold_sources(name: str) -> bool:
    return (
        not name.startswith(".") and name not in _NEVER_SOURCES and not name.endswith(".egg-info")
    )


def source_roots(root: Path, files: dict[str, object]) -> list[str]:
    """The folders from which the project's modules are imported, the innermost first.

    A folder with ``manage.py`` (Python puts it on the path), the folder above each outermost
    package, and the root itself.
    """
    top = os.fspath(root)
    roots = {top}
    folders = {os.path.dirname(path) for path in files}
    for folder in folders:
        if os.path.join(folder, "manage.py") in files:
            roots.add(folder)
        if os.path.join(folder, "__init__.py") in files:
            parent = os.path.dirname(folder)
            if os.path.join(parent, "__init__.py") not in files and parent.startswith(top):
                roots.add(parent)
    return sorted(roots, key=len, reverse=True)


def module_names(path: str, roots: list[str]) -> list[str]:
    """The dotted names under which a file may be imported, the likeliest first.

    A module that is reached from two source roots (``label.users.models`` and ``users.models``,
    where the inner folder holds ``manage.py``) has a name from each.
    """
    names = []
    for root in roots:
        if path.startswith(root + os.sep):
            relative = path[len(root) + 1 : -len(".py")]
            parts = relative.split(os.sep)
            if parts[-1] == "__init__":
                parts.pop()
            if parts:
                names.append(".".join(parts))
    return names


def way_from(root: str | Path, path: str) -> str:
    """A file's path from a folder, most often the project's root, with forward slashes."""
    above = os.path.join(root, "")
    way = path[len(above) :] if path.startswith(above) else os.path.relpath(path, root)
    return way.replace(os.sep, "/")


def is_test(way: str) -> bool:
    """Whether a file, by its path from the root, holds tests or what only tests use."""
    return _TEST_FILE.search(way) is not None


def is_migration(way: str) -> bool:
    """Whether a file, by its path from the root, is a migration."""
    return "/migrations/" in f"/{way}"


def is_command(way: str) -> bool:
    """Whether a file, by its path from the root, is a management command."""
    return "/management/commands/" in f"/{way}"


def is_application(way: str) -> bool:
    """Whether a file, by its path from the root, holds what the application runs with."""
    return not is_test(way) and not is_migration(way)


def may_serve_requests(way: str) -> bool:
    """Whether the application runs a file, by its path from the root, while it is asked."""
    return is_application(way) and not is_command(way)
