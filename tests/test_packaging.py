"""What users install: wheel, sdist, editable checkout and the GitHub action."""

from __future__ import annotations

import os
import re
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from checkout import ROOT, copy_to, need_package_index, run

EXPRESSION = r"\$\{\{ (.+?) \}\}"

SERIALIZERS = """\
from rest_framework.serializers import ModelSerializer

from shop.models import Order


class OrderSerializer(ModelSerializer):
    class Meta:
        model = Order
        fields = "__all__"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one finding, ARC702 on line 9 of shop/serializers.py."""
    folder = tmp_path / "project"
    app = folder / "shop"
    app.mkdir(parents=True)
    (folder / "manage.py").touch()
    (app / "__init__.py").touch()
    (app / "models.py").write_text(
        "from django.db import models\n\n\nclass Order(models.Model):\n"
        "    number = models.CharField(max_length=20)\n"
    )
    (app / "serializers.py").write_text(SERIALIZERS)
    return folder


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this repository: a build leaves files in it."""
    return copy_to(tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="session")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the build backend."""
    need_package_index()
    [requirement] = configuration()["build-system"]["requires"]
    folder = tmp_path_factory.mktemp("backend")
    pip("install", "--target", folder, requirement, cwd=folder)
    return folder


@pytest.fixture(scope="session")
def sdist(source: Path, backend: Path) -> Path:
    return build("sdist", source, backend)


@pytest.fixture(scope="session")
def wheel(source: Path, backend: Path) -> Path:
    return build("wheel", source, backend)


def configuration() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def build(kind: str, source: Path, backend: Path) -> Path:
    code = f"from setuptools import build_meta; build_meta.build_{kind}('dist')"
    run(sys.executable, "-c", code, cwd=source, env={"PYTHONPATH": str(backend)})
    [built] = (source / "dist").glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return built


def pip(*arguments: str | Path, cwd: Path) -> None:
    run(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments, cwd=cwd)


def packaged_files(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def files_below(folder: Path, prefix: str) -> set[str]:
    return {
        prefix + path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_every_package_is_listed() -> None:
    on_disk = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in (ROOT / "flake8_django_arch").rglob("__init__.py")
    }
    listed = configuration()["tool"]["setuptools"]["packages"]
    assert set(listed) == on_disk | {
        "flake8_django_arch._reference",
        "flake8_django_arch._rulebook",
    }


def test_wheel_holds_the_package_the_rulebook_and_the_reference_project(
    source: Path, wheel: Path
) -> None:
    assert packaged_files(wheel) == (
        files_below(source / "flake8_django_arch", "flake8_django_arch/")
        | files_below(source / "rules", "flake8_django_arch/_rulebook/")
        | files_below(source / "fixtures_code/reference_project", "flake8_django_arch/_reference/")
    )


@pytest.fixture(params=["wheel", "sdist", "editable"])
def environment(request: pytest.FixtureRequest, tmp_path: Path, source: Path) -> Path:
    """Return the commands' folder of an environment with the plugin installed in one way."""
    need_package_index()
    folder = tmp_path / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=tmp_path)
    bin_folder = folder / ("Scripts" if os.name == "nt" else "bin")
    purelib = Path(
        sysconfig.get_path("purelib", vars={"base": str(folder)}, scheme="venv"),
    )
    # The other packages are those of the environment that runs the tests.
    (purelib / "tests.pth").write_text(sysconfig.get_path("purelib") + "\n")
    way = {"editable": ["--editable", source]}.get(request.param)
    install = way or [request.getfixturevalue(request.param)]
    pip("--python", bin_folder / "python", "install", "--no-deps", *install, cwd=tmp_path)
    return bin_folder


def test_installed_plugin(environment: Path, project: Path) -> None:
    python = environment / "python"
    flake8 = (python, "-m", "flake8", "--isolated", "--select=ARC")
    assert "flake8-django-arch" in run(*flake8, "--version", cwd=project)
    found = run(*flake8, cwd=project, exit_code=1)
    assert [line.split()[1] for line in found.splitlines()] == ["ARC702"]
    annotation = run(*flake8, "--format=arc-github", cwd=project, exit_code=1)
    assert "file=shop/serializers.py,line=9," in annotation

    page = run(environment / "flake8-django-arch", "explain", "ARC702", cwd=project)
    assert "serializer-exposes-all-fields" in page


class Action:
    """Runs the steps of action.yml as GitHub's runner does, except for setting up a Python."""

    def __init__(self, source: Path, project: Path, temporary: Path) -> None:
        text = (source / "action.yml").read_text(encoding="utf-8")
        self.definition: dict[str, Any] = yaml.safe_load(text)
        self.project = project
        self.output = temporary / "output"
        self.values = {"runner.temp": str(temporary)}
        self.values |= {
            f"inputs.{name}": it["default"] for name, it in self.definition["inputs"].items()
        }
        *_, install, self.lint_step = self.definition["runs"]["steps"]
        # The one expression that is more than a name: which plugin to install.
        [plugin] = re.findall(EXPRESSION, install["env"]["PLUGIN"])
        self.values[plugin] = str(source)
        self._run(install, self.values)
        name, _, value = self.output.read_text(encoding="utf-8").strip().partition("=")
        self.values[f"steps.install.outputs.{name}"] = value

    def lint(self, exit_code: int, **inputs: str) -> str:
        values = self.values | {f"inputs.{name}": value for name, value in inputs.items()}
        return self._run(self.lint_step, values, exit_code)

    def _run(self, step: dict[str, Any], values: dict[str, str], exit_code: int = 0) -> str:
        environment = {
            name: re.sub(EXPRESSION, lambda match: values[match[1]], text)
            for name, text in step["env"].items()
        }
        environment |= {
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_WORKSPACE": str(self.project),
        }
        shell = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"])
        return run(*shell, cwd=self.project, env=environment, exit_code=exit_code)


def test_action(source: Path, project: Path, tmp_path: Path) -> None:
    need_package_index()
    action = Action(source, project, tmp_path)
    annotation = action.lint(exit_code=1)
    assert annotation.startswith("::error file=shop/serializers.py,line=9,")
    assert annotation.count("::error") == 1

    assert action.lint(exit_code=0, paths="shop/models.py shop/__init__.py") == ""
    assert action.lint(exit_code=0, args="--extend-ignore=ARC702 --jobs=1") == ""


def scripts(definition: object) -> list[str]:
    """Return the shell scripts of a workflow or an action."""
    if isinstance(definition, list):
        return [script for item in definition for script in scripts(item)]
    if isinstance(definition, dict):
        found = [script for value in definition.values() for script in scripts(value)]
        return [*found, definition["run"]] if "run" in definition else found
    return []


@pytest.mark.parametrize(
    "name", ["action.yml", ".github/workflows/ci.yml", "docs/github-workflow.yml"]
)
def test_scripts_hold_no_expressions(name: str) -> None:
    """An input written into a script would be run as code."""
    definition = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    assert not [script for script in scripts(definition) if "${{" in script]
