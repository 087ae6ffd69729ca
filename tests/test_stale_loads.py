"""Where a prefetch would show what stood there before the program wrote: no prefetch is advised."""

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
    ports = models.ManyToManyField(Port)


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="boats")
    name = models.CharField(max_length=50)
    is_sold = models.BooleanField()
"""
HEAD = "from shop.models import Boat, Owner, Port\n\n\n"
IN_PASSES = "ask once before the loop, and keep account of what each pass writes"
BEFORE = (
    "ask once right before the loop: a prefetch would not show what was written since the "
    "queryset was evaluated"
)
PREFETCH = 'add .prefetch_related("boats") to the queryset'


def told(folder: Path, code: str, codes: str = "ARC202,ARC203") -> list[str]:
    """What is told of a module, each without what is fetched."""
    lint_in = project(folder, {"shop/models.py": MODELS, "shop/work.py": HEAD + code})
    return [each.message.partition(": ")[2] for each in lint(lint_in, f"--select={codes}")]


WRITTEN = {
    "made in the pass": """\
def run():
    for owner in Owner.objects.all():
        Boat.objects.create(owner=owner)
        print([boat.name for boat in owner.boats.all()])
""",
    "deleted in some pass": """\
def run():
    for owner in Owner.objects.all():
        if not owner.name:
            Boat.objects.filter(owner=owner, is_sold=True).delete()
        print([boat.name for boat in owner.boats.all()])
""",
    "saved by what is called": """\
def sell(boat):
    boat.is_sold = True
    boat.save()


def run(sold):
    for owner in Owner.objects.all():
        sell(Boat.objects.get(pk=sold[owner.pk]))
        print([boat.name for boat in owner.boats.all()])
""",
    "saved and read by what is called": """\
def sell(owner, pk):
    Boat.objects.filter(pk=pk).update(is_sold=True)
    print([boat.name for boat in owner.boats.all()])


def run(sold):
    for owner in Owner.objects.all():
        sell(owner, sold[owner.pk])
""",
    "moved to another owner, and counted": """\
def run(sold):
    for owner in Owner.objects.all():
        Boat.objects.filter(pk=sold[owner.pk]).update(owner=owner)
        print(owner.boats.count())
""",
}


@pytest.mark.parametrize("code", WRITTEN.values(), ids=WRITTEN)
def test_what_each_pass_writes_before_it_reads_is_kept_account_of(
    tmp_path: Path, code: str
) -> None:
    assert told(tmp_path, code) == [IN_PASSES]
    fix(tmp_path, "--select=ARC202")
    assert (tmp_path / "shop/work.py").read_text(encoding="utf-8") == HEAD + code


PERHAPS_WRITTEN = {
    "by what is called, in a branch": """\
def sell(owner):
    if not owner.name:
        Boat.objects.filter(owner=owner).update(is_sold=True)


def run():
    for owner in Owner.objects.all():
        sell(owner)
        print([boat.name for boat in owner.boats.all()])
""",
    "further down": """\
def sell(owner):
    if not owner.name:
        sell_all(owner)


def sell_all(owner):
    Boat.objects.filter(owner=owner).update(is_sold=True)


def run():
    for owner in Owner.objects.all():
        sell(owner)
        print([boat.name for boat in owner.boats.all()])
""",
}


@pytest.mark.parametrize("code", PERHAPS_WRITTEN.values(), ids=PERHAPS_WRITTEN)
def test_what_passes_may_write_is_asked_anew_by_these(tmp_path: Path, code: str) -> None:
    (only,) = told(tmp_path, code)
    assert only.startswith(PREFETCH)
    assert only.endswith(", and ask anew where a pass has written Boat rows")
    fix(tmp_path, "--select=ARC202")
    assert (tmp_path / "shop/work.py").read_text(encoding="utf-8") == HEAD + code


def test_what_is_written_between_the_queryset_and_the_loop_is_asked_after_it(
    tmp_path: Path,
) -> None:
    code = """\
def run():
    owners = list(Owner.objects.all())
    for owner in owners:
        Boat.objects.filter(owner=owner, is_sold=True).delete()
    for owner in owners:
        print([boat.name for boat in owner.boats.all()])
"""
    assert told(tmp_path, code) == [BEFORE]


def test_a_number_is_not_prefetched_where_the_rows_are_asked_anew(tmp_path: Path) -> None:
    code = """\
def are_sold(owner):
    are_all = all([boat.is_sold for boat in owner.boats.all()])
    return are_all and owner.boats.count() > 0


def run(pks):
    for boat in Boat.objects.filter(pk__in=pks):
        boat.is_sold = True
        boat.save()
        print(are_sold(boat.owner))
"""
    assert told(tmp_path, code, "ARC201,ARC202") == [
        IN_PASSES,
        'add .select_related("owner") to the queryset (made in line 10)',
    ]


def test_a_bypassed_prefetch_may_be_meant_so(tmp_path: Path) -> None:
    code = """\
def run():
    owners = list(Owner.objects.prefetch_related("boats"))
    Boat.objects.filter(name="").update(is_sold=True)
    for owner in owners:
        print([boat.name for boat in owner.boats.filter(is_sold=True)])
"""
    assert told(tmp_path, code, "ARC203") == [BEFORE]


NOT_WRITTEN = {
    "after the read": """\
def run():
    for owner in Owner.objects.all():
        print([boat.name for boat in owner.boats.all()])
        Boat.objects.create(owner=owner)
""",
    "its own row": """\
def run():
    for owner in Owner.objects.all():
        owner.save()
        print([boat.name for boat in owner.boats.all()])
""",
    "in a pass that ends there": """\
def run():
    for owner in Owner.objects.all():
        if not owner.name:
            Boat.objects.filter(owner=owner).delete()
            continue
        print([boat.name for boat in owner.boats.all()])
""",
    "in the other branch": """\
def run():
    for owner in Owner.objects.all():
        if not owner.name:
            Boat.objects.filter(owner=owner).delete()
        else:
            print([boat.name for boat in owner.boats.all()])
""",
    "before the queryset is evaluated": """\
def run():
    owners = Owner.objects.all()
    Boat.objects.filter(is_sold=True).delete()
    for owner in owners:
        print([boat.name for boat in owner.boats.all()])
""",
    "the rows that it gave, saved and read again by what is called": """\
def sell(owner):
    for boat in owner.boats.all():
        boat.is_sold = True
        boat.save()


def run():
    for owner in Owner.objects.all():
        sell(owner)
        print([boat.name for boat in owner.boats.all()])
""",
    "the rows that it gave, which are the prefetched ones then": """\
def run():
    owners = list(Owner.objects.all())
    for owner in owners:
        for boat in owner.boats.all():
            boat.is_sold = True
            boat.save()
    for owner in owners:
        print([boat.name for boat in owner.boats.all()])
""",
}


@pytest.mark.parametrize("code", NOT_WRITTEN.values(), ids=NOT_WRITTEN)
def test_what_is_written_at_another_time_leaves_the_prefetch(tmp_path: Path, code: str) -> None:
    (only,) = told(tmp_path, code)
    assert only.startswith(PREFETCH)


def test_a_column_changes_no_number(tmp_path: Path) -> None:
    code = """\
def run(sold):
    for owner in Owner.objects.all():
        Boat.objects.filter(pk=sold[owner.pk]).update(is_sold=True)
        print(owner.boats.count())
"""
    (only,) = told(tmp_path, code)
    assert 'annotate(Count("boats"' in only


def test_a_new_row_is_linked_to_none(tmp_path: Path) -> None:
    code = """\
def run():
    for owner in Owner.objects.all():
        Port.objects.create(name=owner.name)
        print([port.name for port in owner.ports.all()])
"""
    (only,) = told(tmp_path, code)
    assert only.startswith('add .prefetch_related("ports")')
