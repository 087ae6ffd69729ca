"""What an admin's method is told of the field whose choices it gives."""

from __future__ import annotations

from pathlib import Path

from fixing import project
from lint import lint

MODELS = """\
from django.db import models


class OwnKey(models.ForeignKey):
    pass


class Room(models.Model):
    name = models.CharField(max_length=50)


class Shelf(models.Model):
    room = models.ForeignKey(Room, on_delete=models.CASCADE)

    def __str__(self):
        return self.room.name


class Copy(models.Model):
    shelf = OwnKey(Shelf, on_delete=models.CASCADE)
"""
ADMIN = """\
from django.contrib import admin
from shop.models import Copy, OwnKey, Shelf


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if CONDITION:
            kwargs["queryset"] = Shelf.objects.select_related("room")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
"""


def told(folder: Path, condition: str) -> list[str]:
    files = {"shop/models.py": MODELS, "shop/admin.py": ADMIN.replace("CONDITION", condition)}
    return [each.code for each in lint(project(folder, files), "--select=ARC201")]


def test_its_name_is_known(tmp_path: Path) -> None:
    assert told(tmp_path, 'db_field.name == "shelf"') == []


def test_it_may_be_another_one(tmp_path: Path) -> None:
    assert told(tmp_path, 'db_field.name == "room"') == ["ARC201"]


def test_it_may_be_of_a_class_of_the_projects_own(tmp_path: Path) -> None:
    assert told(tmp_path, "not isinstance(db_field, OwnKey)") == ["ARC201"]
