"""What is found in a file does not depend on which files were linted before it."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterable
from pathlib import Path

from oracle import CASES

from flake8_django_arch.options import Options
from flake8_django_arch.plugin import Plugin, Session


def findings(files: Iterable[Path]) -> set[tuple[str, int, str]]:
    Plugin.session = Session(Options(no_cache=True))
    return {
        (path.name, line, text)
        for path in files
        for line, _, text, _ in Plugin(ast.parse(path.read_bytes()), str(path), []).run()
    }


def test_order_of_files(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(CASES, project, ignore=shutil.ignore_patterns("__pycache__"))
    (project / "pyproject.toml").touch()
    files = sorted(project.rglob("*.py"))
    assert findings(files) == findings(reversed(files))


CHAIN = """
from django.db import models


class {name}(models.Model):
    parent = models.ForeignKey("{parent}", on_delete=models.CASCADE, related_name="children")

    def describe(self):
        return self.parent.describe()
"""


def test_calls_too_deep_to_follow(tmp_path: Path) -> None:
    (tmp_path / "manage.py").touch()
    shop = tmp_path / "shop"
    shop.mkdir()
    (shop / "__init__.py").touch()
    names = [f"Level{number}" for number in range(9)]
    files = []
    for name, parent in zip(names, [*names[1:], names[0]], strict=True):
        (shop / name.lower()).mkdir()
        file = shop / name.lower() / "models.py"
        loop = f"\n\ndef texts():\n    return [row.describe() for row in {name}.objects.all()]\n"
        file.write_text(CHAIN.format(name=name, parent=f"{parent.lower()}.{parent}") + loop)
        files.append(file)
    assert findings(files)
    assert findings(files) == findings(reversed(files))
