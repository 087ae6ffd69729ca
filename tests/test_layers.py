"""Imports within the package point one way."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import flake8_django_arch

PACKAGE = Path(flake8_django_arch.__file__).parent
ROOT = PACKAGE.parent
FILES = sorted(PACKAGE.rglob("*.py"))
#: What each part of the package may import from it.
ALLOWED = {
    "__init__": set(),
    "immutable": set(),
    "edits": {"finding", "immutable"},
    "finding": {"edits", "immutable"},
    "options": set(),
    "new_project": set(),
    "rulebook": set(),
    "formats": {"rulebook"},
    "project": {"immutable", "options"},
    "flow": {"project", "edits", "finding", "immutable", "options"},
    "checks": {"flow", "project", "edits", "finding", "options"},
    # The plugin is handed to it: the findings to mend are those that flake8 reports.
    "fixes": {"flow", "project", "edits", "finding", "options", "plugin"},
    "engine": {"checks", "flow", "project", "finding", "options", "rulebook"},
    "plugin": {"engine", "flow", "project", "edits", "finding", "options", "rulebook", "__init__"},
    "cli": {
        "plugin",
        "checks",
        "fixes",
        "flow",
        "project",
        "finding",
        "new_project",
        "options",
        "rulebook",
        "__init__",
    },
    "__main__": {"cli"},
}
#: Read as source, or needed for fixes alone: never imported while linting.
FOREIGN = {"django", "rest_framework", "libcst"}


def part_of(path: Path) -> str:
    """The layer or module that a file of the package is, or belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[str]:
    """The absolute dotted names of all that a file imports, wherever in it."""
    package = list(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            way = [*base, *filter(None, [node.module])]
            yield from (".".join([*way, alias.name]) for alias in node.names)


def own_parts(path: Path) -> set[str]:
    """The other parts of the package that a file imports."""
    found = set()
    for name in imported(path):
        head, _, rest = name.partition(".")
        if head == PACKAGE.name:
            part = rest.partition(".")[0]
            known = (PACKAGE / part).is_dir() or (PACKAGE / f"{part}.py").is_file()
            found.add(part if part and known else "__init__")
    return found - {part_of(path)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    assert own_parts(path) <= ALLOWED[part_of(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_of_the_user_is_imported(path: Path) -> None:
    heads = {name.partition(".")[0] for name in imported(path)}
    allowed = {"libcst"} if part_of(path) == "fixes" else set()
    assert heads & FOREIGN <= allowed


def test_every_part_has_its_place() -> None:
    assert {part_of(path) for path in FILES} <= set(ALLOWED)


def test_no_check_imports_another() -> None:
    for path in PACKAGE.glob("checks/*/*.py"):
        names = {name for name in imported(path) if ".checks." in name}
        assert all(name.startswith(f"{PACKAGE.name}.checks.registry.") for name in names), path


def test_folders_are_described() -> None:
    """CONTRIBUTING.md has a line for each folder of the engine, and for no other."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    inside = text.partition("Inside `flow/`")[2].partition("`checks` uses `flow`")[0]
    folders = {path.parent.name for path in (PACKAGE / "flow").glob("*/__init__.py")}
    assert set(re.findall(r"^\| `(\w+)/` \|", inside, re.MULTILINE)) == folders


def test_every_folder_is_installed() -> None:
    """pyproject.toml lists the packages one by one: two of them come from outside the package."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = tomllib.loads(text)["tool"]["setuptools"]["packages"]
    folders = {path.parent.relative_to(ROOT) for path in PACKAGE.rglob("__init__.py")}
    assert {name for name in listed if "._" not in name} == {
        ".".join(folder.parts) for folder in folders
    }
