"""Fixes of ARC303 and ARC304: what they write, what they leave, and that Django agrees."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from fixing import fix, project

SETTINGS = """\
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "shop", "users"]
AUTH_USER_MODEL = "users.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SECRET_KEY = "secret for tests"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
"""
USERS = """\
from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    pass
"""
IMPORT = "from django.contrib.auth.models import User\n"


def mended(folder: Path, files: dict[str, str], path: str = "shop/code.py") -> str:
    """What becomes of a file, of two runs; both leave what compiles."""
    own = {"site_/settings.py": SETTINGS, "users/__init__.py": "", "users/models.py": USERS}
    project(folder, {**own, **{name: dedent(text) for name, text in files.items()}})
    fix(folder, "--select=ARC303,ARC304")
    text = (folder / path).read_text(encoding="utf-8")
    compile(text, path, "exec")
    fix(folder, "--select=ARC303,ARC304")
    assert (folder / path).read_text(encoding="utf-8") == text
    return text


def assert_left(folder: Path, files: dict[str, str]) -> None:
    """Nothing of the files changes, though each is reported."""
    project(folder, {"site_/settings.py": SETTINGS, "users/models.py": USERS, **files})
    done = fix(folder, "--select=ARC303,ARC304")
    reported = sum(
        "contrib.auth.models import" in text or "models.User" in text for text in files.values()
    )
    assert done.err == f"mended 0 findings in 0 files; {reported} findings left to you\n"
    for name, text in files.items():
        assert (folder / name).read_text(encoding="utf-8") == text


#: Code that may read users before they are there, or whose name is more than the import's.
LEFT = {
    "annotation": IMPORT + "def greet(user: User) -> str:\n    return user.username\n",
    "quoted annotation": IMPORT + "def greet(user: 'User') -> str:\n    return User.x\n",
    "bound twice": IMPORT + "def greet(User):\n    return User\n",
    "in a function": "def staff():\n    from django.contrib.auth.models import User\n    User.x\n",
    "module": "from django.contrib.auth import models\nprint(models.User)\n",
    "not at the top": "import django\n\ndjango.setup()\n" + IMPORT + "print(User)\n",
    "getter is another": IMPORT + "def get_user_model():\n    return User\n",
}


def test_left_to_the_user(tmp_path: Path) -> None:
    files = {f"shop/{name.replace(' ', '_')}.py": text for name, text in LEFT.items()}
    assert_left(tmp_path, files)


#: The same in a file that the models load.
LEFT_EARLY = {
    "at import": IMPORT + "class Form:\n    model = User\n",
    "default": IMPORT + "def count(model=User):\n    return model\n",
    "decorator": IMPORT + "@register(User)\ndef count():\n    return 1\n",
    "called at import": IMPORT + "def count():\n    return User\n\nNUMBER = count()\n",
    "used as a decorator": IMPORT + "def wrap(f):\n    return User\n\n@wrap\ndef g():\n    pass\n",
    "pattern": IMPORT + "def f(x):\n    match x:\n        case User():\n            return 1\n",
    "in __all__": IMPORT + "__all__ = ['User']\ndef f():\n    return User\n",
}


def test_left_where_models_load_it(tmp_path: Path) -> None:
    files = {f"shop/{name.replace(' ', '_')}.py": text for name, text in LEFT_EARLY.items()}
    imports = [f"import {name[:-3].replace('/', '.')}\n" for name in files]
    assert_left(tmp_path, {**files, "shop/models.py": "".join(imports)})


def test_left_where_others_take_it(tmp_path: Path) -> None:
    text = IMPORT + "def f():\n    return User\n"
    assert_left(
        tmp_path,
        {
            "shop/one.py": text,
            "shop/two.py": text,
            "shop/three.py": text,
            "shop/four.py": text,
            "shop/models.py": "import shop.one, shop.two\nfrom . import three, four\n",
            "shop/other.py": "from shop.one import User\nfrom .two import *\n",
            "shop/another.py": "import shop.three\nshop.three.User\nx = 'shop.four.User'\n",
        },
    )


def test_asked_in_functions_where_models_load_it(tmp_path: Path) -> None:
    text = f"import os\n\n{IMPORT}\n\ndef staff():\n    return User.objects.filter(is_staff=True)\n"
    models = "from shop.code import staff\nfrom django.db import models\n"
    assert mended(tmp_path, {"shop/code.py": text, "shop/models.py": models}) == dedent("""\
        import os

        from django.contrib.auth import get_user_model


        def staff():
            return get_user_model().objects.filter(is_staff=True)
        """)


def test_what_else_is_imported_stays(tmp_path: Path) -> None:
    text = """\
        # Who may come in.
        from django.contrib.auth import (
            authenticate,  # by name
            login,
        )

        # Groups are Django's.
        from django.contrib.auth.models import (
            Group,
            User,  # noqa: F401
        )

        from .other import x

        print(User, Group, authenticate, login, x)
        """
    expected = """\
        # Who may come in.
        from django.contrib.auth import (
            authenticate,  # by name
            get_user_model,
            login,
        )

        # Groups are Django's.
        from django.contrib.auth.models import (
            Group,
        )

        from .other import x

        User = get_user_model()

        print(User, Group, authenticate, login, x)
        """
    assert mended(tmp_path, {"shop/code.py": text}) == dedent(expected)


def test_a_relation_stays_where_settings_are_others(tmp_path: Path) -> None:
    text = """\
        from django.db import models
        from shop import settings


        class Order(models.Model):
            buyer = models.ForeignKey("auth.User", models.CASCADE, db_column=settings.COLUMN)
        """
    assert mended(tmp_path, {"shop/models.py": text}, "shop/models.py") == dedent(text)


def test_django_loads_what_is_written(tmp_path: Path) -> None:
    models = f"""\
        from django.db import models
        {IMPORT}

        class Order(models.Model):
            buyer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="orders")
            seller = models.ForeignKey("auth.User", models.PROTECT, related_name="sales")

            def staff(self):
                return User.objects.filter(is_staff=True)
        """
    text = mended(tmp_path, {"shop/models.py": models}, "shop/models.py")
    assert "models.User" not in text and '"auth.User"' not in text
    code = (
        "import django; django.setup(); from django.core.management import call_command;"
        "call_command('check'); from shop.models import Order; print(Order().staff().model)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"DJANGO_SETTINGS_MODULE": "site_.settings", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines()[-1:] == ["<class 'users.models.User'>"], done.stderr
