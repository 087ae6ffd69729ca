"""Python and Django decide what settings are and what is wrong with them: the linter agrees.

``SETTINGS_ORACLE_EXAMPLES=5000 pytest tests/test_settings_oracle.py`` tries that many packages,
others each time.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
import pickle
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import django.core.checks
import pytest
from hypothesis import HealthCheck, given, settings
from settings_oracle import server
from settings_oracle.packages import VARIABLES, packages

from flake8_django_arch import rulebook
from flake8_django_arch.checks.deployment.insecure_production_setting import (
    insecure_production_setting,
)
from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.flow.concepts.production_settings import ProductionSettings
from flake8_django_arch.flow.settings.deploy_checks import DEPLOY_CHECKS, OWNED
from flake8_django_arch.flow.file import File
from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project
from flake8_django_arch.project.settings_values.folding import NotKnown, python

EXAMPLES = int(os.environ.get("SETTINGS_ORACLE_EXAMPLES", "0"))
#: The production settings of a generated package.
MODULE = "conf.production"
KNOWN = {each.id for each in DEPLOY_CHECKS}
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")


# Every id


def deploy_ids() -> set[str]:
    """The ids that functions registered with ``deploy=True`` can report, by Django's source."""
    found = set()
    package = django.core.checks
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(info.name)
        assert module.__file__ is not None
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        messages = {
            target.id: set(ids_in(node.value))
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and is_deploy_check(node):
                found |= set(ids_in(node))
                used = {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
                for name in used & messages.keys():
                    found |= messages[name]
    return found


def is_deploy_check(node: ast.FunctionDef) -> bool:
    return any("deploy=True" in ast.unparse(decorator) for decorator in node.decorator_list)


def ids_in(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            if re.fullmatch(r"\w+\.[A-Z]\d{3}", inner.value):
                yield inner.value


def test_every_id_is_known() -> None:
    ids = deploy_ids()
    assert {"security.W004", "caches.W002", "async.E001", "security.E023"} <= ids
    newer = {each.id for each in DEPLOY_CHECKS if each.module}
    assert ids - newer == (KNOWN | OWNED) - newer
    assert ids <= KNOWN | OWNED


def test_ids_that_other_rules_own_are_left_to_them() -> None:
    assert not KNOWN & OWNED
    assert len(KNOWN) == len(DEPLOY_CHECKS)


# Generated packages


class Oracle:
    """A process that answers what Python and Django make of a package."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, server.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(
        self,
        project: Path,
        environment: dict[str, str],
        *,
        module: str = MODULE,
        is_checked: bool = True,
    ) -> dict[str, Any]:
        """The values of the settings, and the ids that ``check --deploy`` prints."""
        answer = self._folder / "answer.pickle"
        request = {
            "folder": str(project),
            "module": module,
            "environment": environment,
            "is_checked": is_checked,
            "answer": str(answer),
        }
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "done\n"
        result: dict[str, Any] = pickle.loads(answer.read_bytes())
        assert "fault" not in result, result["fault"]
        return result

    def close(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Oracle]:
    made = Oracle(tmp_path_factory.mktemp("answers"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("packages")


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write a package anew; the path is short-lived, and so is what is known of it."""
    project = folder / "site"
    shutil.rmtree(project, ignore_errors=True)
    (project / "conf").mkdir(parents=True)
    for name, text in files.items():
        (project / "conf" / name).write_text(text)
    return project


def loaded(path: Path) -> Project:
    """The project of a generated package."""
    return Project(path, Options(no_cache=True, production_settings=MODULE))


def reported(project: Project) -> dict[str, str]:
    """What ARC505 reports, by id."""
    found: dict[str, str] = {}
    flow = Flow(project)
    for module in project.modules:
        source = project.source(module)
        assert source is not None
        for concept in File(source, flow).all(ProductionSettings):
            for finding in insecure_production_setting.find(concept):
                match = re.search(r"\(([\w.]+)\)$", finding.message)
                assert match is not None
                assert match[1] not in found
                found[match[1]] = f"{module.name}:{finding.place.line} {finding.message}"
    return found


def differences(project: Path, oracle: Oracle) -> list[str]:
    """Where the linter and a running Django disagree about a package."""
    known = loaded(project)
    [values] = known.settings.productions
    silent = oracle.ask(project, {})
    told = oracle.ask(project, VARIABLES, is_checked=False)
    found = []
    for name, actual in silent["values"].items():
        slot = values.setting(name)
        try:
            assert slot is not None
            usual = python(slot.value, by_default=True)
        except NotKnown:
            found.append(f"{name} is unknown, it is {actual!r}")
            continue
        if comparable(usual) != comparable(actual):
            found.append(f"{name} is {usual!r} by default, it is {actual!r}")
    for name, actual in told["values"].items():
        slot = values.setting(name)
        try:
            assert slot is not None
            certain = python(slot.value)
        except NotKnown:
            continue
        if comparable(certain, ordered=False) != comparable(actual, ordered=False):
            found.append(f"{name} is {certain!r} always, it is {actual!r} with variables set")
    ids = reported(known)
    expected = set(silent["ids"]) & KNOWN
    found += [f"{each} is missing" for each in sorted(expected - ids.keys())]
    found += [f"not reported by Django: {ids[each]}" for each in sorted(ids.keys() - expected)]
    return found


def comparable(value: Any, *, ordered: bool = True) -> Any:
    """Paths as texts, and everything with its type.

    The order of a list may depend on what is in it by default.
    """
    if isinstance(value, list | tuple):
        items = [comparable(item, ordered=ordered) for item in value]
        return type(value), items if ordered else sorted(items, key=repr)
    if isinstance(value, dict):
        return {key: comparable(item, ordered=ordered) for key, item in value.items()}
    return str(value) if isinstance(value, os.PathLike) else (type(value), value)


@needs_fork
@settings(
    max_examples=EXAMPLES or 200,
    derandomize=not EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(files=packages())
def test_generated_package(files: dict[str, str], oracle: Oracle, folder: Path) -> None:
    project = write(folder, files)
    assert differences(project, oracle) == []


# The rulebook's examples

EXAMPLES_OF_THE_RULE = rulebook.rules()["ARC505"].folder
#: What Django reports of these is left out for a reason that it does not know.
LEFT_OUT = {
    "silenced_by_option": "an option of this linter's",
    "may_be_set_elsewhere": "a module that is not in the tree",
    "no_settings_of_production": "nothing is production's",
}
#: What an example reads without a default.
NEEDED = {"HTTPS_ONLY": "1"}


@needs_fork
@pytest.mark.parametrize(
    "example",
    [path for kind in ("bad", "good") for path in sorted((EXAMPLES_OF_THE_RULE / kind).iterdir())],
    ids=lambda path: path.name,
)
def test_examples(example: Path, oracle: Oracle, tmp_path: Path) -> None:
    if example.name in LEFT_OUT:
        pytest.skip(LEFT_OUT[example.name])
    shutil.copytree(example, tmp_path, dirs_exist_ok=True)
    (tmp_path / "pyproject.toml").touch()
    project = Project(tmp_path, Options(no_cache=True))
    [values] = project.settings.productions
    for app in python(values.own["INSTALLED_APPS"].value):
        if "." not in app:
            (tmp_path / app).mkdir()
            (tmp_path / app / "__init__.py").touch()
    printed = oracle.ask(tmp_path, NEEDED, module=values.module.name)["ids"]
    assert sorted(reported(project)) == sorted(set(printed) & KNOWN)
