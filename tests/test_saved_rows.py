"""A row that passes share and save is prefetched: joined, each would save its own copy over it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from fixing import fix, project
from lint import lint

MODELS = """\
from django.db import models
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver


class Library(models.Model):
    opened = models.IntegerField(default=0)


class Shelf(models.Model):
    library = models.ForeignKey(Library, on_delete=models.CASCADE)
    name = models.CharField(max_length=50, default="")
    words = models.JSONField(default=dict)


class Summary(models.Model):
    shelf = models.OneToOneField(Shelf, on_delete=models.CASCADE, related_name="summary")
    left = models.IntegerField(default=0)

    def take(self):
        self.left -= 1
        self.save(update_fields=["left"])


class Author(models.Model):
    name = models.CharField(max_length=20)


class Book(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)


class Cover(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE)
    text = models.CharField(max_length=20, default="")


class Page(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE)
    cover = models.OneToOneField(Cover, null=True, on_delete=models.SET_NULL)

    def tear(self):
        if self.book.shelf.summary.left > 0:
            self.book.shelf.summary.take()


@receiver(post_save, sender=Shelf)
def open_library(sender, instance, **kwargs):
    instance.library.opened += 1
    instance.library.save()


@receiver(post_delete, sender=Cover)
def note_deletion(sender, instance, **kwargs):
    instance.shelf.name += "d"
    instance.shelf.save()
"""
LOOPS = """\
from django.db.models import F
from shop.models import Library, Page, Shelf


def rename(shelf):
    shelf.name += "n"
    shelf.save()


def in_a_method(other):
    for page in Page.objects.order_by("pk"):
        page.tear()


def in_a_function(other):
    for page in Page.objects.order_by("pk"):
        rename(page.book.shelf)


def in_place(other):
    for page in Page.objects.order_by("pk"):
        page.book.shelf.words[str(page.pk)] = 1
        page.book.shelf.save()


def in_a_branch(other):
    for page in Page.objects.order_by("pk"):
        if page.pk != 2:
            page.book.shelf.name += "b"
            page.book.shelf.save()


def beside_what_is_read(other):
    for page in Page.objects.order_by("pk"):
        rename(page.book.shelf)
        print(page.book.author.name)


def behind_what_is_joined(other):
    for page in Page.objects.select_related("book").order_by("pk"):
        rename(page.book.shelf)


def by_who_hears_of_it(other):
    for page in Page.objects.order_by("pk"):
        print(page.book.shelf.library.opened)
        page.book.shelf.save()


def by_who_hears_of_a_deletion(other):
    for page in Page.objects.order_by("pk"):
        print(page.cover.shelf.name)
        page.cover.delete()


def of_its_own(other):
    for page in Page.objects.order_by("pk"):
        print(page.book.shelf.name)
        page.save()


def of_none_of_these(other):
    for page in Page.objects.order_by("pk"):
        print(page.book.shelf.name)
        other.save()


def asked_anew(other):
    for page in Page.objects.order_by("pk"):
        print(page.book.shelf_id)
        rename(Shelf.objects.get(pk=page.book.shelf_id))


def in_the_database(other):
    for page in Page.objects.order_by("pk"):
        print(page.book.shelf.name)
        Library.objects.update(opened=F("opened") + 1)


def each_its_own(other):
    for page in Page.objects.order_by("pk"):
        page.cover.text += "f"
        page.cover.save()


def behind_what_is_joined_and_saved(other):
    for page in Page.objects.select_related("book").order_by("pk"):
        print(page.book.author.name)
        page.book.save()


def as_new_ones(other):
    for page in Page.objects.order_by("pk"):
        page.book.shelf.name += "s"
        page.book.shelf.pk = None
        page.book.shelf.save()


def one_of_them(other):
    pages = Page.objects.order_by("pk")
    for page in pages:
        print(page.book.shelf.name)
    last = pages[len(pages) - 1]
    rename(last.book.shelf)
"""
PREFETCHED = {
    "in_a_method": "book__shelf__summary",
    "in_a_function": "book__shelf",
    "in_place": "book__shelf",
    "in_a_branch": "book__shelf",
    "beside_what_is_read": "book__shelf",
    "behind_what_is_joined": "book__shelf",
    "by_who_hears_of_it": "book__shelf__library",
    "by_who_hears_of_a_deletion": "cover__shelf",
}
JOINED = {
    "beside_what_is_read": "book__author",
    "of_its_own": "book__shelf",
    "of_none_of_these": "book__shelf",
    "asked_anew": "book",
    "in_the_database": "book__shelf",
    "each_its_own": "cover",
    "behind_what_is_joined_and_saved": "book__author",
    "as_new_ones": "book__shelf",
    "one_of_them": "book__shelf",
}
RUN = """\
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["shop"],
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
import json
from contextlib import redirect_stdout
from io import StringIO
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from shop import loops
from shop.models import Author, Book, Cover, Library, Page, Shelf, Summary
call_command("migrate", run_syncdb=True, verbosity=0)
shelf = Shelf(library=Library.objects.create())
shelf.save_base(raw=True)
Summary.objects.create(shelf=shelf, left=9)
books = [Book.objects.create(shelf=shelf, author=Author.objects.create()) for _ in range(2)]
for book in [*books, *books]:
    Page.objects.create(book=book, cover=Cover.objects.create(shelf=shelf))
pages = Page.objects.order_by("pk")
for several in (pages, pages.select_related("book")):
    shared = several.prefetch_related("book__shelf__summary")
    assert len({id(page.book.shelf) for page in shared}) == 1
    assert len({id(page.book.shelf.summary) for page in shared}) == 1
assert len({id(page.book.shelf) for page in pages.select_related("book__shelf")}) == 4
found = {}
for name, loop in vars(loops).items():
    if loop.__class__ is type(loops.rename) and loop is not loops.rename:
        with transaction.atomic():
            said = StringIO()
            with CaptureQueriesContext(connection) as queries, redirect_stdout(said):
                loop(Library())
            rows = [
                list(model.objects.order_by("pk").values())
                for model in (Library, Shelf, Summary, Page, Cover)
            ]
            asked = sum(each["sql"].startswith("SELECT") for each in queries)
            found[name] = (repr(rows), asked)
            transaction.set_rollback(True)
print(json.dumps(found))
"""


def _told(folder: Path) -> dict[str, dict[str, str]]:
    """The names that each loop is told to load, by the method that loads them."""
    lines = LOOPS.splitlines()
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for each in lint(folder, "--select=ARC201"):
        if each.path == "shop/loops.py":
            heads = [line for line in lines[: each.line] if line.startswith("def ")]
            name = heads[-1].removeprefix("def ").partition("(")[0]
            call = re.search(r'add \.(\w+)\("(.+?)"\)', each.message)
            assert call is not None, each
            assert name not in told[call[1]]
            told[call[1]][name] = call[2]
    return told


def _run(folder: Path) -> dict[str, tuple[str, int]]:
    """The rows that each loop leaves, and how often it asks for some."""
    command = [sys.executable, "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stderr
    return {name: (rows, asked) for name, (rows, asked) in json.loads(done.stdout).items()}


def test_what_passes_share_and_save_is_prefetched(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/loops.py": LOOPS})
    assert _told(folder) == {"prefetch_related": PREFETCHED, "select_related": JOINED}
    before = _run(folder)
    fix(folder, "--select=ARC201")
    after = _run(folder)
    assert {name: rows for name, (rows, _) in after.items()} == {
        name: rows for name, (rows, _) in before.items()
    }
    assert [name for name, (_, asked) in after.items() if asked >= before[name][1]] == []
    assert not _told(folder)
    loops = folder / "shop/loops.py"
    code = loops.read_text(encoding="utf-8")
    loops.write_text(code.replace(".prefetch_related", ".select_related"), encoding="utf-8")
    joined = _run(folder)
    assert {name for name, (rows, _) in joined.items() if rows != before[name][0]} == {*PREFETCHED}
