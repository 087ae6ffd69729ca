"""What the serializer rules believe, against what Django REST framework really does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lint import lint
from serializer_project import serializers, write

MODELS = """
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone


class Genre(models.Model):
    name = models.CharField(max_length=50)


class Film(models.Model):
    code = models.UUIDField(primary_key=True, default=uuid.uuid4)
    title = models.CharField(max_length=100)
    state = models.CharField(max_length=10, default="new")
    score = models.IntegerField(default=0, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True)
    genre = models.ForeignKey(Genre, on_delete=models.PROTECT, null=True, related_name="films")
    tags = models.ManyToManyField(Genre, related_name="tagged")
    added_at = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(auto_now_add=True)

    @property
    def label(self):
        return self.title
"""

SERIALIZERS = """
from rest_framework import serializers

from films.models import Film, Genre

SERVER_SET = ("code", "added_at")


class GenreSerializer(serializers.ModelSerializer):
    class Meta:
        model = Genre
        fields = ["id", "name"]


class ListedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["code", "title", "score", "owner", "added_at", "created_at", "label"]
        read_only_fields = SERVER_SET


class DeclaredSerializer(serializers.ModelSerializer):
    state = serializers.CharField(max_length=10)
    title = serializers.CharField(read_only=True)
    genre = GenreSerializer()
    label = serializers.ReadOnlyField()

    class Meta:
        model = Film
        fields = ["state", "title", "genre", "label"]
        read_only_fields = ["state", "title", "genre", "label"]


class NaturesSerializer(serializers.ModelSerializer):
    genre = serializers.StringRelatedField()
    tags = serializers.StringRelatedField(many=True)
    state = serializers.HiddenField(default="new")
    label = serializers.SerializerMethodField()

    class Meta:
        model = Film
        fields = ["genre", "tags", "state", "label"]
        read_only_fields = ["genre", "tags", "state", "label"]

    def get_label(self, film):
        return film.title


class ManySerializer(serializers.ModelSerializer):
    tags = GenreSerializer(many=True, read_only=True)
    genre = serializers.SlugRelatedField("name", queryset=Genre.objects.all())

    class Meta:
        model = Film
        fields = ["tags", "genre"]
        read_only_fields = ("tags",) + ("genre",)


class ConfiguredSerializer(serializers.ModelSerializer):
    state = serializers.CharField()

    class Meta:
        model = Film
        fields = ["code", "title", "state", "added_at"]
        extra_kwargs = {
            "code": {"read_only": True},
            "state": {"read_only": True},
            "added_at": dict(read_only=True),
        }


class HeirSerializer(ConfiguredSerializer):
    title = serializers.CharField(read_only=True)
    state = None

    class Meta(ConfiguredSerializer.Meta):
        fields = [*ConfiguredSerializer.Meta.fields, "owner"]
        extra_kwargs = ConfiguredSerializer.Meta.extra_kwargs | {"owner": {"read_only": True}}


class PlainMixin:
    title = serializers.CharField(read_only=True)


class MixedSerializer(PlainMixin, serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["title", "state"]


class UnknownSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = "__all__"
        read_only_fields = ["state", "stat", "genre__name", "owner"]


class StringSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["title"]
        read_only_fields = "title"
"""

ORACLE = """
import json, sys
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "films"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
import django

django.setup()
from django.core.management import call_command
from films import serializers

call_command("migrate", run_syncdb=True, verbosity=0)


def accepted(cls):
    "The fields for which the serializer uses, or at least criticises, what a client sends."
    found = {}
    for name, field in cls().fields.items():
        sent = cls(data={name: "\\x00"}, partial=True)
        sent.is_valid()
        found[name] = name in sent.errors or field.source in sent.validated_data
    return found


def outcome(cls):
    try:
        return accepted(cls)
    except TypeError as error:
        return str(error)


found = {name: cls for name, cls in vars(serializers).items() if hasattr(cls, "Meta")}
print(json.dumps({name: outcome(cls) for name, cls in found.items()}))
"""


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cinema")
    write(
        folder,
        {
            "films/__init__.py": "",
            "films/models.py": MODELS,
            "films/serializers.py": SERIALIZERS,
        },
    )
    return folder


@pytest.fixture(scope="module")
def accepted(films: Path) -> dict[str, Any]:
    """By serializer and field, whether DRF takes what a client sends; DRF's error for a Meta."""
    run = [sys.executable, "-c", ORACLE]
    result = subprocess.run(run, cwd=films, check=True, capture_output=True, text=True)
    return dict(json.loads(result.stdout))


def test_what_is_called_read_only_takes_no_input(films: Path, accepted: dict[str, Any]) -> None:
    known = serializers(films, "films/serializers.py")
    assert known.keys() == accepted.keys()
    for name, fields in accepted.items():
        for field, takes_input in fields.items() if isinstance(fields, dict) else ():
            if known[name].is_set_read_only(field):
                assert not takes_input, f"{name}.{field}"


def test_declared_fields_are_judged_as_by_drf(films: Path, accepted: dict[str, Any]) -> None:
    for name, serializer in serializers(films, "films/serializers.py").items():
        for field in serializer.declared:
            assert accepted[name][field] is not serializer.is_set_read_only(field), (name, field)


def test_arc704_names_what_is_listed_and_accepted(films: Path, accepted: dict[str, Any]) -> None:
    findings = [f.message for f in lint(films, "--select=ARC704")]
    for name, serializer in serializers(films, "films/serializers.py").items():
        listed = serializer.option("read_only_fields")
        if listed is None or listed.is_string:
            continue
        writable = [field for field in listed.names if accepted[name].get(field)]
        said = [message for message in findings if f" {name} " in message]
        assert len(said) == bool(writable), name
        if writable:
            assert f"takes {', '.join(writable)} from clients:" in said[0]


def test_arc705_names_what_drf_has_no_field_for(films: Path, accepted: dict[str, Any]) -> None:
    findings = [f.message for f in lint(films, "--select=ARC705")]
    assert "must be a list or tuple" in accepted["StringSerializer"]
    assert any("StringSerializer is a string" in message for message in findings)
    absent = {"state", "stat", "genre__name", "owner"} - accepted["UnknownSerializer"].keys()
    assert absent == {"stat", "genre__name"}
    assert any(message.endswith("remove stat, genre__name") for message in findings)
    assert len(findings) == 2


def test_arc701_and_drf_agree_on_what_is_open(films: Path, accepted: dict[str, Any]) -> None:
    """A declared or configured field that the rule clears is closed, the heir's key included."""
    silent = {"ListedSerializer", "ConfiguredSerializer", "HeirSerializer", "NaturesSerializer"}
    findings = [f.message for f in lint(films, "--select=ARC701")]
    assert [message.split()[0] for message in findings] == ["GenreSerializer"]
    for name in silent:
        assert not {"code", "added_at"} & {f for f, taken in accepted[name].items() if taken}
