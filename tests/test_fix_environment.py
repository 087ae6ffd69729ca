"""ARC502's fix: settings read through django-environ have the values that they had."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from fixing import fix
from lint import lint

MANAGE = 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n'
_SHOW = """\
import os, json
before = dict(os.environ)
for value in json.loads(input()):
    os.environ.clear()
    os.environ.update(before)
    if value is not None:
        os.environ.update({"A": value, "B": value})
    namespace = {"__file__": "settings.py"}
    try:
        exec(compile(open("shop/settings.py", "rb").read(), "settings", "exec"), namespace)
        print({name: namespace[name] for name in sorted(namespace) if name.isupper()})
    except Exception as error:
        print(type(error).__name__.replace("ImproperlyConfigured", "KeyError"))
"""
#: What a variable may hold; None for one that is not set.
VALUES = [None, "", "0", "1", " 7 ", "-3", "true", "False", "on", "a,b", "a,,b", "1.5", "ü", "x$y"]


def project(folder: Path, settings: str) -> Path:
    (folder / "shop").mkdir()
    (folder / "pyproject.toml").touch()
    (folder / "manage.py").write_text(MANAGE, "utf-8")
    (folder / "shop/__init__.py").touch()
    (folder / "shop/settings.py").write_text(dedent(settings), "utf-8")
    return folder


def shown(folder: Path) -> list[str]:
    """The settings under each of the values, or the error that importing them raises."""
    import json

    done = subprocess.run(
        [sys.executable, "-B", "-c", _SHOW],
        cwd=folder,
        input=json.dumps(VALUES),
        env=os.environ | {"PYTHONPATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


KEPT = {
    "import os": """\
        import os

        INSTALLED_APPS = []
        REQUIRED = os.environ["A"]  # für
        """,
    "os stays": """\
        import os

        INSTALLED_APPS = []
        HOME = os.path.join("a", os.environ.get("A", "b"))
        """,
    "defaults": """\
        from os import environ as variables, getenv

        INSTALLED_APPS = []
        TEXT = variables.get("A", "d")
        FLAG = variables.get("A", False)
        NUMBER = getenv("A", 5)
        NESTED = getenv("C", variables.get("A", "d"))
        OTHER = "ü" + getenv("C", default="n") + (getenv("A", "d") if "A" in variables else "")
        LIST = variables.get("A", ["a"])
        """,
    "casts": """\
        import os

        INSTALLED_APPS = []
        BOOL = os.environ.get("A", "0") == "1"
        WORDS = os.getenv("A", "no").lower() in ("yes", "true")
        ITEMS = os.getenv("A", "a,b").split(",")
        PORT = int(os.environ.get("A", "25"))
        LIMIT = int(os.environ.get("A", 25))
        """,
    "required number": "import os\n\nINSTALLED_APPS = []\nPORT = int(os.environ['A'])\n",
    "questions": """\
        import os

        INSTALLED_APPS = []
        IS_SET = "A" in os.environ
        IS_NOT = "A" not in os.environ and not "C" in os.environ
        """,
    "in functions": """\
        import os

        INSTALLED_APPS = []


        def read(name, default):
            return os.environ.get(
                name,
                default,
            )


        TEXT = read("A", "d")
        """,
    "os stays for what is run": """\
        import os

        INSTALLED_APPS = []
        ONE = os.environ.get('A', "d")
        exec("TWO = os.sep")
        """,
    "two texts before os stays": '''\
        """A licence."""
        """Settings."""
        import os

        INSTALLED_APPS = []
        HOME = os.path.join("a", os.environ.get("A", "b"))
        ''',
    "reader is there": """\
        import os

        import environ

        env = environ.Env()
        INSTALLED_APPS = []
        ONE = env("A", default="d")
        TWO = os.environ.get("B", "d")
        """,
}


@pytest.mark.parametrize("name", KEPT)
def test_settings_keep_their_values(name: str, tmp_path: Path) -> None:
    pytest.importorskip("environ")
    folder = project(tmp_path, KEPT[name])
    before, codes = shown(folder), {each.code for each in lint(folder)}
    assert fix(folder, "--select=ARC502").err.startswith("mended 0 findings")
    done = fix(folder, "--select=ARC502", "--unsafe")
    assert done.err == "mended 1 finding in 1 file\n", done.err
    assert shown(folder) == before
    text = (folder / "shop/settings.py").read_text("utf-8")
    assert ("import os\n" in text) == ("os stays" in name)
    assert name != "os stays for what is run" or "env('A', default=\"d\")" in text
    assert not text.startswith("\n")
    assert text.index("environ.Env()") > text.rindex("import ")
    assert {each.code for each in lint(folder)} <= codes - {"ARC502"}
    assert fix(folder, "--select=ARC502", "--unsafe").err == "mended 0 findings in 0 files\n"


LEFT = {
    "within an f-string": "A = f\"{os.environ['A']}\"\n",
    "may handle that": "try:\n    A = os.environ['A']\nexcept KeyError:\n    A = 1\n",
    "a comment within": "A = os.environ.get(\n    'A',  # of what\n    'b',\n)\n",
    "env is something else": "env = os.environ\nA = os.environ['A']\n",
    "environ is something else": "from os import environ\nA = os.environ['A']\n",
    "in a way of its own": "A = os.environ.get('A', **{})\n",
    "begins with $": "A = os.environ.get('A', '$B')\n",
    "use python-decouple": "from decouple import config\nA = os.environ['A']\n",
}


@pytest.mark.parametrize("why", LEFT)
def test_left_to_the_user(why: str, tmp_path: Path) -> None:
    text = f"import os\n\nINSTALLED_APPS = []\n{LEFT[why]}"
    folder = project(tmp_path, text)
    assert why in fix(folder, "--select=ARC502", "--unsafe").err
    assert (folder / "shop/settings.py").read_text("utf-8") == text
