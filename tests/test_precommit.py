"""The pre-commit hooks, run by pre-commit itself from a local clone of this repository."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from checkout import commit_all, copy_to, need_package_index, run

CHANGED_FILES = "flake8-django-arch"
WHOLE_PROJECT = "flake8-django-arch-project"
FIX = "flake8-django-arch-fix"

PROJECT: Mapping[str, str] = {
    "manage.py": "",
    "shop/__init__.py": "",
    "shop/models.py": """\
import os
from django.db import models


class Order(models.Model):
    number = models.CharField(max_length=20)
""",
    "shop/serializers.py": """\
from rest_framework.serializers import ModelSerializer

from shop.models import Order


class OrderSerializer(ModelSerializer):
    class Meta:
        model = Order
        fields = "__all__"
""",
    # A configuration that asks for other plugins and codes must not stop or widen the hooks.
    "setup.cfg": """\
[flake8]
select = E,F
extend-select = W
require-plugins = flake8-of-another-environment
""",
    "README.md": "A shop.\n",
}


class Hooks:
    """A project and the hooks that it takes from a clone of this repository."""

    def __init__(self, project: Path, clone: Path, revision: str, home: Path) -> None:
        self.project = project
        self.clone = clone
        self.revision = revision
        self.environment = {"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"}

    def try_repo(self, *arguments: str, exit_code: int) -> dict[str, tuple[str, list[str]]]:
        return self._pre_commit("try-repo", self.clone, *arguments, exit_code=exit_code)

    def run(self, *arguments: str, exit_code: int) -> dict[str, tuple[str, list[str]]]:
        return self._pre_commit("run", *arguments, exit_code=exit_code)

    def _pre_commit(
        self, *arguments: str | Path, exit_code: int
    ) -> dict[str, tuple[str, list[str]]]:
        """Return each hook's status and findings."""
        command = (sys.executable, "-m", "pre_commit", *arguments, "--verbose")
        output = run(*command, cwd=self.project, env=self.environment, exit_code=exit_code)
        results: dict[str, tuple[str, list[str]]] = {}
        status = ""
        for line in output.splitlines():
            if header := re.fullmatch(r".+\.\.+(?:\(.+\))?(Passed|Failed|Skipped)", line):
                status = header[1]
            elif line.startswith("- hook id: "):
                hook = line.removeprefix("- hook id: ")
                results[hook] = (status, [])
            elif finding := re.match(r"(?:\./)?(\S+:\d+):\d+: (\w+) ", line):
                results[hook][1].append(f"{finding[1]} {finding[2]}")
        return results


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Hooks:
    need_package_index()
    folder = tmp_path_factory.mktemp("precommit")
    clone = copy_to(folder / "clone")
    revision = commit_all(clone)
    project = folder / "project"
    for name, content in PROJECT.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(content, encoding="utf-8")
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {clone.as_uri()}\n  rev: {revision}\n  hooks:\n"
        f"  - id: {CHANGED_FILES}\n  - id: {WHOLE_PROJECT}\n"
        f"  - id: {FIX}\n    stages: [manual]\n",
        encoding="utf-8",
    )
    commit_all(project)
    return Hooks(project, clone, revision, folder / "home")


def test_try_repo(hooks: Hooks) -> None:
    assert hooks.try_repo("--files", "shop/models.py", exit_code=1) == {
        CHANGED_FILES: ("Passed", []),
        WHOLE_PROJECT: ("Failed", ["shop/serializers.py:9 ARC702"]),
        FIX: ("Passed", []),
    }


def test_fix_changes_the_file(hooks: Hooks) -> None:
    path = hooks.project / "shop/serializers.py"
    before = path.read_text(encoding="utf-8")
    assert hooks.run(
        FIX, "--hook-stage", "manual", "--files", "shop/serializers.py", exit_code=1
    ) == {FIX: ("Failed", [])}
    mended = before.replace('"__all__"', '["id", "number"]\n        read_only_fields = ["id"]')
    assert path.read_text(encoding="utf-8") == mended
    path.write_text(before, encoding="utf-8")


def test_changed_file(hooks: Hooks) -> None:
    assert hooks.run(CHANGED_FILES, "--files", "shop/serializers.py", exit_code=1) == {
        CHANGED_FILES: ("Failed", ["shop/serializers.py:9 ARC702"]),
    }


def test_nothing_changed_that_flake8_reads(hooks: Hooks) -> None:
    assert hooks.run("--files", "README.md", exit_code=1) == {
        CHANGED_FILES: ("Skipped", []),
        WHOLE_PROJECT: ("Failed", ["shop/serializers.py:9 ARC702"]),
    }
