"""A row that passes share and save is prefetched: joined, each would save its own copy over it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fixing import fix, project
from lint import lint

MODELS = """\
from django.db import models


class Shelf(models.Model):
    name = models.CharField(max_length=20)


class Summary(models.Model):
    shelf = models.OneToOneField(Shelf, on_delete=models.CASCADE, related_name="summary")
    left = models.IntegerField(default=0)

    def take(self):
        self.left -= 1
        self.save(update_fields=["left"])


class Book(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE)


class Page(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE)

    def tear(self):
        self.book.shelf.summary.take()
"""
LOOPS = """\
from shop.models import Book, Page, Summary


def tear_all():
    for page in Page.objects.order_by("pk"):
        page.tear()


def name_all():
    for book in Book.objects.order_by("pk"):
        book.shelf.name += "x"
        book.shelf.save()


def name_each():
    for summary in Summary.objects.order_by("pk"):
        summary.shelf.name += "y"
        summary.shelf.save()


def show_all():
    for book in Book.objects.order_by("pk"):
        print(book.shelf.name)
        book.save()


def show_and_save_another(other):
    for book in Book.objects.order_by("pk"):
        print(book.shelf.name)
        other.save()
"""
SAID = [
    'add .prefetch_related("book__shelf__summary") to the queryset',
    'add .prefetch_related("shelf") to the queryset (made in line 10)',
    'add .select_related("shelf") to the queryset (made in line 16)',  # each has its own
    'add .select_related("shelf") to the queryset (made in line 22)',  # nothing saves it
    'add .select_related("shelf") to the queryset (made in line 28)',
]
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
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop import loops
from shop.models import Book, Page, Shelf, Summary
call_command("migrate", run_syncdb=True, verbosity=0)
shelf = Shelf.objects.create(name="a")
Summary.objects.create(shelf=shelf, left=9)
for book in Book.objects.bulk_create([Book(shelf=shelf), Book(shelf=shelf)]):
    Page.objects.bulk_create([Page(book=book), Page(book=book)])
with CaptureQueriesContext(connection) as queries:
    loops.tear_all()
    loops.name_all()
    loops.name_each()
asked = sum(each["sql"].startswith("SELECT") for each in queries)
print(Summary.objects.get().left, Shelf.objects.get().name, asked)
for page in Page.objects.select_related("book__shelf__summary"):
    page.tear()
print(Summary.objects.get().left)
"""


def _run(folder: Path) -> list[str]:
    command = [sys.executable, "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stderr
    return done.stdout.split("\n")


def test_the_shared_row_is_prefetched(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/loops.py": LOOPS})
    found = [each for each in lint(folder, "--select=ARC201") if each.path == "shop/loops.py"]
    assert [each.message.partition(": ")[2] for each in found] == SAID
    before, joined, _ = _run(folder)
    assert before == "5 axxy 18"
    assert joined == "4"  # four pages were torn
    fix(folder, "--select=ARC201")
    after, _, _ = _run(folder)
    assert after == "5 axxy 7"  # four of the pages, two of the books, one of the summaries
