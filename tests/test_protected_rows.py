"""Which rows no ``delete()`` of a queryset takes together, by what Django says of each order."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fixing import project

MODELS = """\
from django.db import models


class Place(models.Model):
    addon_to = models.ForeignKey("self", null=True, on_delete=models.PROTECT)


class Folder(models.Model):
    parent = models.ForeignKey("self", null=True, on_delete=models.RESTRICT)
"""
RUN = """\
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["shop"], DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
from django.core.management import call_command
from django.db.models import ProtectedError
from shop.models import Folder, Place
call_command("migrate", run_syncdb=True, verbosity=0)


def deletes(queryset):
    try:
        queryset.delete()
    except ProtectedError:
        return False
    return True


Place.objects.create(addon_to=Place.objects.create())
print("together", deletes(Place.objects.all()))
print("addons", deletes(Place.objects.exclude(addon_to=None)))
print("others", deletes(Place.objects.filter(addon_to=None)))
Folder.objects.create(parent=Folder.objects.create())
print("restricted", deletes(Folder.objects.all()))
"""
PRINTED = """\
together False
addons True
others True
restricted True
"""


def test_what_points_to_protected_rows_goes_before_them(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS})
    command = [sys.executable, "-X", "utf8", "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == PRINTED, done.stderr
