"""Which settings are production's, and what the concept of them answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flake8_django_arch.finding import Place
from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.flow.concepts.production_settings import ProductionSettings, Verdict
from flake8_django_arch.flow.file import File
from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project

Make = Callable[..., Project]
NAMED = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', '{}')\n"
BASE = """\
INSTALLED_APPS = ["orders"]
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    },
}
"""
PACKAGE = {
    "shop/__init__.py": "",
    "shop/settings/__init__.py": "",
    "shop/settings/base.py": BASE,
    "shop/settings/local.py": "from .base import *\n",
}
PRODUCTION = {"shop/settings/production.py": "from .base import *\nDEBUG = True\n"}


@pytest.fixture
def project(tmp_path: Path) -> Make:
    """Makes a project of the files that it is given by path."""

    def make(files: dict[str, str], options: Options = Options(no_cache=True)) -> Project:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return Project(tmp_path, options)

    return make


def seen_from(project: Project, path: str) -> list[ProductionSettings]:
    """The production settings that a file has a part in."""
    source = project.source(project.at(str(project.root / path)))
    assert source is not None
    return File(source, Flow(project)).all(ProductionSettings)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (PACKAGE | PRODUCTION, ["shop.settings.production"]),
        (PACKAGE | {"shop/wsgi.py": NAMED.format("shop.settings.base")}, ["shop.settings.base"]),
        (PACKAGE | {"shop/wsgi.py": NAMED.format("shop.settings.local")}, []),
        (PACKAGE | {"manage.py": NAMED.format("shop.settings.local")}, []),
        ({"settings.py": BASE}, ["settings"]),
        ({"settings.py": BASE, "wsgi.py": NAMED.format("site_settings")}, []),
        ({"tests/settings.py": BASE, "manage.py": NAMED.format("tests.settings")}, []),
    ],
)
def test_which(files: dict[str, str], expected: list[str], project: Make) -> None:
    made = project(files)
    assert [values.module.name for values in made.settings.productions] == expected


def test_by_option(project: Make) -> None:
    options = Options(no_cache=True, production_settings="shop.settings.local")
    [values] = project(PACKAGE | PRODUCTION, options).settings.productions
    assert values.module.name == "shop.settings.local"


def test_each_file_reports_what_is_written_in_it(project: Make) -> None:
    made = project(PACKAGE | PRODUCTION)
    [production] = seen_from(made, "shop/settings/production.py")
    [base] = seen_from(made, "shop/settings/base.py")
    assert seen_from(made, "shop/settings/local.py") == []
    assert (production.place("DEBUG"), base.place("DEBUG")) == (Place(2), None)
    assert (production.place("CACHES"), base.place("CACHES")) == (None, Place(2))
    assert (production.place("SECURE_SSL_REDIRECT"), base.place("SECURE_SSL_REDIRECT")) == (
        Place(1),
        None,
    )
    assert production.base is base.base is base.file.module


def test_entries_have_their_places(project: Make) -> None:
    [base] = seen_from(project(PACKAGE | PRODUCTION), "shop/settings/base.py")
    [backend] = base.entries("CACHES", "default", "BACKEND")
    assert base.at(backend.location) == Place(4, 8)
    assert base.entries("CACHES", "default", "TIMEOUT") == []
    assert base.entries("REST_FRAMEWORK", "PAGE_SIZE") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("DEBUG = True\n", Verdict.ALWAYS),
        ("import os\nDEBUG = 'A' not in os.environ\n", Verdict.BY_DEFAULT),
        ("import os\nDEBUG = os.environ['A']\n", Verdict.NO),
        ("DEBUG = False\n", Verdict.NO),
    ],
)
def test_verdict(text: str, verdict: Verdict, project: Make) -> None:
    made = project({"settings.py": f"{BASE}{text}"})
    [settings] = seen_from(made, "settings.py")
    assert settings.verdict(lambda world: world.is_true("DEBUG")) is verdict
