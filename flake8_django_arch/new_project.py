"""``flake8-django-arch new``: the reference project under another name."""

from __future__ import annotations

import importlib.util
import keyword
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).resolve().parent
#: Beside the package's modules where it was installed, in its own folder in a checkout.
_PLACES: Final = (_HERE / "_reference", _HERE.parent / "fixtures_code" / "reference_project")
_NAME: Final = "academy"
#: What running or linting the project leaves in it.
_LEFT_BEHIND: Final = frozenset(
    {
        "__pycache__",
        ".env",
        ".flake8_django_arch_cache",
        ".pytest_cache",
        "db.sqlite3",
        "media",
        "staticfiles",
    }
)


class Refused(Exception):
    """The project is not written, for a reason that fits into one line."""


def write(name: str, parent: Path) -> Path:
    """Write the project into a folder of its name, which must not exist; return the folder."""
    source = next(place for place in _PLACES if place.is_dir())
    _check_name(name, taken={path.name for path in source.iterdir()} - {_NAME})
    target = parent / name
    try:
        target.mkdir()
    except FileExistsError:
        raise Refused(f"{target} exists already, and nothing is overwritten") from None
    except OSError as error:
        raise Refused(f"{target} cannot be made: {error.strerror}") from error
    for file in _files(source):
        path = target / _renamed(file.relative_to(source).as_posix(), name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_renamed(file.read_text(encoding="utf-8"), name), encoding="utf-8")
    return target


def _check_name(name: str, taken: set[str]) -> None:
    """Refuse what cannot be the name of a package, or what is one already."""
    if not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        raise Refused(f"{name!r} cannot be a package's name: use letters, digits and underscores")
    if name != name.lower() or name.startswith("_"):
        raise Refused(f"{name!r} is not written as packages are: use {name.strip('_').lower()!r}")
    if name in taken:
        raise Refused(f"{name!r} is one of the project's own apps: choose another name")
    if name != _NAME and importlib.util.find_spec(name):
        raise Refused(f"{name!r} is a module that Python has already: choose another name")


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in _LEFT_BEHIND:
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def _renamed(text: str, name: str) -> str:
    """Put a name in the place of the academy's, in code, in prose and in addresses."""
    host = name.replace("_", "-").strip("-")
    title = name.replace("_", " ").strip().capitalize()
    for old, new in ((_NAME, host), (_NAME.capitalize(), host.capitalize())):
        text = text.replace(f"{old}.example", f"{new}.example")  # no host has an underscore
    return text.replace(_NAME, name).replace(_NAME.capitalize(), title)
