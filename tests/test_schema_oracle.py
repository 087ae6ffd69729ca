"""The rules about the API's schema against drf-spectacular and Django, on their own examples."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lint import lint

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


@pytest.mark.parametrize(
    "project", [*projects("ARC711"), *projects("ARC713")], ids=lambda p: f"{p.parent.name}-{p.name}"
)
def test_spectacular_agrees(project: Path, tmp_path: Path) -> None:
    result = run(project, tmp_path, *SPECTACULAR)
    assert bool(result.returncode) == (project.parent.name == "bad"), result.stderr


def test_spectacular_names_the_same_views(tmp_path: Path) -> None:
    project = next(RULES.glob("ARC713-*")) / "bad" / "views"
    result = run(project, tmp_path, *SPECTACULAR)
    named = set(re.findall(r"Error \[(\w+)\]: (?:unable|exception)", result.stderr))
    findings = lint(tmp_path / "project", "--select=ARC713")
    said = {re.search(r"of (\w+): ", finding.message) for finding in findings}
    assert {match[1] for match in said if match} == named


SERVED = """
import django
django.setup()
from django.urls import URLPattern, get_resolver
from drf_spectacular.views import SpectacularAPIView

def views(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield getattr(pattern.callback, "cls", object)
        else:
            yield from views(pattern.url_patterns)

print(any(issubclass(cls, SpectacularAPIView) for cls in views(get_resolver().url_patterns)))
"""


@pytest.mark.parametrize("project", projects("ARC712"), ids=lambda p: f"{p.parent.name}-{p.name}")
def test_django_routes_to_the_schema(project: Path, tmp_path: Path) -> None:
    if '"drf_spectacular"' in (project / "settings.py").read_text(encoding="utf-8"):
        result = run(project, tmp_path, "-c", SERVED)
        assert result.stdout.strip() == str(project.parent.name == "good"), result.stderr
