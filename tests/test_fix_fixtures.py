"""ARC601's fix: factories make the rows of a fixture, and the database holds the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from fixture_project import FACTORIES, TEST, mended, project
from lint import lint

#: Runs the tests, and prints the rows that one of them finds.
RUN = """\
import importlib.util
import sys
import django
from django.conf import settings

settings.configure(
    SECRET_KEY="s",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "shop",
                    *(["people"] if importlib.util.find_spec("people") else [])],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    AUTH_USER_MODEL="people.Member" if importlib.util.find_spec("people") else "auth.User",
    USE_TZ=True,
    TIME_ZONE="Europe/Berlin",
)
django.setup()
import importlib
from django.apps import apps
from django.core import serializers
from django.test.utils import get_runner

module = importlib.import_module(sys.argv[1])


def test_rows(self):
    for model in apps.get_models(include_auto_created=True):
        rows = model._base_manager.order_by("pk")
        print(serializers.serialize("json", rows))
        print(*map(repr, rows.values_list()), sep="\\n")


module.ShopTests.test_rows = test_rows
runner = get_runner(settings)(verbosity=0, interactive=False)
sys.exit(bool(runner.run_tests([sys.argv[1]])))
"""


def rows(folder: Path, name: str = "shop.tests.test_shop") -> str:
    """The rows that a test finds."""
    done = subprocess.run(
        [sys.executable, "-B", "-W", "ignore", "-c", RUN, name],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": "", "PYTHONHASHSEED": "0"},  # Django links sets of keys
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _makes_the_same(folder: Path, name: str = "shop.tests.test_shop") -> None:
    before, found = rows(folder, name), _findings(folder)
    done = mended(folder)
    assert done.err == "mended 1 finding in 2 files\n", done.err
    assert rows(folder, name) == before
    assert _findings(folder) == found - {"ARC601"}
    assert mended(folder).err == "mended 0 findings in 0 files\n"


def _findings(folder: Path) -> set[str]:
    return {finding.code for finding in lint(folder, "--arc-strict")}


def test_rows_are_the_same(tmp_path: Path) -> None:
    _makes_the_same(project(tmp_path))


PEOPLE = """\
    from django.contrib.auth.models import AbstractUser
    from django.db import models

    from shop.models import Region


    class Stamped(models.Model):
        note = models.CharField(max_length=9, default="new")

        class Meta:
            abstract = True


    class Member(Stamped, AbstractUser):
        region = models.ForeignKey(Region, null=True, on_delete=models.SET_NULL)
    """
MEMBERS = [
    {
        "model": "people.member",
        "pk": 3,
        "fields": {
            "username": "ann",
            "password": "!",
            "is_staff": True,
            "date_joined": "2024-01-01T00:00:00+02:00",
            "last_login": None,
            "groups": [],
            "user_permissions": [2, 1],
            "region": 1,
        },
    },
    {"model": "shop.region", "pk": 1, "fields": {"name": "A"}},
]


def test_users_of_the_project_and_rows_of_two_apps(tmp_path: Path) -> None:
    people = {"people/__init__.py": "", "people/models.py": PEOPLE}
    settings = {"shop/settings.py": 'AUTH_USER_MODEL = "people.Member"\n'}
    _makes_the_same(project(tmp_path, MEMBERS, **people, **settings))


PLACES = {
    "its own package": ("shop/tests/test_shop.py", "shop/tests/factories.py"),
    "a package within the tests": ("shop/tests/api/test_shop.py", "shop/tests/factories.py"),
    "the tests of all apps": ("tests/shop/test_shop.py", "tests/factories.py"),
    "a module beside the models": ("shop/tests.py", "shop/factories.py"),
}


@pytest.mark.parametrize(("test", "factories"), PLACES.values(), ids=PLACES)
def test_factories_stand_in_the_package_of_the_tests(
    tmp_path: Path, test: str, factories: str
) -> None:
    folder = project(tmp_path)
    shutil.rmtree(folder / "shop/tests")
    (folder / test).parent.mkdir(parents=True, exist_ok=True)
    for above in Path(test).parents[:-1]:
        (folder / above / "__init__.py").touch()
    (folder / test).write_text(TEST, encoding="utf-8")
    _makes_the_same(folder, test.removesuffix(".py").replace("/", "."))
    assert (folder / factories).is_file()


WRITTEN = {
    "a class that is set up already": """\
        from datetime import datetime
        from django.test import TestCase, override_settings


        @override_settings(DEBUG=True)
        class ShopTests(TestCase):
            # rows of all regions
            fixtures = ["shop.json"]

            @classmethod
            def setUpTestData(cls):
                \"\"\"One more.\"\"\"
                super().setUpTestData()
                cls.now = datetime.now()
        """,
    "the twin of Django REST framework": """\
        import datetime as dt
        from rest_framework.test import APITestCase


        class ShopTests(APITestCase):
            \"\"\"Tests.\"\"\"
            maxDiff = None
            fixtures = ("shop",)
            # how many
            number: int = 4
            text = \"\"\"
            as it is
                written
            \"\"\"

            def setUp(self):
                self.now = dt.date.today()
        """,
    "nothing else": """\
        import uuid
        from decimal import Decimal
        from django import test


        class ShopTests(test.TestCase):
            fixtures = ["shop"]
        """,
}


@pytest.mark.parametrize("test", WRITTEN.values(), ids=WRITTEN)
def test_what_else_the_class_does_stays(test: str, tmp_path: Path) -> None:
    folder = project(tmp_path, **{"shop/tests/test_shop.py": dedent(test)})
    _makes_the_same(folder)
    written = (folder / "shop/tests/test_shop.py").read_text(encoding="utf-8")
    assert not any(line.endswith(" ") for line in written.splitlines())
    for line in map(str.strip, test.splitlines()):
        assert line in written or "fixtures" in line or line.startswith("from d")


def test_a_folder_that_the_settings_name(tmp_path: Path) -> None:
    settings = """\
        from pathlib import Path

        BASE_DIR = Path(__file__).resolve().parent.parent
        INSTALLED_APPS = ["shop"]
        ROOT_URLCONF = "site.urls"
        FIXTURE_DIRS = [BASE_DIR / "fixtures"]
        """
    manage = 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site.settings")\n'
    files = {"manage.py": manage, "site/__init__.py": "", "site/settings.py": settings}
    folder = project(tmp_path / "one", **files)
    shutil.move(folder / "shop/fixtures", folder / "fixtures")
    assert mended(folder).err.startswith("mended 1 finding in 2 files")
    other = project(tmp_path / "other")
    shutil.move(other / "shop/fixtures", other / "fixtures")
    said = "nothing tells that Django looks for shop.json in its folder"
    assert said in mended(other).err


def test_factories_that_are_there_are_used(tmp_path: Path) -> None:
    folder = project(tmp_path, **{"shop/tests/factories.py": FACTORIES})
    _makes_the_same(folder)
    factories = (folder / "shop/tests/factories.py").read_text(encoding="utf-8")
    assert "class PlaceFactory(factory.django.DjangoModelFactory):\n    name =" in factories
    assert factories.count("(factory.django.DjangoModelFactory)") == 3
    assert "PlaceFactory(pk=5" in (folder / "shop/tests/test_shop.py").read_text(encoding="utf-8")


def test_two_classes_share_the_factories(tmp_path: Path) -> None:
    other = {"shop/tests/test_more.py": TEST}
    folder = project(tmp_path, **other)
    before = rows(folder)
    assert mended(folder).err == "mended 2 findings in 3 files\n"
    assert rows(folder) == rows(folder, "shop.tests.test_more") == before
    factories = (folder / "shop/tests/factories.py").read_text(encoding="utf-8")
    assert factories.count("class RegionFactory") == factories.count("def reset_sequences") == 1


def test_all_or_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path, **{"shop/tests/factories.py": FACTORIES})
    (folder / "shop/tests/factories.py").chmod(0o444)
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    assert "factories.py: left as it is: it is read-only" in mended(folder).err
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before
