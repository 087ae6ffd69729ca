"""A generic foreign key read in a ``try``: for a model that is gone, a prefetch fails as well."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fixing import fix, project
from lint import lint

MODELS = """\
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Note(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    subject = GenericForeignKey("content_type", "object_id")

    def shown(self):
        try:
            return str(self.subject)
        except Exception:
            return ""
"""
WORK = """\
from shop.models import Note


def bare():
    for note in Note.objects.all():
        try:
            print(note.subject)  # raises
        except:
            print("gone")


def one_of_several():
    for note in Note.objects.all():
        try:
            subject = note.subject  # raises
        except (ValueError, AttributeError) as error:
            print(error)
        else:
            print(subject)


def by_a_method():
    for note in Note.objects.all():
        print(note.shown())  # raises


def not_tried():
    for note in Note.objects.all():
        print(note.subject)  # loads


def another_error():
    for note in Note.objects.all():
        try:
            print(note.subject)  # loads
        except ValueError:
            print("gone")


def handed_on():
    for note in Note.objects.all():
        try:
            print(note.subject)  # loads
        except Exception:
            print("gone")
            raise


def caught_for_another_error_first():
    for note in Note.objects.all():
        try:
            print(note.subject)  # loads
        except AttributeError:
            raise
        except Exception:
            print("gone")


def around_the_loop():
    try:
        for note in Note.objects.all():
            print(note.subject)  # loads
    except Exception:
        print("gone")


def beside_what_is_tried():
    for note in Note.objects.all():
        try:
            print(int(note.object_id))
        except Exception:
            print("gone")
        else:
            print(note.subject)  # loads


def another_relation():
    for note in Note.objects.all():
        try:
            print(note.content_type.name)  # joins
        except Exception:
            print("gone")
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
from django.contrib.contenttypes.models import ContentType
from django.db.models import prefetch_related_objects
from shop.models import Note
call_command("migrate", run_syncdb=True, verbosity=0)
there = ContentType.objects.get_for_model(Note)
gone = ContentType.objects.create(app_label="plugin", model="gone")
for content_type in (there, gone):
    Note.objects.create(content_type=content_type, object_id=1)
print([note.shown() for note in Note.objects.order_by("pk")])
try:
    list(Note.objects.prefetch_related("subject"))
except AttributeError as error:
    print("AttributeError")
notes = list(Note.objects.order_by("pk").select_related("content_type"))
prefetch_related_objects([each for each in notes if each.content_type.model_class()], "subject")
print([note.shown() for note in notes])
"""


def test_prefetch_is_told_to_raise_where_the_read_is_tried(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/work.py": WORK})
    told = {
        each.line: "raises" if each.message.endswith("has lost its model") else "loads"
        for each in lint(folder, "--select=ARC202")
    }
    wanted = {
        number: line.partition("# ")[2]
        for number, line in enumerate(WORK.split("\n"), 1)
        if line.endswith(("# raises", "# loads"))
    }
    by_method = next(n for n, line in enumerate(WORK.split("\n"), 1) if "shown()" in line)
    wanted[by_method - 1] = wanted.pop(by_method)  # at the queryset, as others read it
    assert told == wanted


def test_fix_leaves_it(tmp_path: Path) -> None:
    tried = WORK[: WORK.index("def not_tried")]
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/work.py": tried})
    fix(folder, "--select=ARC202")
    assert (folder / "shop/work.py").read_text(encoding="utf-8") == tried


def test_fix_mends_what_is_not_tried(tmp_path: Path) -> None:
    plain = f"from shop.models import Note\n\n\n{WORK[WORK.index('def not_tried') :]}"
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/work.py": plain})
    fix(folder, "--select=ARC202")
    fixed = (folder / "shop/work.py").read_text(encoding="utf-8")
    assert fixed.count('.prefetch_related("subject")') == plain.count("# loads")


def test_one_row_fails_by_itself_and_a_prefetch_for_all(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS})
    done = subprocess.run(
        [sys.executable, "-c", RUN], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    shown = "['Note object (1)', '']"
    assert done.stdout.split("\n")[:-1] == [shown, "AttributeError", shown]
