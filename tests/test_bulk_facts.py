"""What ARC205 says that bulk forms leave out, and which links have a table: Django says so too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fixing import project
from lint import lint

MODELS = """\
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.db import models


class Note(models.Model):
    content_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    about = GenericForeignKey()


class Shelf(models.Model):
    notes = GenericRelation(Note)


class Book(models.Model):
    shelf = models.ForeignKey(Shelf, null=True, on_delete=models.CASCADE)
    others = models.ManyToManyField("self")
    sequels = models.ManyToManyField("self", symmetrical=False)
    is_open = models.BooleanField(default=True)
    changed_at = models.DateTimeField(auto_now=True)


class Label(models.Model):
    shelf = models.ForeignKey(Shelf, null=True, on_delete=models.CASCADE)

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
"""
RUN = """\
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "shop"],
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
from django.core.management import call_command
from shop.models import Book, Note, Shelf
call_command("migrate", run_syncdb=True, verbosity=0)


def stamps():
    return Book.objects.get().changed_at


shelf = Shelf.objects.create()
book = Book.objects.create()
before = stamps()
Book.objects.bulk_update([book], ["is_open"])
print("bulk_update", stamps() > before)
book.save(update_fields=["is_open"])
print("without it", stamps() > before)
book.save(update_fields=["is_open", "changed_at"])
print("with it", stamps() > before)
print([hasattr(each, "through") for each in (book.others, shelf.book_set, shelf.notes)])
shelf.book_set.add(book)
shelf.book_set.remove(book)
print("taken off", Book.objects.filter(shelf=None).count())
shelf.book_set.add(Book(), bulk=False)
print("added", shelf.book_set.count())
try:
    Book.objects.bulk_update([Book(shelf=shelf)], ["shelf"])
except ValueError as error:
    print(error)
shelf.book_set.clear()
print("cleared", shelf.book_set.count(), Book.objects.count())
Book.objects.update(shelf=shelf)
Book.objects.filter(shelf__in=[shelf]).update(shelf=None)
print("cleared at once", shelf.book_set.count())
other = Book.objects.exclude(pk=book.pk).get()
table = Book.others.through
book.others.add(other)
links = sorted(table.objects.values_list("from_book", "to_book"))
print("both ways", links == sorted([(book.pk, other.pk), (other.pk, book.pk)]))
book.others.remove(other)
print("none left", table.objects.count())
table.objects.bulk_create([table(from_book=book, to_book=other)], ignore_conflicts=True)
print("one way", book.others.count(), other.others.count())
book.sequels.add(other)
print("a single row", Book.sequels.through.objects.count())
note = Note(about=book)
note.save()
shelf.notes.add(note)
print("moved", Note.objects.get().about == shelf)
shelf.notes.remove(note)
print("left", Note.objects.count())
"""
PRINTED = """\
bulk_update False
without it False
with it True
[True, False, False]
taken off 1
added 1
All bulk_update() objects must have a primary key set.
cleared 0 2
cleared at once 0
both ways True
none left 0
one way 1 0
a single row 1
moved True
left 0
"""
LOOPS = """\
from shop.models import Book, Label, Note, Shelf


def added(books):
    for shelf in Shelf.objects.all():
        shelf.book_set.add(*books)


def added_new():
    for shelf in Shelf.objects.all():
        shelf.book_set.add(Book(), bulk=False)


def added_at_once(books):
    for shelf in Shelf.objects.all():
        shelf.book_set.add(*books, bulk=True)


def taken_off(books):
    for shelf in Shelf.objects.all():
        shelf.book_set.remove(*books)


def cleared():
    for shelf in Shelf.objects.all():
        shelf.book_set.clear()


def cleared_of_notes():
    for shelf in Shelf.objects.all():
        shelf.notes.clear()


def linked_both_ways(other):
    for book in Book.objects.all():
        book.others.add(other)


def cut_both_ways(other):
    for book in Book.objects.all():
        book.others.remove(other)


def linked(other):
    for book in Book.objects.all():
        book.sequels.add(other)


def saved_by_its_own():
    for shelf in Shelf.objects.all():
        shelf.label_set.add(Label(), bulk=False)
"""
SAID = [
    "set shelf on the rows and call Book.objects.bulk_update()",
    "set shelf on the rows and call Book.objects.bulk_create() for the new ones, bulk_update() for "
    "the others",
    "set shelf on the rows and call Book.objects.bulk_update()",
    "call Book.objects.filter(pk__in=…).update(shelf=None) once",
    "call Book.objects.filter(shelf__in=…).update(shelf=None) once",
    "call Note.objects.filter(content_type=…, object_id__in=…).delete() once",
    "write the rows of Book.others.through, in both directions, with "
    "bulk_create(…, ignore_conflicts=True)",
    "delete the rows of Book.others.through, in both directions, in one query",
    "write the rows of Book.sequels.through with bulk_create(…, ignore_conflicts=True)",
]  # a label's own save() runs for each that bulk=False adds


def test_what_bulk_forms_leave_out(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS})
    command = [sys.executable, "-X", "utf8", "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == PRINTED, done.stderr


def test_what_is_said_of_links(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/loops.py": LOOPS})
    found = [each for each in lint(folder, "--select=ARC205") if each.path == "shop/loops.py"]
    assert [each.message.partition(": ")[2] for each in found] == SAID
