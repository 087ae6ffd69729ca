"""ARC405 judged by Django: whether a transaction is open when a task is dispatched.

Each program below ``dispatches/plain`` and ``dispatches/atomic_requests`` runs under Django with
Celery's tasks, of which only the dispatch is recorded. The linter has to report those in which some
task was dispatched inside a transaction, and no others.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from fixing import fix
from lint import lint

HERE = Path(__file__).parent / "dispatches"
PROJECTS = ("plain", "atomic_requests")
#: Programs on which the linter disagrees and will go on to, with the reason.
LIMITS: Mapping[str, str] = {}

_MANAGE = 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n'
_SETTINGS = """\
ALLOWED_HOSTS = ["testserver"]
SECRET_KEY = "dispatches"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "shop",
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ":memory:",
        "ATOMIC_REQUESTS": %(is_atomic)s,
    },
    "replica": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"},
}
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
"""
_OPENED_BY = re.compile(r"opened by (?P<program>\w+)\.")


def programs() -> list[str]:
    return [
        path.relative_to(HERE).with_suffix("").as_posix()
        for project in PROJECTS
        for path in sorted((HERE / project).glob("*/*.py"))
    ]


@pytest.fixture(scope="session")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    made = {}
    for name in PROJECTS:
        folder = made[name] = tmp_path_factory.mktemp("dispatches") / name
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(HERE / name, folder, ignore=ignored)
        shutil.copytree(HERE / "shop", folder / "shop", ignore=ignored)
        settings = _SETTINGS % {"is_atomic": name == "atomic_requests"}
        (folder / "shop" / "settings.py").write_text(settings, encoding="utf-8")
        (folder / "manage.py").write_text(_MANAGE, encoding="utf-8")
    return made


@dataclass(frozen=True)
class Dispatched:
    """What a program put into the queue."""

    is_early: bool
    given: tuple[str, ...]


def run(name: str, folder: Path) -> dict[str, Dispatched]:
    """What Django says of each program of a project."""
    pytest.importorskip("celery")
    command = [sys.executable, str(HERE / "run.py"), str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    answer = json.loads(ran.stdout.splitlines()[-1])
    return {
        f"{name}/{key.replace('.', '/')}": Dispatched(found["is_early"], tuple(found["given"]))
        for key, found in answer.items()
    }


@pytest.fixture(scope="session")
def dispatched(projects: Mapping[str, Path]) -> dict[str, Dispatched]:
    found = {}
    for name, folder in projects.items():
        found.update(run(name, folder))
    return found


@pytest.fixture(scope="session")
def early(dispatched: Mapping[str, Dispatched]) -> set[str]:
    """The programs that dispatch a task inside a transaction."""
    return {name for name, found in dispatched.items() if found.is_early}


@pytest.fixture(scope="session")
def reported(projects: Mapping[str, Path]) -> set[str]:
    """The programs in which, or because of which, the linter reports a dispatch."""
    found = set()
    for name, folder in projects.items():
        for finding in lint(folder, "--select=ARC405"):
            path = Path(finding.path)
            if path.parent.name == "shop":  # a model's method: its message names the program
                opened = _OPENED_BY.search(finding.message)
                assert opened is not None
                path = next(folder.glob(f"*/{opened['program']}.py")).relative_to(folder)
            found.add(f"{name}/{path.with_suffix('').as_posix()}")
    return found


@pytest.mark.parametrize("program", programs())
def test_linter_agrees_with_django(program: str, early: set[str], reported: set[str]) -> None:
    if reason := LIMITS.get(program):
        pytest.xfail(reason)
    assert (program in reported) == (program in early)


def test_programs_are_many_and_a_third_of_each_kind(early: set[str]) -> None:
    assert len(programs()) >= 60
    assert 1 / 3 <= len(early) / len(programs()) <= 2 / 3


#: Programs that the fix leaves as they are: somebody reads the result, another context manager is
#: around the dispatch, or it is called in on_commit's own argument.
LEFT = {
    "plain/callers/property",
    "plain/on_commit/called_too_early",
    "plain/wrappers/context_manager",
}
#: Programs whose transaction fails: once mended, they dispatch nothing.
ROLLED_BACK = {"plain/own/error_inside", "plain/own/failed_block"}


def test_mended_programs_dispatch_the_same_after_the_commit(
    dispatched: Mapping[str, Dispatched], projects: Mapping[str, Path], tmp_path: Path
) -> None:
    after: dict[str, Dispatched] = {}
    for name, folder in projects.items():
        copy = shutil.copytree(folder, tmp_path / name)
        assert fix(copy, "--select=ARC405").code == 0
        assert fix(copy, "--select=ARC405").err.startswith("mended 0 findings in 0 files")
        after.update(run(name, copy))
    assert {name for name, found in after.items() if found.is_early} == LEFT
    for name, found in after.items():
        if name not in ROLLED_BACK:
            assert found.given == dispatched[name].given, name


def test_limits_name_programs() -> None:
    assert set(LIMITS) <= set(programs())
