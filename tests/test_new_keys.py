"""Where a pass sets a foreign key itself: what is loaded for the old one is of no use."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixing import fix, project
from lint import lint

MODELS = """\
from django.db import models


class Port(models.Model):
    name = models.CharField(max_length=50)


class Owner(models.Model):
    name = models.CharField(max_length=50)
    port = models.ForeignKey(Port, on_delete=models.CASCADE)


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="boats", null=True)
"""
HEAD = "from shop.models import Boat, Owner\n\n\n"


def set_instead(loads: str = "") -> str:
    return (
        f"set owner rather than owner_id, to a row at hand or of Owner.objects{loads}.in_bulk(…) "
        "before the loop: Django drops what came for another key"
    )


IN_EACH_PASS = """\
def run(owners):
    for boat in Boat.objects.all():
        boat.owner_id = owners[boat.pk]
        print(boat.owner.name)
"""
IN_SOME = """\
def run(pk):
    for boat in Boat.objects.all():
        if boat.owner_id is None:
            boat.owner_id = pk
        print(boat.owner.name)
"""
LOADED = IN_EACH_PASS.replace("all()", 'select_related("owner")')
HANDED_BACK = """\
def given(boats, pk):
    found = []
    for boat in boats:
        boat.owner_id = pk
        found.append(boat)
    return found


def run(pk):
    for boat in given(Boat.objects.select_related("owner"), pk):
        print(boat.owner.name)
"""
HANDED_BACK_ONE = """\
def given(boat, pk):
    boat.owner_id = pk
    return boat


def run(pk):
    boats = [given(boat, pk) for boat in Boat.objects.select_related("owner")]
    for boat in boats:
        print(boat.owner.name)
"""
FETCHED_ANEW = "fetch the rows anew in one query"
ADVISED = {
    "in each pass": (IN_EACH_PASS, [set_instead()]),
    "and a row behind the new one": (
        IN_EACH_PASS.replace("owner.name", "owner.port.name"),
        [set_instead('.select_related("port")')],
    ),
    "and rows that lead to the new one": (
        IN_EACH_PASS.replace("boat.owner.name", "list(boat.owner.boats.all())"),
        [set_instead(), set_instead('.prefetch_related("boats")')],
    ),
    "and some of them": (
        IN_EACH_PASS.replace("boat.owner.name", "boat.owner.boats.filter(pk__gt=9).exists()"),
        [set_instead(), "ask once for all of the Owner rows, and test in Python"],
    ),
    "after a read": (
        IN_EACH_PASS.replace("        boat.o", "        print(boat.owner)\n        boat.o"),
        ['add .select_related("owner") to the queryset (made in line 5)', set_instead()],
    ),
    "where it had none": (
        IN_SOME,
        [
            'add .select_related("owner") to the queryset (made in line 5), and set owner rather '
            "than owner_id where a pass does so"
        ],
    ),
    "where it had none, and came with the others": (
        IN_SOME.replace("all()", 'select_related("owner__port")').replace(".name", ".port"),
        [set_instead()],
    ),
    "unless it has one": (
        IN_EACH_PASS.replace("owners[boat.pk]", "boat.owner_id or owners[boat.pk]"),
        ['add .select_related("owner") to the queryset (made in line 5)'],
    ),
    "by the one that it has": (
        IN_EACH_PASS.replace("all()", 'select_related("owner")').replace(
            "boat.pk", "boat.owner_id"
        ),
        [set_instead()],
    ),
    "and comes back from the database": (
        IN_EACH_PASS.replace("        print", "        boat.refresh_from_db()\n        print"),
        [FETCHED_ANEW],
    ),
    "and comes back by its name": (
        LOADED.replace(
            "        print", '        boat.refresh_from_db(fields=["owner"])\n        print'
        ),
        [FETCHED_ANEW],
    ),
    "and another column comes back": (
        LOADED.replace(
            "        print", '        boat.refresh_from_db(fields=["pk"])\n        print'
        ),
        [FETCHED_ANEW, set_instead()],
    ),
    "and the rows are handed back": (HANDED_BACK, []),
    "by what hands the row back": (HANDED_BACK_ONE, []),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is told of each program, without what is fetched."""
    files = {f"shop/work_{at}.py": HEAD + code for at, (code, _) in enumerate(ADVISED.values())}
    folder = project(tmp_path_factory.mktemp("keys"), {"shop/models.py": MODELS, **files})
    found: dict[str, list[str]] = {path: [] for path in files}
    for each in lint(folder, "--select=ARC201,ARC202,ARC204"):
        found[each.path].append(each.message.partition(": ")[2])
    return dict(zip(ADVISED, found.values(), strict=True))


@pytest.mark.parametrize("name", ADVISED)
def test_row_is_to_be_set_where_a_join_has_no_effect(told: dict[str, list[str]], name: str) -> None:
    assert told[name] == ADVISED[name][1]


def test_fix_joins_what_other_rows_keep_and_nothing_else(tmp_path: Path) -> None:
    files = {"shop/each.py": HEAD + IN_EACH_PASS, "shop/some.py": HEAD + IN_SOME}
    folder = project(tmp_path, {"shop/models.py": MODELS, **files})
    fix(folder, "--select=ARC201", ".")
    assert (folder / "shop/each.py").read_text() == HEAD + IN_EACH_PASS
    joined = IN_SOME.replace("all()", 'all().select_related("owner")')
    assert (folder / "shop/some.py").read_text() == HEAD + joined
