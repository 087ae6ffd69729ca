"""What ARC205 says that bulk forms leave out, and which links have a table: Django says so too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fixing import project

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
    is_open = models.BooleanField(default=True)
    changed_at = models.DateTimeField(auto_now=True)
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
moved True
left 0
"""


def test_what_bulk_forms_leave_out(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS})
    command = [sys.executable, "-X", "utf8", "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == PRINTED, done.stderr
