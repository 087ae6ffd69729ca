"""What chapter 3 takes for granted of Django and its packages, and which site code belongs to."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from flake8_django_arch.flow.concepts import (
    authentication,
    open_view,
    token_settings,
    user_import,
    user_model,
    user_relation,
)
from flake8_django_arch.options import Options
from flake8_django_arch.project import rest_framework, users
from flake8_django_arch.project.project import Project

Make = Callable[..., Project]


@pytest.fixture
def project(tmp_path: Path) -> Make:
    """Makes a project of the files that it is given by path."""

    def make(files: dict[str, str]) -> Project:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return Project(tmp_path, Options(no_cache=True))

    return make


# Names of packages


def defined(path: str) -> bool:
    """Whether a class or function is defined, as a ``def`` or ``class`` or an import, there."""
    module, _, name = path.rpartition(".")
    spec = import_module(module.partition(".")[0])
    assert spec.__file__ is not None
    way = Path(spec.__file__).parent.joinpath(*module.split(".")[1:])
    file = way.with_suffix(".py") if way.with_suffix(".py").exists() else way / "__init__.py"
    text = file.read_text(encoding="utf-8")
    return f"class {name}" in text or f"def {name}" in text


@pytest.mark.parametrize(
    "path",
    [
        user_model._USER,
        user_model._BASE_USER,
        user_model._PERMISSIONS,
        user_import._USER,
        user_relation._GET_USER_MODEL,
        authentication._BASIC,
        authentication._SESSION,
        authentication._TOKEN[0],
        open_view._ALLOW_ANY,
        *open_view._MIXINS.values(),
        "rest_framework_simplejwt.token_blacklist.apps.TokenBlacklistConfig",
        "rest_framework.decorators.permission_classes",
        "rest_framework.decorators.authentication_classes",
        "rest_framework.decorators.action",
    ],
)
def test_path_exists(path: str) -> None:
    assert defined(path)


@pytest.mark.parametrize(
    ("package", "names"),
    [
        ("rest_framework", rest_framework._OF_DRF),
        ("rest_framework_simplejwt", rest_framework._OF_SIMPLE_JWT),
    ],
)
def test_names_occur_in_their_package(package: str, names: tuple[str, ...]) -> None:
    folder = Path(import_module(package).__file__ or "").parent
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert [name for name in names if name not in text] == []


def test_what_rest_framework_does_by_default() -> None:
    folder = Path(import_module("rest_framework").__file__ or "").parent
    settings = (folder / "settings.py").read_text(encoding="utf-8")
    _, _, permissions = settings.partition("'DEFAULT_PERMISSION_CLASSES': [")
    assert permissions.partition("]")[0].strip(" \n,'") == open_view._ALLOW_ANY
    _, _, classes = settings.partition("'DEFAULT_AUTHENTICATION_CLASSES': [")
    default = [one.strip(" \n'") for one in classes.partition("]")[0].split(",")]
    assert default[:2] == [authentication._SESSION, authentication._BASIC]


def test_what_simple_jwt_reads() -> None:
    folder = Path(import_module("rest_framework_simplejwt").__file__ or "").parent
    settings = (folder / "settings.py").read_text(encoding="utf-8")
    for entry in ("SIGNING_KEY", "ALGORITHM", "ACCESS_TOKEN_LIFETIME", "ROTATE_REFRESH_TOKENS"):
        assert f'"{entry}": ' in settings
    assert '"SIGNING_KEY": settings.SECRET_KEY' in settings  # so it is no key of its own
    assert f'getattr(settings, "{token_settings._NAME}"' in settings
    tokens = (folder / "tokens.py").read_text(encoding="utf-8")
    assert f'"{token_settings._BLACKLIST}" in settings.INSTALLED_APPS' in tokens


# Sites

TWO_SITES = {
    "bank/__init__.py": "",
    "bank/settings.py": "INSTALLED_APPS = ['django.contrib.auth', 'accounts', 'shared']\n",
    "bank/wsgi.py": "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'bank.settings')\n",
    "desk/__init__.py": "",
    "desk/settings.py": (
        "INSTALLED_APPS = ['agents.apps.AgentsConfig', 'shared']\n"
        "AUTH_USER_MODEL = 'agents.Agent'\n"
    ),
    "desk/wsgi.py": "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'desk.settings')\n",
    "desk/urls.py": "",
    **{
        f"{app}/{file}": ""
        for app in ("accounts", "agents", "shared")
        for file in ("__init__.py", "views.py")
    },
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("accounts/views.py", "auth.User"),
        ("agents/views.py", "agents.Agent"),
        ("desk/urls.py", "agents.Agent"),
        ("shared/views.py", None),
    ],
)
def test_each_site_has_its_users(project: Make, path: str, expected: str | None) -> None:
    made = project(TWO_SITES)
    assert users.label(made, made.at(str(made.root / path))) == expected


def test_the_outermost_site_speaks_for_the_project(project: Make) -> None:
    assert users.main_label(project(TWO_SITES)) == "auth.User"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("AUTH_USER_MODEL = 'users.User'\n", "users.User"),
        ("import os\nAUTH_USER_MODEL = os.getenv('M', 'users.User')\n", "users.User"),
        ("import os\nAUTH_USER_MODEL = os.environ['M']\n", None),
        ("AUTH_USER_MODEL = 'users.User'\nexec(open('/etc/more.py').read())\n", "users.User"),
        ("", "auth.User"),
    ],
)
def test_user_model_of_one_site(project: Make, settings: str, expected: str | None) -> None:
    made = project({"shop/settings.py": f"INSTALLED_APPS = ['users']\n{settings}"})
    assert users.label(made, made.at(str(made.root / "users/views.py"))) == expected
