"""Fixes of serializers, against what Django REST framework makes of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from fixing import fix, project

MODELS = """\
from django.db import models


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Genre(models.Model):
    name = models.CharField(max_length=50)


class Film(Stamped):
    code = models.UUIDField(primary_key=True)
    genre = models.ForeignKey(Genre, on_delete=models.PROTECT, related_name="films")
    title = models.CharField(max_length=100)
    tags = models.ManyToManyField(Genre, related_name="tagged")
    rating = models.IntegerField(default=0)
"""
SERIALIZERS = """\
from rest_framework import serializers

from shop.models import Film, Genre


class GenreSerializer(serializers.ModelSerializer):
    films = serializers.PrimaryKeyRelatedField(many=True, read_only=True)

    class Meta:
        model = Genre
        fields = "__all__"


class FilmSerializer(serializers.ModelSerializer):
    title = serializers.CharField(max_length=100)
    genre = serializers.PrimaryKeyRelatedField(queryset=Genre.objects.all())

    class Meta:
        model = Film
        exclude = ["rating"]  # for now


class TitleSerializer(serializers.ModelSerializer):
    title = serializers.CharField(max_length=100)

    class Meta:
        model = Film
        fields = ["code", "title"]
        read_only_fields = ["title"]
"""
ASK = """\
import json, sys
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "shop"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()
from rest_framework.serializers import ModelSerializer
from shop import serializers
found = {
    name: {field: each.read_only for field, each in cls().get_fields().items()}
    for name, cls in vars(serializers).items()
    if isinstance(cls, type) and issubclass(cls, ModelSerializer)
}
json.dump(found, sys.stdout)
"""


def fields(folder: Path) -> dict[str, dict[str, bool]]:
    """Every field that DRF makes, in order, and whether it is read-only."""
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=folder, capture_output=True, text=True, check=True
    )
    found: dict[str, dict[str, bool]] = json.loads(done.stdout)
    return found


def test_fields_stay_and_are_spelled_out(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/serializers.py": SERIALIZERS})
    before = fields(folder)
    assert fix(folder, "--select=ARC702").err == "mended 2 findings in 1 file\n"
    text = (folder / "shop/serializers.py").read_text(encoding="utf-8")
    assert "__all__" not in text and "exclude" not in text and "# for now" in text
    assert {name: list(made) for name, made in fields(folder).items()} == {
        name: list(made) for name, made in before.items()
    }
    assert fields(folder) == before


def test_declared_field_becomes_read_only(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/serializers.py": SERIALIZERS})
    assert not fields(folder)["TitleSerializer"]["title"]
    assert fix(folder, "--select=ARC704").err == "mended 1 finding in 1 file\n"
    assert fields(folder)["TitleSerializer"]["title"]
