"""The rules about the API's schema against drf-spectacular and Django, on their own examples."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RULES = Path(__file__).parent.parent / "rules"
SPECTACULAR = ["manage.py", "spectacular", "--validate", "--fail-on-warn"]


def projects(code: str) -> list[Path]:
    """The rule's examples that Django can run, and that use Django REST framework."""
    found = next(RULES.glob(f"{code}-*")).glob("*/*/manage.py")
    return sorted(
        file.parent
        for file in found
        if "rest_framework" in (file.parent / "settings.py").read_text(encoding="utf-8")
    )


def run(project: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a copy of a project."""
    copy = folder / "project"
    shutil.copytree(project, copy)
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "settings"}
    return subprocess.run(
        [sys.executable, *command], cwd=copy, env=environment, capture_output=True, text=True
    )


@pytest.mark.parametrize("project", projects("ARC711"), ids=lambda p: f"{p.parent.name}-{p.name}")
def test_spectacular_agrees(project: Path, tmp_path: Path) -> None:
    result = run(project, tmp_path, *SPECTACULAR)
    assert bool(result.returncode) == (project.parent.name == "bad"), result.stderr
