"""Aggregates of several relations, worked out in the query that fetches the rows."""

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
"""
PLAIN = "annotate the aggregate in the query that fetches the Shelf rows"
SUBQUERY = "annotate the aggregate by a Subquery() in the query that fetches the Shelf rows"


def test_aggregate_beside_another_relation_takes_a_subquery(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/work.py": WORK})
    found = lint(folder, "--select=ARC204")
    told = [each.message.partition(": ")[2] for each in found if "aggregate()" in each.message]
    assert told == [PLAIN, PLAIN, SUBQUERY, SUBQUERY, SUBQUERY, PLAIN]


def test_joins_multiply_a_sum(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS})
    done = subprocess.run(
        [sys.executable, "-c", RUN], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.split("\n")[:-1] == ["9 3", "1 3", "3 3"]
