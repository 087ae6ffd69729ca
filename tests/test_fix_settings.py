"""ARC131's fix: one settings module becomes a package, and every setting keeps its value."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from fixing import Fixed, fix
from lint import lint

from flake8_django_arch import rulebook
from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project
from flake8_django_arch.project.settings_values.evaluation import evaluate
from flake8_django_arch.project.settings_values.folding import NotKnown, python

MANAGE = """\
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
"""
SERVER = MANAGE + "from django.core.wsgi import get_wsgi_application\n"
CELERY = """\
import os

from celery import Celery

os.environ["DJANGO_SETTINGS_MODULE"] = 'shop.settings'
app = Celery("shop")
"""
_SHOW = """\
import importlib, sys
for name, value in sorted(vars(importlib.import_module(sys.argv[1])).items()):
    if name.isupper():
        print(name, "=", repr(value))
"""


def project(folder: Path, settings: str, **others: str) -> Path:
    """Lay out a project with one settings module."""
    files = {
        "manage.py": MANAGE,
        "shop/__init__.py": "",
        "shop/wsgi.py": SERVER,
        "shop/settings.py": 'INSTALLED_APPS = []\nROOT_URLCONF = "shop.urls"\n' + dedent(settings),
        **others,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def split(folder: Path, *arguments: str) -> Fixed:
    """Make the fix."""
    return fix(folder, "--select=ARC131", "--unsafe", *arguments)


def imported(folder: Path, name: str) -> list[str]:
    """The settings of a module, as importing it gives them."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", _SHOW, name],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": "", "SECRET_KEY": "s", "ALLOWED_HOSTS": "a"} | _VARIABLES,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


_VARIABLES = {"DATABASE_URL": "sqlite:///db", "EMAIL_BACKEND": "b"}


def evaluated(folder: Path, way: str) -> dict[str, tuple[object, ...]]:
    """The settings of a module, as the settings evaluator gives them."""
    project = Project(folder, Options(no_cache=True))
    values = evaluate(project, project.at(str(folder / way)))
    return {name: (slot.presence, *_known(slot.value)) for name, slot in sorted(values.own.items())}


def _known(value: object) -> Iterator[object]:
    for by_default in (False, True):
        try:
            yield python(value, by_default=by_default)  # type: ignore[arg-type]
        except NotKnown:
            yield None


def _keep_their_values(folder: Path, way: str = "shop/settings.py") -> None:
    """Split, and compare each environment with what was there, imported and evaluated."""
    package = way.removesuffix(".py").removesuffix("/__init__")
    name = package.replace("/", ".").removeprefix("src.")
    root = folder / "src" if package.startswith("src/") else folder
    before = imported(root, name), evaluated(folder, way)
    done = split(folder)
    assert done.code == 0 and done.err.startswith("mended 1 finding in "), done.err
    assert (folder / package / "base.py").exists()
    for environment in ("local", "production"):
        assert imported(root, f"{name}.{environment}") == before[0]
        assert evaluated(folder, f"{package}/{environment}.py") == before[1]
    if (folder / package / "__init__.py").read_bytes():
        assert imported(root, name) == before[0]


EXAMPLES = rulebook.rules()["ARC131"].folder / "bad"
_MODULES = {
    "another_name": "bakery/configuration.py",
    "app_conf_beside": "bank/settings.py",
    "environment_variables": "museum/settings.py",
    "example_module_beside": "gym/settings/__init__.py",
    "helpers_beside": "sounds/settings.py",
    "package_init_holds_all": "library/settings/__init__.py",
    "project_called_settings": "settings/settings.py",
    "src_layout": "src/config/settings.py",
    "startproject_layout": "clinic/settings.py",
    "test_settings_beside": "farm/settings.py",
}
_LEFT = {
    "nothing_names_it": "no manage.py or wsgi.py of the project names it",
    "optional_local_settings": "it imports everything from .local_settings",
}


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir()))
def test_examples(example: str, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(EXAMPLES / example, folder)
    before = {finding.code for finding in lint(folder)}
    if example in _LEFT:
        assert f"ARC131 is left to you: {_LEFT[example]}\n" in split(folder).err
        return
    _keep_their_values(folder, _MODULES[example])
    assert {finding.code for finding in lint(folder)} == before - {"ARC131"}
    assert split(folder).err == "mended 0 findings in 0 files\n"


KEPT = {
    "pathlib": """\
        from pathlib import Path

        BASE_DIR = Path(__file__).resolve().parent.parent
        HERE = Path(__file__).parent
        ROOT = Path(__file__).absolute().parents[1] / "data"
        """,
    "os.path": """\
        import os

        BASE_DIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        HERE = os.path.abspath(os.path.dirname(__file__))
        MEDIA_ROOT = os.path.join(os.path.dirname(__file__), "..", "media")
        """,
    "names from os.path": """\
        from os.path import abspath, dirname

        BASE_DIR = dirname(
            dirname(abspath(__file__))  # the repository
        )
        """,
    "relative imports": """\
        from .helpers import HOSTS
        from . import helpers  # noqa

        ALLOWED_HOSTS = HOSTS
        DEBUG = helpers.ON
        """,
    "what reads DEBUG follows it": """\
        import os

        DEBUG = os.environ.get("X") == "1"
        # what developers see
        if DEBUG:
            EMAIL_BACKEND = "console"
        else:
            EMAIL_BACKEND = "smtp"
        LEVEL = "DEBUG" if DEBUG else "INFO"
        """,
    "what changes a list keeps DEBUG where it is": """\
        DEBUG = True
        ALLOWED_HOSTS = ["a"]
        if DEBUG:
            INSTALLED_APPS += ["toolbar"]
        ALLOWED_HOSTS.append("b")
        """,
    "a function reads it": """\
        DEBUG = True


        def show():
            return DEBUG
        """,
    "a name is bound again": """\
        value = 1
        DEBUG = value
        value = 2
        """,
    "a variable is set later": """\
        import os

        DEBUG = os.environ.get("X_Y") == "1"
        os.environ["X_Y"] = "1"
        """,
    "names with an underscore": """\
        import os as _os

        _hosts = ["a"]
        ALLOWED_HOSTS = _hosts
        DEBUG = "X" in _os.environ
        """,
    "two names on a line": "DEBUG = True; ALLOWED_HOSTS = []\n",
    "deleted again": "DEBUG = True\nx = DEBUG\ndel x\n",
    "logger": "import logging\n\nlogger = logging.getLogger(__name__)\nDEBUG = False\n",
}


@pytest.mark.parametrize("settings", KEPT.values(), ids=KEPT)
def test_values_are_kept(settings: str, tmp_path: Path) -> None:
    helpers = "HOSTS = ['h']\nON = False\n"
    _keep_their_values(project(tmp_path, settings, **{"shop/helpers.py": helpers}))


REFUSED = {
    "it has an __all__": "__all__ = []\n",
    "it calls globals()": "globals().update(A=1)\n",
    "it reads __name__": "NAME = __name__\n",
    "it makes something of __file__ that is no folder above it": "A = __file__\n",
    "it imports everything from shop.more": "from shop.more import *\n",
    "read_env() looks for a file beside the module": (
        "import environ\n\nenv = environ.Env()\nenv.read_env()\n"
    ),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_told_is_left(why: str, tmp_path: Path) -> None:
    folder = project(tmp_path, REFUSED[why], **{"shop/more.py": "LIMIT = 1\n"})
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    done = split(folder)
    assert done.code == 0
    assert f"{os.path.join('shop', 'settings.py')}:1: ARC131 is left to you: {why}\n" in done.err
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before


def test_private_names_and_files_named_elsewhere_are_left(tmp_path: Path) -> None:
    taking = {"shop/views.py": "from .settings import _limit\n"}
    folder = project(tmp_path / "a", "_limit = 1\n", **taking)
    assert "shop/views.py takes a name with an underscore from it" in split(folder).err
    folder = project(tmp_path / "b", "", Dockerfile="RUN sed -i s/a/b/ /code/shop/settings.py\n")
    assert "Dockerfile names the file" in split(folder).err


def test_programs_follow(tmp_path: Path) -> None:
    folder = project(tmp_path, "DEBUG = True\n", **{"shop/celery.py": CELERY})
    assert split(folder).code == 0
    assert '"shop.settings.local"' in (folder / "manage.py").read_text(encoding="utf-8")
    assert '"shop.settings.production"' in (folder / "shop/wsgi.py").read_text(encoding="utf-8")
    assert "'shop.settings.production'" in (folder / "shop/celery.py").read_text(encoding="utf-8")
    assert (folder / "shop/settings/__init__.py").read_bytes() == b""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("shop/views.py", "from .settings import INSTALLED_APPS\n"),
        ("shop/views.py", "from shop import settings\n"),
        ("shop/views.py", "import shop.settings\n"),
        ("tests/conftest.py", MANAGE),
        ("pytest.ini", "[pytest]\nDJANGO_SETTINGS_MODULE = shop.settings\n"),
        ("deploy/shop.service", "Environment=DJANGO_SETTINGS_MODULE=shop.settings\n"),
        (".github/workflows/ci.yml", "run: python -m django check --settings=shop.settings\n"),
    ],
)
def test_the_packages_own_name_stays_where_others_go_by_it(
    tmp_path: Path, name: str, text: str
) -> None:
    folder = project(tmp_path, "DEBUG = True\n", **{name: text})
    assert split(folder).code == 0
    init = (folder / "shop/settings/__init__.py").read_text(encoding="utf-8")
    assert init.startswith(f'"""Production under the package\'s own name, which {name} goes by')
    assert imported(folder, "shop.settings") == imported(folder, "shop.settings.production")


def test_comments_line_ends_and_modes_stay(tmp_path: Path) -> None:
    folder = project(tmp_path, "")
    path = folder / "shop/settings.py"
    start, end = "# für\nINSTALLED_APPS = []\n\n# of all\n\n", "A = 1\n"
    text = f"{start}# of DEBUG\nDEBUG = True  # on\n{end}"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert split(folder).code == 0
    base = folder / "shop/settings/base.py"
    assert base.read_bytes() == f"{start}{end}".replace("\n", "\r\n").encode()
    if os.name == "posix":
        assert base.stat().st_mode & 0o777 == 0o640
    local = (folder / "shop/settings/local.py").read_text(encoding="utf-8")
    assert "\n# of DEBUG\nDEBUG = True  # on\n" in local


@pytest.mark.parametrize("hindrance", ["read-only", "changed", "there"])
def test_all_or_nothing(tmp_path: Path, hindrance: str) -> None:
    folder = project(tmp_path, "DEBUG = True\n")
    if hindrance == "read-only":
        (folder / "shop/wsgi.py").chmod(0o444)
        said = "wsgi.py: left as it is: it is read-only"
    elif hindrance == "there":
        (folder / "shop/settings/local").mkdir(parents=True)
        said = "settings.py:1: ARC131 is left to you: there is a folder settings beside it"
    else:
        (folder / "shop/wsgi.py").write_bytes(b"\f" + SERVER.encode())
        said = "wsgi.py: left as it is: LibCST would change more of it"
    before = _tree(folder)
    assert said in split(folder).err
    assert _tree(folder) == before


def test_the_diff_can_be_applied(tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    folder = project(tmp_path / "one", "DEBUG = True\n")
    other = project(tmp_path / "other", "DEBUG = True\n")
    patch = tmp_path / "a.patch"
    patch.write_bytes(split(folder, "--diff").out.encode())
    assert split(folder, "--check").code == 1
    assert split(folder).code == 0
    subprocess.run(["git", "apply", os.fspath(patch)], cwd=other, check=True)
    assert _tree(other) == _tree(folder)


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".flake8_django_arch_cache" not in path.parts
    }
