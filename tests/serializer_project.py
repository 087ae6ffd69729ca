"""Small projects whose serializers tests look at."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.flow.concepts.serializer import Serializer
from flake8_django_arch.flow.file import File
from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project


def write(folder: Path, files: dict[str, str]) -> None:
    """Lay out a small project."""
    (folder / "pyproject.toml").touch()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(content), encoding="utf-8")


def serializers(folder: Path, name: str) -> dict[str, Serializer]:
    """The serializers of a file, by name."""
    project = Project(folder, Options(no_cache=True))
    source = project.source(project.at(str(folder / name)))
    assert source is not None
    return {found.name: found for found in Serializer.find(File(source, Flow(project)))}
