"""What is advised for a query of each pass has to give what that gives, no more and no less."""

from __future__ import annotations

from pathlib import Path

from fixing import fix, project
from lint import lint

MODELS = """\
from django.db import models
from django.db.models import Q


class KeptManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(deleted_at=None)


class JoiningManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("owner")


class Owner(models.Model):
    name = models.CharField(max_length=50)

    def as_twin(self):
        return Twin.objects.get(Q(one=self) | Q(other=self))

    def name_of_twin(self):
        return self.as_twin().name

    @property
    def unsold(self):
        return self.boats.exclude(pk__in=self.sold.all())

    def newest(self):
        return Boat.every.filter(owner=self).order_by("-pk")


class Twin(models.Model):
    name = models.CharField(max_length=50)
    one = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="boats")
    buyer = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="sold", null=True)
    deleted_at = models.DateTimeField(null=True)

    objects = KeptManager()
    every = models.Manager()


class Berth(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="berths")

    objects = JoiningManager()
"""
HEAD = "from shop.models import Berth, Boat, Owner, Twin\n\n\n"


def told(folder: Path, code: str) -> list[str]:
    """What is advised for each finding in a module."""
    files = {"shop/models.py": MODELS, "shop/work.py": HEAD + code}
    found = lint(project(folder, files), "--select=ARC20")
    return [each.message.partition(": ")[2] for each in found]


def test_what_a_method_asks_of_its_own_row_is_not_the_same_each_time(tmp_path: Path) -> None:
    code = """\
def tell(owner: Owner):
    return owner.name_of_twin()


def run():
    for owner in Owner.objects.all():
        print(tell(owner))
"""
    assert told(tmp_path, code) == ["ask once before the loop, and choose among the rows in Python"]


def test_what_it_asks_of_one_row_is_the_same_each_time(tmp_path: Path) -> None:
    code = """\
def tell(owner: Owner):
    return owner.name_of_twin()


def run(pk):
    mine = Owner.objects.get(pk=pk)
    for owner in Owner.objects.all():
        print(owner.name, tell(mine))
"""
    assert told(tmp_path, code) == ["it is the same each time: ask it once before the loop"]


def test_rows_by_which_python_would_choose_are_loaded_too(tmp_path: Path) -> None:
    code = """\
def run():
    for owner in Owner.objects.all():
        print([boat.pk for boat in owner.unsold])


def count():
    for owner in Owner.objects.all():
        print([boat.pk for boat in Boat.every.exclude(pk__in=owner.sold.all())])
"""
    assert told(tmp_path, code) == [
        'load it with the Owner rows: prefetch_related("boats", "sold"), '
        "and let Owner.unsold choose in Python",
        "ask once before the loop, and choose among the rows in Python "
        "by Owner.sold, prefetched too",
    ]


def test_the_first_rows_of_each_pass_are_numbered(tmp_path: Path) -> None:
    code = """\
def run():
    for name in Owner.objects.values_list("name", flat=True):
        print([boat.pk for boat in Boat.every.filter(owner__name=name).order_by("-pk")[:5]])
"""
    (only,) = told(tmp_path, code)
    window = 'Window(RowNumber(), partition_by="owner__name", order_by=…)'
    assert only == f"ask once before the loop: annotate {window}, and filter by that number"


def test_rows_behind_many_others_tell_whose_they_are(tmp_path: Path) -> None:
    code = """\
def run():
    for key in Boat.every.values_list("pk", flat=True):
        print([owner.name for owner in Owner.objects.filter(boats=key)])


def forward():
    for key in Owner.objects.values_list("pk", flat=True):
        print([boat.pk for boat in Boat.every.filter(owner=key)])
"""
    assert told(tmp_path, code) == [
        'ask once before the loop: filter(boats__in=…).annotate(key=F("boats"))',
        "ask once before the loop: filter(owner__in=…)",
    ]


def test_a_number_leaves_out_what_the_manager_hides(tmp_path: Path) -> None:
    code = """\
def run():
    for owner in Owner.objects.all():
        print(Boat.objects.filter(owner=owner).count())
        print(Boat.every.filter(owner=owner).count())


def others():
    for owner in Owner.objects.all():
        print(owner.boats.count())


def berths():
    for owner in Owner.objects.all():
        print(owner.berths.count())
"""
    kept, every, others, berths = told(tmp_path, code)
    assert 'Count("boats", filter=…, distinct=True) with the condition of KeptManager' in kept
    assert 'Count("boats", distinct=True)' in every
    assert 'Count("boats", filter=…, distinct=True)) with the condition of KeptManager' in others
    assert 'Count("berths", distinct=True)' in berths


SELECTORS = """\
from shop.models import Boat


def found(pk):
    return Boat.every.filter(pk__gte=pk)


def found_for_all():
    return Boat.every.order_by("pk")
"""


def test_what_another_caller_leaves_out_is_joined_where_it_is_not(tmp_path: Path) -> None:
    code = """\
from shop.selectors import found, found_for_all


def keys():
    return [boat.pk for boat in found(1).only("pk")]


def whole():
    return [boat.pk for boat in found_for_all().only("owner")]


def names():
    return [boat.owner.name for boat in found(2)]


def others():
    return [boat.owner.name for boat in found_for_all()]
"""
    files = {"shop/models.py": MODELS, "shop/selectors.py": SELECTORS, "shop/work.py": HEAD + code}
    found = lint(project(tmp_path, files), "--select=ARC20")
    assert [each.message.partition(": ")[2] for each in found] == [
        'add .select_related("owner") to the queryset that found() gives '
        "(made in shop/selectors.py:5), where owner is not left out",
        'add .select_related("owner") to the queryset (made in shop/selectors.py:9)',
    ]
    fix(tmp_path, "--select=ARC201")
    text = (tmp_path / "shop/selectors.py").read_text(encoding="utf-8")
    assert text.count('.select_related("owner")') == 1
