"""Counts and sums of several relations, worked out in the query that fetches the rows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fixing import project
from lint import lint

MODELS = """\
from django.db import models


class Shelf(models.Model):
    number = models.IntegerField(default=1)


class Book(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="books")
    price = models.IntegerField(default=1)


class Note(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="notes")
    length = models.IntegerField(default=1)
"""
WORK = """\
from django.db.models import Sum
from shop.models import Shelf


def alone():
    for shelf in Shelf.objects.all():
        print(shelf.books.aggregate(Sum("price")))


def of_one_relation():
    for shelf in Shelf.objects.all():
        print(shelf.books.aggregate(Sum("price")), shelf.books.count())


def beside_a_count():
    for shelf in Shelf.objects.all():
        print(shelf.books.aggregate(Sum("price")), shelf.notes.count())


def beside_another():
    for shelf in Shelf.objects.all():
        print(shelf.books.aggregate(Sum("price")))
        print(shelf.notes.aggregate(Sum("length")))


def beside_a_test():
    for shelf in Shelf.objects.all():
        print(shelf.books.aggregate(Sum("price")), shelf.notes.exists())
"""
COUNTS = """\
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from shop.models import Note, Shelf
from elsewhere import summed_up

NOTES = Note.objects.filter(shelf=OuterRef("pk"))
first = Count("notes")


def with_notes(shelves):
    return shelves.annotate(Count("notes", filter=Q(notes__length=1)))


def lone():
    for shelf in Shelf.objects.all():  # joins
        print(shelf.books.filter(price=1).count())


def twice():
    for shelf in Shelf.objects.all():  # joins, joins
        print(shelf.books.filter(price=1).count(), shelf.books.filter(price=2).count())


def two_relations():
    for shelf in Shelf.objects.all():  # joins, apart
        print(shelf.books.filter(price=1).count(), shelf.notes.filter(length=1).count())


def two_whole_relations():
    for shelf in Shelf.objects.all():  # joins, apart
        print(shelf.books.count(), shelf.notes.count())


def beside_a_test():
    for shelf in Shelf.objects.all():  # joins
        print(shelf.notes.filter(length=1).exists(), shelf.books.filter(price=1).count())


def in_two_loops():
    for shelf in Shelf.objects.all():  # joins
        print(shelf.books.filter(price=1).count())
    for shelf in Shelf.objects.all():  # joins
        print(shelf.notes.filter(length=1).count())


def beside_an_annotation():
    for shelf in Shelf.objects.annotate(size=Count("notes")):  # apart
        print(shelf.books.filter(price=1).count())


def whole_beside_an_annotation():
    for shelf in Shelf.objects.annotate(size=Count("notes")):  # apart
        print(shelf.books.count())


def beside_one_by_a_function():
    for shelf in with_notes(Shelf.objects.all()).order_by("number"):  # apart
        print(shelf.books.filter(price=1).count())


def beside_one_of_a_branch(wanted):
    shelves = Shelf.objects.all()
    if wanted:
        shelves = with_notes(shelves)
    for shelf in shelves:  # apart
        print(shelf.books.filter(price=1).count())


def beside_what_is_not_known(wanted):
    shelves = Shelf.objects.filter(number=1)
    if wanted:
        shelves = summed_up(shelves)
    for shelf in shelves:  # apart
        print(shelf.books.filter(price=1).count())


def beside_one_by_a_name():
    for shelf in Shelf.objects.annotate(size=first):  # apart
        print(shelf.books.filter(price=1).count())


def beside_one_in_an_expression():
    for shelf in Shelf.objects.alias(size=Coalesce(Sum("notes__length"), 0) + 1):  # apart
        print(shelf.books.filter(price=1).count())


def beside_one_of_the_same_rows():
    for shelf in Shelf.objects.annotate(Count("books")):  # joins
        print(shelf.books.filter(price=1).count())


def beside_one_of_their_columns():
    for shelf in Shelf.objects.annotate(price=Sum("books__price")):  # joins
        print(shelf.books.filter(price=1).count())


def beside_subqueries():
    found = Shelf.objects.annotate(is_noted=Exists(NOTES), note=Subquery(NOTES.values("pk")[:1]))
    for shelf in found:  # joins
        print(shelf.books.filter(price=1).count())


def beside_columns():
    found = Shelf.objects.annotate(one=Value(1), next=F("number") + 1, zero=Coalesce("number", 0))
    for shelf in found:  # joins
        print(shelf.books.filter(price=1).count())


def beside_a_column_that_is_turned():
    for shelf in Shelf.objects.annotate(turned=-F("number")):  # joins
        print(shelf.books.filter(price=1).count())


def beside_a_value_by_a_name():
    one = Value(1)
    for shelf in Shelf.objects.annotate(one=one):  # joins
        print(shelf.books.filter(price=1).count())


def beside_a_column_of_the_callers(name):
    for shelf in Shelf.objects.annotate(other=name):  # joins
        print(shelf.books.filter(price=1).count())


def beside_one_that_is_turned():
    total = Sum("notes__length")
    for shelf in Shelf.objects.annotate(total=-total):  # apart
        print(shelf.books.filter(price=1).count())


def beside_one_in_an_expression_by_a_name():
    total = Sum("notes__length") + 1
    for shelf in Shelf.objects.annotate(total=total):  # apart
        print(shelf.books.filter(price=1).count())


def locked():
    for shelf in Shelf.objects.select_for_update():  # apart
        print(shelf.books.filter(price=1).count())


def locked_whole():
    for shelf in Shelf.objects.select_for_update():  # apart
        print(shelf.books.count())
"""
RUN = """\
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["shop"],
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
from django.core.management import call_command
from django.db.models import Count, OuterRef, Subquery, Sum
from shop.models import Book, Note, Shelf
call_command("migrate", run_syncdb=True, verbosity=0)
shelf = Shelf.objects.create()
for number in range(3):
    Book.objects.create(shelf=shelf)
    Note.objects.create(shelf=shelf)
books = Book.objects.filter(shelf=OuterRef("pk")).order_by().values("shelf")
for price in (
    Sum("books__price"),
    Sum("books__price", distinct=True),
    Subquery(books.annotate(price=Sum("price")).values("price")),
):
    shelf = Shelf.objects.annotate(notes_count=Count("notes", distinct=True), price=price).get()
    print(shelf.price, shelf.notes_count)
counted = Shelf.objects.annotate(notes_count=Count("notes"))
for more in (
    Count("books", distinct=True),
    Count("notes", distinct=True),
    Subquery(books.annotate(number=Count("pk")).values("number")),
):
    shelf = counted.annotate(more=more).get()
    print(shelf.notes_count, shelf.more)
"""
PLAIN = "annotate the aggregate in the query that fetches the Shelf rows"
SUBQUERY = "annotate the aggregate by a Subquery() in the query that fetches the Shelf rows"


def test_aggregate_beside_another_relation_takes_a_subquery(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/work.py": WORK})
    found = lint(folder, "--select=ARC204")
    told = [each.message.partition(": ")[2] for each in found if "aggregate()" in each.message]
    assert told == [PLAIN, PLAIN, SUBQUERY, SUBQUERY, SUBQUERY, PLAIN]


def test_count_that_joins_would_multiply_takes_a_subquery(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/work.py": COUNTS})
    told = dict[int, list[str]]()
    for each in lint(folder, "--select=ARC202,ARC204"):
        if "Count(" in each.message or "Subquery(" in each.message:
            how = "apart" if "Subquery(" in each.message else "joins"
            told.setdefault(each.line, []).append(how)
    lines = COUNTS.split("\n")
    expected = {
        number + 1: line.partition("# ")[2].split(", ")
        for number, line in enumerate(lines, 1)
        if "# " in line
    }
    assert told == expected


def test_joins_multiply_what_others_find(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS})
    done = subprocess.run(
        [sys.executable, "-c", RUN], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    sums, counts = ["9 3", "1 3", "3 3"], ["9 3", "3 3", "3 3"]
    assert done.stdout.split("\n")[:-1] == [*sums, *counts]
