"""Which modules are a project's settings, how they are laid out, and what they set."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project
from flake8_django_arch.project.settings_layout import Layout, SettingsPlace

Make = Callable[..., Project]

SET = "INSTALLED_APPS = []\nROOT_URLCONF = 'shop.urls'\n"
BASE = "from .base import *\n"


def named(module: str) -> str:
    """What a ``manage.py`` or ``wsgi.py`` does."""
    return f"import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', {module!r})\n"


@pytest.fixture
def project(tmp_path: Path) -> Make:
    """Makes a project of the files that it is given by path."""

    def make(files: dict[str, str], options: Options = Options(no_cache=True)) -> Project:
        for name, text in files.items():
            path = tmp_path / "project" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return Project(tmp_path / "project", options)

    return make


def only(project: Project) -> SettingsPlace:
    """The project's one settings place."""
    (place,) = project.settings.places
    return place


# Which modules are the settings

DESIGNATIONS = {
    "manage.py": named("shop.conf"),
    "shop/wsgi.py": named("shop.conf"),
    "shop/asgi/__init__.py": named("shop.conf"),
    "shop/celery.py": "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'shop.conf'\n",
    "shop/__main__.py": named("x").replace("'x'", "os.getenv('SETTINGS', 'shop.conf')"),
    "pytest.ini": "[pytest]\nDJANGO_SETTINGS_MODULE = shop.conf\n",
    "setup.cfg": "[tool:pytest]\naddopts = --ds=shop.conf --reuse-db\n",
    "tox.ini": "[testenv]\nsetenv =\n    DJANGO_SETTINGS_MODULE=shop.conf\n",
    "pyproject.toml": "[tool.pytest.ini_options]\nDJANGO_SETTINGS_MODULE = 'shop.conf'\n",
}


@pytest.mark.parametrize("entry", DESIGNATIONS)
def test_designated(entry: str, project: Make) -> None:
    files = {"shop/__init__.py": "", "shop/conf.py": SET, entry: DESIGNATIONS[entry]}
    assert only(project(files)).home.name == "shop.conf"


@pytest.mark.parametrize(
    "text",
    [
        "# os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.conf')\n",
        '"""Run DJANGO_SETTINGS_MODULE=shop.conf python manage.py check."""\n',
        "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'absent.conf')\n",
    ],
)
def test_not_designated(text: str, project: Make) -> None:
    files = {"manage.py": text, "shop/__init__.py": "", "shop/conf.py": SET}
    assert project(files).settings.places == []


def test_commented_test_configuration(project: Make) -> None:
    files = {"pytest.ini": "[pytest]\n# DJANGO_SETTINGS_MODULE = shop.conf\n", "shop/conf.py": SET}
    assert project(files).settings.places == []


def test_f_string_names_the_package(project: Make) -> None:
    manage = named("x").replace("'x'", "f\"shop.settings.{os.environ['ENV']}\"")
    files = {"manage.py": manage, "shop/__init__.py": "", "shop/settings/__init__.py": SET}
    assert only(project(files)).home.name == "shop.settings"


def test_nothing_names_them(project: Make) -> None:
    files = {
        "shop/__init__.py": "",
        "shop/settings.py": SET,
        "shop/views/settings.py": "from django.shortcuts import render\n",
        "orders/settings.py": "PAGE_SIZE = 20\n",
        "orders/conf.py": "INSTALLED_APPS = []\n",
    }
    assert only(project(files)).home.name == "shop.settings"


@pytest.mark.parametrize(
    "path",
    ["tests/settings.py", "shop/test_settings.py", "shop/settings_test.py", "docs/settings.py"],
)
def test_tests_have_no_place(path: str, project: Make) -> None:
    module = path.removesuffix(".py").replace("/", ".")
    made = project({"manage.py": named(module), path: "AUTH_USER_MODEL = 'a.B'\n" + SET})
    assert made.settings.places == []
    assert made.settings.constant("AUTH_USER_MODEL") == "a.B"


@pytest.mark.parametrize(("beside", "places"), [(".git", 1), ("setup.py", 0)])
def test_project_in_a_folder_called_demo(beside: str, places: int, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    (folder / "manage.py").write_text(named("conf"))
    (folder / "conf.py").write_text(SET)
    (tmp_path / beside).touch()
    assert len(Project(folder, Options(no_cache=True)).settings.places) == places


def test_two_sites(project: Make) -> None:
    made = project(
        {
            "manage.py": named("shop.settings"),
            "shop/__init__.py": "",
            "shop/settings.py": SET + "SITE_ID = 1\n",
            "office/manage.py": named("back.settings.local"),
            "office/back/__init__.py": "",
            "office/back/settings/__init__.py": "",
            "office/back/settings/base.py": SET + "SITE_ID = 2\n",
            "office/back/settings/local.py": BASE,
        }
    )
    layouts = {place.home.name: place.layout for place in made.settings.places}
    assert layouts == {"shop.settings": Layout.MODULE, "back.settings": Layout.ENVIRONMENTS}
    assert made.settings.constant("SITE_ID") == 1


# Layouts

LAYOUTS = {
    Layout.MODULE: {
        "settings.py": SET,
        "log_settings.py": "LEVEL = 1\n",
        "common.py": "SIZE = 1\n",
    },
    Layout.INIT: {"settings/__init__.py": SET, "settings/redis.py": "import redis\n"},
    Layout.SIBLINGS: {
        "settings.py": SET,
        "local_settings.py": "from .settings import *\nDEBUG = 1\n",
    },
    Layout.ENVIRONMENTS: {"settings/__init__.py": SET, "settings/prod.py": "from . import *\n"},
    Layout.TOPICS: {
        "settings/__init__.py": "from .apps import *\nfrom .mail import *\n",
        "settings/apps.py": SET,
        "settings/mail.py": "EMAIL_PORT = 25\n",
    },
    Layout.CLASSES: {"settings.py": "class Production:\n    INSTALLED_APPS = []\n"},
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(layout: Layout, project: Make) -> None:
    files = {f"shop/{name}": text for name, text in LAYOUTS[layout].items()}
    files |= {"manage.py": named("shop.settings"), "shop/__init__.py": ""}
    assert only(project(files)).layout is layout


def test_topics_joined_by_the_module_that_is_served(project: Make) -> None:
    files = {"shop/settings/__init__.py": "", "shop/settings/apps.py": SET}
    files |= {"shop/settings/mail.py": "EMAIL_PORT = 25\n"}
    files |= {"shop/settings/main.py": "from .apps import *\nfrom .mail import *\n"}
    place = only(project(files | {"shop/wsgi.py": named("shop.settings.main")}))
    assert place.layout is Layout.TOPICS


@pytest.mark.parametrize("own, layout", [(SET, Layout.TOPICS), ("", Layout.ENVIRONMENTS)])
def test_one_topic_beside_what_the_module_sets(own: str, layout: Layout, project: Make) -> None:
    files = {"shop/settings/__init__.py": "", "shop/settings/shop.py": SET}
    files |= {"shop/settings/site.py": f"from .shop import *\n{own}"}
    place = only(project(files | {"shop/wsgi.py": named("shop.settings.site")}))
    assert place.layout is layout


@pytest.mark.parametrize("name", ["local.example", "local.dist", "local_sample", "local-template"])
def test_example_is_no_local(name: str, project: Make) -> None:
    files = {"shop/settings/__init__.py": "", "shop/settings/base.py": SET}
    files |= {"shop/settings/production.py": BASE, f"shop/settings/{name}.py": BASE}
    place = only(project(files | {"manage.py": named("shop.settings.base")}))
    assert [role.value for role in place.missing] == ["local"]


def test_broken_template_is_no_local(project: Make) -> None:
    files = {"shop/settings/__init__.py": "", "shop/settings/base.py": SET}
    files |= {"shop/settings/production.py": BASE, "shop/settings/local.py": "DEBUG = {{ debug }\n"}
    place = only(project(files | {"manage.py": named("shop.settings.base")}))
    assert [role.value for role in place.missing] == ["local"]


# Production settings

PACKAGE = {
    "manage.py": named("shop.settings.dev"),
    "shop/__init__.py": "",
    "shop/settings/__init__.py": "",
    "shop/settings/base.py": SET + "SITE_ID = 1\n",
    "shop/settings/dev.py": BASE + "SITE_ID = 2\n",
    "shop/settings/live.py": BASE + "SITE_ID = 3\n",
}
PROD = {"shop/settings/prod.py": BASE + "SITE_ID = 4\n"}


def wsgi(name: str) -> dict[str, str]:
    return {"shop/wsgi.py": named(f"shop.settings.{name}")}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, None),
        (PROD, "prod"),
        (wsgi("live"), "live"),
        (wsgi("live") | PROD, "live"),
        (wsgi("web") | PROD | {"shop/settings/web.py": "from .prod import *\n"}, "web"),
        (wsgi("base"), "base"),
        (wsgi("dev") | PROD, "prod"),  # a default, which the server overrides
        (wsgi("absent") | PROD, "prod"),
    ],
)
def test_production(more: dict[str, str], expected: str | None, project: Make) -> None:
    found = project(PACKAGE | more).settings.production
    assert (found and found.name) == (expected and f"shop.settings.{expected}")


def test_production_by_option(project: Make) -> None:
    options = Options(no_cache=True, production_settings="shop.settings.live")
    made = project(PACKAGE | PROD | wsgi("prod"), options)
    assert made.settings.production is not None
    assert made.settings.production.name == "shop.settings.live"
    assert made.settings.constant("SITE_ID") == 3


def test_only_module_is_production(project: Make) -> None:
    made = project({"manage.py": named("conf"), "conf.py": SET})
    assert made.settings.production is not None
    assert made.settings.production.name == "conf"


# Values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AUTH_USER_MODEL = 'users.User'\n", "users.User"),
        ("USER = 'users.User'\nAUTH_USER_MODEL = USER\n", "users.User"),
        ("AUTH_USER_MODEL: str = 'users.User'\n", "users.User"),
        ("import os\nAUTH_USER_MODEL = os.getenv('USER_MODEL', 'users.User')\n", "users.User"),
        ("import os\nAUTH_USER_MODEL = os.environ.get('M', default='users.User')\n", "users.User"),
        ("AUTH_USER_MODEL = env.str('USER_MODEL', default='users.User')\n", "users.User"),
        ("AUTH_USER_MODEL = env('USER_MODEL')\n", None),
        ("AUTH_USER_MODEL = chosen()\n", None),
        ("", None),
    ],
)
def test_constant(text: str, expected: str | None, project: Make) -> None:
    made = project({"manage.py": named("conf"), "conf.py": text + SET})
    assert made.settings.constant("AUTH_USER_MODEL") == expected


def test_production_decides_and_base_supplies(project: Make) -> None:
    base = SET + "SITE_ID = 1\nDEBUG = True\nAUTH_USER_MODEL = 'users.User'\n"
    production = BASE + "DEBUG = env.bool('DEBUG')\nSITE_ID = 7\n"
    files = {"shop/settings/base.py": base, "shop/settings/production.py": production}
    settings = project(PACKAGE | files).settings
    assert settings.constant("SITE_ID") == 7
    assert settings.constant("DEBUG") is None  # what the server's environment says is unknown
    assert settings.constant("AUTH_USER_MODEL") == "users.User"


def test_constant_of_a_class(project: Make) -> None:
    conf = "class Common:\n    AUTH_USER_MODEL = 'users.User'\n    INSTALLED_APPS = []\n"
    made = project({"manage.py": named("conf"), "conf.py": conf})
    assert made.settings.constant("AUTH_USER_MODEL") == "users.User"


def test_modules_are_not_parsed_needlessly(project: Make) -> None:
    apps = {f"app{number}/models.py": "from django.db import models\n" for number in range(5)}
    made = project(PACKAGE | PROD | apps)
    assert made.settings.constant("SITE_ID") == 4
    parsed = [path for path, source in made._trees._whole.items() if source is not None]
    assert all("/app" not in path for path in parsed)
