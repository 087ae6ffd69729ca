"""ARC703 against Django REST framework: who posts a field, does the row change?"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lint import lint
from serializer_project import write

MODELS = """
from django.conf import settings
from django.contrib.auth.models import AbstractUser, Group
from django.db import models


class Member(AbstractUser):
    pass


class Note(models.Model):
    author = models.ForeignKey(Member, null=True, on_delete=models.CASCADE, related_name="notes")
    fixed = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.CASCADE,
        related_name="+",
    )
    text = models.TextField(default="")

    @property
    def is_staff(self):
        return True


class Team(models.Model):
    groups = models.ManyToManyField(Group, through="Part")


class Part(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE)
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
"""

SERIALIZERS = """
from rest_framework import serializers

from club.models import Member, Note, Team


class RightsSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["is_staff", "is_superuser", "groups", "user_permissions"]


class ListedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["is_staff", "groups", "is_superuser"]
        read_only_fields = ["is_staff", "groups"]


class ConfiguredSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["is_staff", "groups"]
        extra_kwargs = {"is_staff": {"read_only": True}, "groups": {"required": False}}


class DeclaredSerializer(serializers.ModelSerializer):
    is_staff = serializers.BooleanField()
    is_superuser = serializers.BooleanField(read_only=True)
    groups = serializers.StringRelatedField(many=True)

    class Meta:
        model = Member
        fields = ["is_staff", "is_superuser", "groups"]
        read_only_fields = ["is_staff"]


class NoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["author", "fixed", "is_staff"]


class WriterSerializer(serializers.ModelSerializer):
    writer = serializers.PrimaryKeyRelatedField(source="author", queryset=Member.objects.all())
    by_name = serializers.SlugRelatedField(
        "username", source="author", queryset=Member.objects.all()
    )
    shown = serializers.CharField(source="author.username", read_only=True)

    class Meta:
        model = Note
        fields = ["writer", "by_name", "shown"]


class LinkedSerializer(serializers.HyperlinkedModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Note
        fields = ["author"]


class TypedSerializer(serializers.ModelSerializer):
    author = serializers.CharField()

    class Meta:
        model = Note
        fields = ["author"]


class DeepSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["author", "text"]
        depth = 1


class TeamSerializer(serializers.ModelSerializer):
    class Meta:
        model = Team
        fields = ["groups"]


class OwnerlessSerializer(serializers.ModelSerializer):
    author = serializers.HiddenField(default=None)

    class Meta:
        model = Note
        fields = ["author", "text"]
"""

ORACLE = """
import json
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "club"],
    AUTH_USER_MODEL="club.Member",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
import django

django.setup()
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from club import serializers
from club.models import Member, Note, Team

call_command("migrate", run_syncdb=True, verbosity=0)
user = Member.objects.create(username="eve")
group = Group.objects.create(name="masters")
permission = Permission.objects.first()


def state(row):
    kept = type(row)._base_manager.filter(pk=row.pk).values().get()
    many = {f.name: [x.pk for x in getattr(row, f.name).all()] for f in row._meta.many_to_many}
    return {**kept, **many}


def changes(cls, name):
    values = {"username": "mallory"} if cls.Meta.model is Member else {}
    row = cls.Meta.model.objects.create(**values)
    before = state(row)
    for value in (True, user.pk, user.username, [group.pk], [permission.pk]):
        sent = cls(row, data={name: value}, partial=True)
        try:
            if sent.is_valid():
                sent.save()
        except Exception:
            pass
    changed = state(row) != before
    row.delete()
    return changed


found = {name: cls for name, cls in vars(serializers).items() if name.endswith("Serializer")}
print(json.dumps({
    name: {field: changes(cls, field) for field in cls.Meta.fields} for name, cls in found.items()
}))
"""


@pytest.fixture(scope="module")
def club(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    write(
        folder,
        {
            "settings.py": 'AUTH_USER_MODEL = "club.Member"\nINSTALLED_APPS = ["club"]\n',
            "club/__init__.py": "",
            "club/models.py": MODELS,
            "club/serializers.py": SERIALIZERS,
        },
    )
    return folder


def test_reported_is_what_changes_the_row(club: Path) -> None:
    run = [sys.executable, "-c", ORACLE]
    result = subprocess.run(run, cwd=club, capture_output=True, text=True)
    assert not result.returncode, result.stderr
    changed: dict[str, dict[str, Any]] = json.loads(result.stdout)
    expected = {
        (name, field)
        for name, fields in changed.items()
        for field, is_changed in fields.items()
        if is_changed and field != "text"
    }
    said = [
        re.match(r"(\w+) lets clients set (\w+):", finding.message)
        for finding in lint(club, "--select=ARC703")
    ]
    assert {match.groups() for match in said if match is not None} == expected
    assert {"writer", "by_name", "groups", "is_superuser"} <= {field for _, field in expected}
