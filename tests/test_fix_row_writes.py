"""Fixes of ARC205: a loop's rows are saved and deleted at once, the same rows, by fewer queries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import indent

from fixing import fix, project

MODELS = """\
from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)


class OpenQuerySet(models.QuerySet):
    def open(self):
        return self.filter(is_open=True)


class KeptQuerySet(models.QuerySet):
    def delete(self):
        return self.update(name="gone")


class Shop(models.Model):
    class Kind(models.TextChoices):
        SMALL = "small"
        LARGE = "large"

    name = models.CharField(max_length=50)
    code = models.CharField(max_length=50, unique=True, null=True)
    kind = models.CharField(max_length=50, choices=Kind, default=Kind.SMALL)
    size = models.IntegerField(default=1)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=1)
    is_open = models.BooleanField(default=True)
    opened = models.DateField(null=True)
    region = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="shops")
    former = models.ForeignKey(Region, null=True, on_delete=models.SET_NULL, related_name="+")
    objects = OpenQuerySet.as_manager()


class Shelf(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="shelves")
    number = models.IntegerField(default=0)
    changed = models.DateTimeField(auto_now=True)


class Slot(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.PROTECT)
    number = models.IntegerField(default=0)

    @property
    def twice(self):
        return Slot.objects.count() * 2


class Street(models.Model):
    name = models.CharField(max_length=50)
    next = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="+")


class House(models.Model):
    street = models.ForeignKey(Street, on_delete=models.CASCADE, related_name="+")
    number = models.IntegerField(default=0)


class Kept(models.Model):
    name = models.CharField(max_length=50)
    objects = KeptQuerySet.as_manager()


class Careful(models.Model):
    number = models.IntegerField(default=0)

    def _do_update(self, *args, **kwargs):
        return super()._do_update(*args, **kwargs)
"""
#: What a function does, and what the fix makes of it.
MENDED = {
    "for shop in Shop.objects.filter(is_open=True):\n    shop.is_open = False\n    shop.save()": (
        "Shop.objects.filter(is_open=True).update(is_open=False)"
    ),
    "for shop in Shop.objects.all():\n"
    "    shop.kind = Shop.Kind.LARGE\n"
    "    shop.size = -1\n"
    "    shop.save(update_fields=['size', 'kind'])  # both": (
        "Shop.objects.all().update(kind=Shop.Kind.LARGE, size=-1)  # both"
    ),
    "# Where they are\nfor shop in (\n    Shop.objects\n    .exclude(size=2)\n):\n"
    "    shop.region = given\n    shop.save()": (
        "# Where they are\n(\n    Shop.objects\n    .exclude(size=2).update(region=given)\n)"
    ),
    "shops = Shop.objects.filter(size=1).order_by('pk')\nfor shop in shops:\n"
    "    shop.former = None\n    shop.save()": (
        "shops = Shop.objects.filter(size=1).order_by('pk')\nshops.update(former=None)"
    ),
    "for shop in Shop.objects.all():\n    shop.size += 1\n    shop.save()\nprint('é')": (
        "shops = list(Shop.objects.all())\n"
        "for shop in shops:\n    shop.size += 1\n"
        "Shop.objects.bulk_update(shops, ['size'], batch_size=500)\nprint('é')"
    ),
    "region = Region.objects.get(name='a')\nshops = region.shops.order_by('pk')\n"
    "for shop in shops:\n    if shop.size > 2:\n        shop.name = shop.name.strip().upper()\n"
    "    shop.price = round(shop.price * 2, 1)\n    shop.save()": (
        "region = Region.objects.get(name='a')\nshops = region.shops.order_by('pk')\n"
        "for shop in shops:\n    if shop.size > 2:\n        shop.name = shop.name.strip().upper()\n"
        "    shop.price = round(shop.price * 2, 1)\n"
        "region.shops.bulk_update(shops, ['name', 'price'], batch_size=500)"
    ),
    "for shelf in Shelf.objects.all():\n"
    "    shelf.number = 3\n    shelf.save(update_fields=('number',))": (
        "Shelf.objects.all().update(number=3)"
    ),
    "for street in Street.objects.filter(name__startswith='b'): street.delete()  # gone": (
        "Street.objects.filter(name__startswith='b').delete()  # gone"
    ),
    "for slot in Slot.objects.exclude(number=4):\n    slot.delete()": (
        "Slot.objects.exclude(number=4).delete()"
    ),
}
#: Loops whose rows may not be written at once, or of which not all is known.
LEFT = [
    "for shelf in Shelf.objects.all():\n    shelf.number = 3\n    shelf.save()",
    "for shelf in Shelf.objects.all():\n    shelf.delete()",
    "for shop in Shop.objects.all():\n    shop.delete()",
    "for shop in Shop.objects.all():\n    shop.code = 'x'\n    shop.save()",
    "for shop in Shop.objects.all():\n    shop.size = count()\n    shop.save()",
    "for shop in Shop.objects.all():\n    shop.former = shop.region\n    shop.save()",
    "for slot in Slot.objects.all():\n    slot.number = slot.twice\n    slot.save()",
    "for shop in Shop.objects.all():\n    shop.size = 1\n    shop.save(update_fields=['name'])",
    "for shop in Shop.objects.all():\n    shop.size = 1\n    shop.save(force_update=True)",
    "for shop in Shop.objects.all():\n    if shop.size:\n        shop.size = 1; shop.save()",
    "for shop in Shop.objects.all():\n    print(shop)\n    shop.size = 1\n    shop.save()",
    "for shop in Shop.objects.all():\n    shop.size = 1\n    shop.save()\nprint(shop)",
    "for shop in Shop.objects.all():\n    # all of them\n    shop.size = 1\n    shop.save()",
    "for shop in Shop.objects.all():\n    shop.size = 1\n    shop.save()\n    # all of them",
    "for shop in Shop.objects.distinct():\n    shop.size = 1\n    shop.save()",
    "for shop in Shop.objects.all()[5:]:\n    shop.size = 1\n    shop.save()",
    "for shop in Shop.objects.only('name'):\n    shop.size = 1\n    shop.save()",
    "for shop in Shop.objects.iterator():\n    shop.size = 1\n    shop.save()",
    "for shop in Shop.objects.open():\n    shop.size = 1\n    shop.save()",
    "shops = Shop.objects.all()\nfor shop in shops:\n    shop.size = 1\n    shop.save()\nshops",
    "shops = 3\nfor shop in Shop.objects.all():\n    shop.size += shops\n    shop.save()",
    "try:\n    for slot in Slot.objects.all():\n        slot.delete()\nfinally:\n    pass",
    "for kept in Kept.objects.all():\n    kept.delete()",
    "for each in Careful.objects.all():\n    each.number = 1\n    each.save()",
    "for slot in Slot.objects.all():\n    slot.number = 1\n    slot.delete()",
]
HEAD = "from shop.models import Careful, Kept, Region, Shelf, Shop, Slot, Street\n\n\n"
RUN = """\
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["shop"], DEFAULT_AUTO_FIELD="django.db.models.AutoField", USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from shop import code
from shop.models import House, Region, Shelf, Shop, Slot, Street
call_command("migrate", run_syncdb=True, verbosity=0)
a, b, c = (Region.objects.create(name=name) for name in ("a", "b", "b2"))
for number in range(7):
    region = (a, b, c)[number % 3]
    shop = Shop.objects.create(
        name=f" s{number} ", is_open=number % 2 == 0, size=number % 4, region=region, former=b
    )
    Slot.objects.create(shelf=Shelf.objects.create(shop=Shop(pk=1), number=number), number=number)
Shop.objects.filter(pk=2).update(former=None)
for number, name in enumerate(("a", "b", "b2", "c")):
    street = Street.objects.create(name=name, next=Street.objects.filter(name="b").first())
    House.objects.create(street=street, number=number)
for name in sorted(vars(code)):
    if name.startswith("run"):
        with transaction.atomic():
            with CaptureQueriesContext(connection) as queries:
                getattr(code, name)(a, lambda: 3)
            print(name)
            for model in (Region, Shop, Shelf, Slot, Street, House):
                for row in model.objects.order_by("pk").values():
                    print({key: value for key, value in row.items() if key != "changed"})
            transaction.set_rollback(True)
        assert not FEW or len(queries) < 8, [name, *queries.captured_queries]
"""


def module(bodies: list[str]) -> str:
    functions = (
        f"def run{number}(given, count):\n{indent(body, '    ')}\n\n\n"
        for number, body in enumerate(bodies)
    )
    return f"{HEAD}{''.join(functions).rstrip()}\n"


def printed(folder: Path, *, by_few: bool) -> str:
    command = [sys.executable, "-X", "utf8", "-c", RUN.replace("FEW", str(by_few))]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_same_rows_by_fewer_queries(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/code.py": module(list(MENDED))})
    before = printed(folder, by_few=False)
    done = fix(folder, "--select=ARC205")
    assert (folder / "shop/code.py").read_text(encoding="utf-8") == module(list(MENDED.values()))
    assert done.err == f"mended {len(MENDED)} findings in 1 file\n"
    assert printed(folder, by_few=True) == before
    assert fix(folder, "--select=ARC2").err.startswith("mended 0 findings")


def test_left_to_the_user(tmp_path: Path) -> None:
    files = {f"shop/left{number}.py": module([body]) for number, body in enumerate(LEFT)}
    folder = project(tmp_path, {"shop/models.py": MODELS, **files})
    assert fix(folder, "--select=ARC205").err.startswith("mended 0 findings in 0 files; 2")
    for name, text in files.items():
        assert (folder / name).read_text(encoding="utf-8") == text


def test_left_where_a_receiver_hears_of_what_goes(tmp_path: Path) -> None:
    body = "for street in Street.objects.filter(name='b'):\n    street.delete()"
    receiver = (
        "from django.db.models.signals import post_delete\nfrom shop.models import House\n\n"
        "post_delete.connect(print, sender=House)\n"
    )
    files = {"shop/models.py": MODELS, "shop/code.py": module([body]), "shop/apps.py": receiver}
    done = fix(project(tmp_path, files), "--select=ARC205")
    assert done.err == "mended 0 findings in 0 files; 1 finding left to you\n"
