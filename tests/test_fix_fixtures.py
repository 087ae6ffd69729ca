"""ARC601's fix: factories make the rows of a fixture, and the database holds the same."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent, indent

import pytest
from fixing import Fixed, fix
from lint import lint

MODELS = """\
import uuid

from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)
    above = models.ForeignKey("self", null=True, on_delete=models.CASCADE)


class Tag(models.Model):
    slug = models.SlugField(primary_key=True)


class Article(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    region = models.ForeignKey(Region, on_delete=models.CASCADE)
    tags = models.ManyToManyField(Tag)
    like = models.ManyToManyField("self")
    title = models.TextField(default="none")
    price = models.DecimalField(max_digits=8, decimal_places=2, default=1)
    weight = models.FloatField(null=True)
    count = models.PositiveIntegerField(default=7)
    is_open = models.BooleanField(default=False)
    day = models.DateField(null=True)
    moment = models.DateTimeField(null=True)
    hour = models.TimeField(null=True)
    token = models.UUIDField(null=True)
    extra = models.JSONField(default=dict)
    photo = models.FileField(blank=True)
"""
ROWS = [
    {"model": "shop.region", "pk": 2, "fields": {"name": 'Süd "x" it\'s\n', "above": 5}},
    {"model": "shop.Region", "pk": 5, "fields": {"name": "datetime.date", "above": None}},
    {
        "model": "shop.article",
        "pk": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5a",
        "fields": {
            "region": 2,
            "tags": ["a", "b"],
            "like": ["5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5b"],
            "title": "A",
            "price": "12.50",
            "weight": 3,
            "is_open": True,
            "day": "2024-02-29",
            "moment": "2024-02-29T10:00:00.123Z",
            "hour": "10:30:00",
            "token": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5c",
            "extra": {"a": [1, 2.5, None, True, "datetime.date('x')"]},
            "photo": "",
        },
    },
    {
        "model": "shop.article",
        "pk": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5b",
        "fields": {"region": 5, "moment": "2024-02-29T10:00:00", "tags": []},
    },
    {"model": "shop.tag", "pk": "a", "fields": {}},
    {"model": "shop.tag", "pk": "b", "fields": {}},
]
TEST = """\
from django.test import TestCase


class ShopTests(TestCase):
    fixtures = ["shop.json"]

    def test_nothing(self):
        pass
"""
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


def project(folder: Path, rows: object = ROWS, **others: str) -> Path:
    """Lay out a shop with a fixture and a test that loads it."""
    files = {
        "pyproject.toml": "",
        "shop/__init__.py": "",
        "shop/models.py": MODELS,
        "shop/fixtures/shop.json": json.dumps(rows, ensure_ascii=False),
        "shop/tests/__init__.py": "",
        "shop/tests/test_shop.py": TEST,
        **others,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def mended(folder: Path, *arguments: str) -> Fixed:
    """Make the fix."""
    return fix(folder, "--select=ARC601", "--unsafe", *arguments)


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


FACTORIES = """\
import factory


class PlaceFactory(factory.django.DjangoModelFactory):
    name = "Nowhere"

    class Meta:
        model = "shop.Region"
"""


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


# What is left


def _model(body: str, head: str = "") -> dict[str, str]:
    return {"shop/models.py": f"{head}{MODELS}{indent(dedent(body), '    ')}"}


def _test(old: str, new: str) -> dict[str, str]:
    assert old in TEST
    return {"shop/tests/test_shop.py": TEST.replace(old, new)}


SAVE = """
    def save(self, *args, **kwargs):
        self.count += 1
        super().save(*args, **kwargs)
    """
RECEIVER = """\
    from django.db.models.signals import post_save
    from django.dispatch import receiver

    from .models import Article


    @receiver(post_save, sender=Article)
    def count(sender, **kwargs):
        print(sender)
    """
LINKED = RECEIVER.replace("post_save", "m2m_changed").replace("=Article", "=Article.tags.through")
PARENT = "\n\nclass Part(Article):\n    length = models.IntegerField()\n"
MANAGER = """
    objects = Articles()
    """
MANAGER_CLASS = """\
from django.db import models


class Articles(models.Manager):
    def create(self, **kwargs):
        return super().create(title="new", **kwargs)


"""
MIGRATION = """\
    from django.db import migrations


    def fill(apps, editor):
        apps.get_model("shop", "Tag").objects.create(slug="a")


    class Migration(migrations.Migration):
        operations = [migrations.RunPython(fill)]
    """
REFUSED = {
    "Article has a save() of its own": _model(SAVE),
    "Article.changed is set whenever a row is saved": _model(
        "changed = models.DateTimeField(auto_now=True)"
    ),
    "Article.added is set whenever a row is saved": _model(
        "added = models.DateField(auto_now_add=True)"
    ),
    "somebody hears of each Article that is saved": {"shop/receivers.py": RECEIVER},
    "somebody hears of what is linked by Article.tags": {"shop/receivers.py": LINKED},
    "the manager of Article may make rows in a way of its own": _model(MANAGER, MANAGER_CLASS),
    "a migration may make rows of Tag": {"shop/migrations/0002_fill.py": MIGRATION},
    "not all bases of Article are known": {
        "shop/models.py": "from unknown import Base\n"
        + MODELS.replace("Article(models.Model)", "Article(Base, models.Model)")
    },
    "Article.colour is no field of Django's own": _model(
        "colour = ColourField()",
        "from django.db import models\n\n\nclass ColourField(models.CharField):\n    pass\n\n\n",
    ),
    "a router may put the rows into another database": {
        "shop/settings.py": "DATABASE_ROUTERS = ['shop.routers.Router']\n"
    },
    "Article.tags does not lead to the key of a known model": {
        "shop/models.py": MODELS.replace("(Tag)", "(Tag, through='Tagged')")
        + "\n\nclass Tagged(models.Model):\n    tag = models.ForeignKey(Tag, models.CASCADE)\n"
        + "    article = models.ForeignKey(Article, models.CASCADE)\n"
    },
    "it is no direct subclass of Django's TestCase": _test("TestCase", "TransactionTestCase"),
    "it has several base classes": _test("(TestCase)", "(Mixin, TestCase)"),
    "other classes inherit it": {
        "shop/tests/test_more.py": "from .test_shop import ShopTests\n\n\n"
        "class More(ShopTests):\n    pass\n"
    },
    "it says itself which databases it uses": _test(
        "    fix", '    databases = "__all__"\n    fix'
    ),
    "its fixtures are no plain list of names": _test('["shop.json"]', '["shop"] + ["shop.json"]'),
    "its module reads a list of fixtures": _test("pass", "print(self.fixtures)"),
    "there is no file other.json": _test("shop.json", "other.json"),
    "the project has several fixtures called shop": {"shop/fixtures/shop.yaml": ""},
    "it calls loaddata itself": _test(
        "pass",
        "from django.core.management import call_command\n        call_command('loaddata', 'a')",
    ),
    "its list of fixtures shares a line with something else": _test('on"]', 'on"]; maxDiff = None'),
    "its tests are no package": {},
    "RegionFactory may add something to the rows of Region": {
        "shop/tests/factories.py": FACTORIES.replace("PlaceF", "RegionF").replace("name", "above")
    },
    "factories.py calls something else TagFactory": {
        "shop/tests/factories.py": "def TagFactory():\n    pass\n"
    },
    "its module calls something else RegionFactory": _test("class", "RegionFactory = 1\n\n\nclass"),
    "unittest.skipped may set it up in another way": _test(
        "class", "import unittest\n\n\n@unittest.skipped\nclass"
    ),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_may_differ_is_left(why: str, tmp_path: Path) -> None:
    folder = project(tmp_path, **REFUSED[why])
    if "no package" in why:
        (folder / "shop/tests/__init__.py").unlink()
    _is_left(folder, why)


def _is_left(folder: Path, why: str) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    done = mended(folder)
    assert f"test_shop.py:5: ARC601 is left to you: {why}\n" in re.sub(r":\d+:", ":5:", done.err)
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before


def _article(**values: object) -> list[dict[str, object]]:
    region = {"model": "shop.region", "pk": 1, "fields": {"name": "A", "above": None}}
    key = "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5a"
    return [region, {"model": "shop.article", "pk": key, "fields": {"region": 1, **values}}]


_UNCLEAR = "the value of Article.{} may mean something else in Python"
LEFT_ROWS = {
    "two rows of Region have the key 1": [*_article(), _article()[0]],
    "auth.user is no model of the project": [{"model": "auth.user", "pk": 1, "fields": {}}],
    "its fixtures hold 51 rows": [
        {"model": "shop.tag", "pk": str(number), "fields": {}} for number in range(51)
    ],
    "its fixtures hold no rows": [],
    "shop.json is no list of rows": {},
    "shop.json has rows without a model, a key or fields": [{"model": "shop.tag", "fields": {}}],
    "rows of Region point to each other in a circle": [
        {"model": "shop.region", "pk": 1, "fields": {"name": "A", "above": 2}},
        {"model": "shop.region", "pk": 2, "fields": {"name": "B", "above": 1}},
    ],
    "Article has no field colour for its fixture's value": _article(colour=1),
    "the value of Article.region may mean something else in Python": _article(region=["A"]),
    **{
        _UNCLEAR.format(name): _article(**{name: value})
        for name, value in {
            "title": 5,
            "price": 1.1,
            "weight": "3",
            "count": "3",
            "is_open": 1,
            "day": "2024-13-01",
            "moment": "2024-01-01",
            "hour": "10:61",
            "token": 5,
            "extra": None,
            "photo": "a.png",
        }.items()
    },
}


@pytest.mark.parametrize("why", LEFT_ROWS)
def test_rows_that_may_differ_are_left(why: str, tmp_path: Path) -> None:
    _is_left(project(tmp_path, LEFT_ROWS[why]), why)


def test_tables_of_several_models_are_left(tmp_path: Path) -> None:
    part = {"model": "shop.part", "pk": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5a", "fields": {}}
    folder = project(tmp_path, [part], **{"shop/models.py": MODELS + PARENT})
    _is_left(folder, "Part shares the table of another model")
