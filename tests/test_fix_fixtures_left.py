"""What ARC601's fix leaves to the user: rows that factories may make in another way."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import dedent, indent

import pytest
from fixture_project import FACTORIES, MODELS, TEST, mended, project


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


def test_rows_that_may_differ_are_left(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    expected = set()
    for number, (why, rows) in enumerate(LEFT_ROWS.items()):
        name, test = f"rows{number}.json", f"shop/tests/test_{number}.py"
        files[f"shop/fixtures/{name}"] = json.dumps(rows)
        files[test] = TEST.replace("shop.json", name)
        said = why.replace("shop.json", name)
        expected.add(f"{Path(test)}:5: ARC601 is left to you: {said}")
    (project(tmp_path, **files) / "shop/tests/test_shop.py").unlink()
    assert set(mended(tmp_path).err.splitlines()[:-1]) == expected


def test_tables_of_several_models_are_left(tmp_path: Path) -> None:
    part = {"model": "shop.part", "pk": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5a", "fields": {}}
    folder = project(tmp_path, [part], **{"shop/models.py": MODELS + PARENT})
    _is_left(folder, "Part shares the table of another model")
