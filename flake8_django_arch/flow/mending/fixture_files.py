"""Which file a test's fixture is, and the rows in it.

Source: ``django.core.management.commands.loaddata`` and ``django.core.serializers.json``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project.settings_values.folding import NotKnown, python
from .obstacle import Obstacle

if TYPE_CHECKING:
    from ...project.project import Project

_ENDING: Final = ".json"
_MODELS: Final = ("apps.py", "models.py", os.path.join("models", "__init__.py"))


class FixtureRow(Immutable, frozen=True):
    """A row as a fixture holds it."""

    label: str
    key: int | str
    values: dict[str, object]


def rows_of(project: Project, name: str) -> Iterator[FixtureRow]:
    """The rows of the one file that a name means; :class:`.Obstacle` where that is not told."""
    path = _path(project, name)
    try:
        found = json.loads(Path(path).read_bytes().decode())
    except (OSError, ValueError, RecursionError) as error:
        raise Obstacle(f"{name} cannot be read") from error
    if not isinstance(found, list):
        raise Obstacle(f"{name} is no list of rows")
    for row in found:
        match row:
            case {"model": str(label), "pk": int() | str() as key, "fields": dict(values)}:
                if len(row) == 3 and not isinstance(key, bool):
                    yield FixtureRow(label, key, values)
                    continue
        raise Obstacle(f"{name} has rows without a model, a key or fields")


def _path(project: Project, name: str) -> str:
    """The file, the only one in the project that Django may take for it."""
    stem = name.removesuffix(_ENDING)
    base = os.path.basename(stem)
    several = [
        path for path in project.fixture_files if os.path.basename(path).split(".")[0] == base
    ]
    if len(several) > 1:
        raise Obstacle(f"the project has several fixtures called {base}")
    for path in several:
        folder = path.removesuffix(f"{os.sep}{stem.replace('/', os.sep)}{_ENDING}")
        if folder == path:
            raise Obstacle(f"{project.shown_path(path)} is not what {name} means, or no JSON")
        if folder in _named_folders(project) or _is_of_app(project, folder):
            return path
        raise Obstacle(f"nothing tells that Django looks for {name} in its folder")
    raise Obstacle(f"there is no file {name}")


def _is_of_app(project: Project, folder: str) -> bool:
    app, name = os.path.split(folder)
    return name == "fixtures" and any(os.path.join(app, each) in project.files for each in _MODELS)


def _named_folders(project: Project) -> set[str]:
    """The folders that ``FIXTURE_DIRS`` names, as far as they are known."""
    found = set()
    for values in project.settings.productions:
        slot = values.setting("FIXTURE_DIRS")
        try:
            given = python(slot.value) if slot is not None else ()
        except NotKnown:
            continue
        if isinstance(given, list | tuple):
            found |= {os.path.normpath(str(each)) for each in given}
    return found
