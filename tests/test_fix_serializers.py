"""Fixes of serializers, against what Django REST framework makes of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
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


def test_a_long_list_stands_in_lines(tmp_path: Path) -> None:
    names = [f"a_rather_long_name_{number}" for number in range(5)]
    model = "".join(f"    {name} = models.IntegerField()\n" for name in names)
    models = f"from django.db import models\n\n\nclass Film(models.Model):\n{model}"
    text = """\
from rest_framework import serializers
from shop.models import Film


class FilmSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = "__all__"
"""
    folder = project(tmp_path, {"shop/models.py": models, "shop/serializers.py": text})
    fix(folder, "--select=ARC702")
    lines = "".join(f'            "{name}",\n' for name in ["id", *names])
    after = (folder / "shop/serializers.py").read_text(encoding="utf-8")
    assert after == text.replace('"__all__"', f"[\n{lines}        ]")


LINKED = """\
from rest_framework import serializers

from shop.models import Film, Genre


class GenreSerializer(serializers.HyperlinkedModelSerializer):
    class Meta:
        model = Genre
        fields = "__all__"


class ShortSerializer(serializers.ModelSerializer):
    code = serializers.UUIDField(read_only=True)

    class Meta:
        model = Film
        fields = ["code"]


class FilmSerializer(ShortSerializer, serializers.HyperlinkedModelSerializer):
    class Meta:
        model = Film
        fields = "__all__"
"""
SETTINGS = """\
INSTALLED_APPS = ["django.contrib.contenttypes", "rest_framework", "shop"]
SECRET_KEY = "for tests"
"""


def linked(folder: Path, settings: str) -> Path:
    """A project whose serializers link to their rows."""
    files = {"shop/models.py": MODELS, "shop/serializers.py": LINKED}
    return project(folder, {**files, "config/__init__.py": "", "config/settings.py": settings})


def test_rows_that_are_linked_keep_their_link(tmp_path: Path) -> None:
    folder = linked(tmp_path, SETTINGS)
    before = fields(folder)
    assert fix(folder, "--select=ARC702").err == "mended 2 findings in 1 file\n"
    assert [next(iter(made)) for made in before.values()] == ["url", "code", "url"]
    assert fields(folder) == before


@pytest.mark.parametrize(
    "options", ['{"URL_FIELD_NAME": "link"}', '{"URL_FIELD_NAME": NAME}', "options()"]
)
def test_a_link_has_the_name_that_settings_give_it(tmp_path: Path, options: str) -> None:
    start = "import os\nfrom elsewhere import options\nNAME = os.environ['NAME']\n"
    folder = linked(tmp_path, f"{start}{SETTINGS}REST_FRAMEWORK = {options}\n")
    fix(folder, "--select=ARC702")
    text = (folder / "shop/serializers.py").read_text(encoding="utf-8")
    if "link" in options:
        assert '        fields = ["link", "name"]\n' in text
    else:
        assert text.count('fields = "__all__"') == 2


def test_declared_field_becomes_read_only(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/serializers.py": SERIALIZERS})
    assert not fields(folder)["TitleSerializer"]["title"]
    assert fix(folder, "--select=ARC704").err == "mended 1 finding in 1 file\n"
    assert fields(folder)["TitleSerializer"]["title"]


#: What reads the key that a client sends, or would miss it.
READ_FROM_INPUT = {
    "nested": """\
class FilmSerializer(serializers.ModelSerializer):
    genre = GenreSerializer()

    class Meta:
        model = Film
        fields = ["title", "genre"]

    def create(self, validated_data):
        genre = validated_data.pop("genre")
        return Film.objects.create(genre_id=genre["id"], **validated_data)
""",
    "in lists": """\
class ShelfSerializer(serializers.Serializer):
    genres = serializers.ListField(child=GenreSerializer())
""",
    "in a method": """\
class GenreView(viewsets.ModelViewSet):
    queryset = Genre.objects.all()
    serializer_class = GenreSerializer

    def perform_create(self, serializer):
        serializer.save(id=serializer.validated_data["id"])
""",
}
KEYED = """\
from rest_framework import serializers, viewsets

from shop.models import Film, Genre


class GenreSerializer(serializers.ModelSerializer):
    id = serializers.IntegerField()

    class Meta:
        model = Genre
        fields = ["id", "name"]
        read_only_fields = ["id"]


"""
NESTED_READ_ONLY = READ_FROM_INPUT["nested"].replace("Serializer()", "Serializer(read_only=True)")


@pytest.mark.parametrize("reader", READ_FROM_INPUT.values(), ids=READ_FROM_INPUT)
def test_what_is_read_from_input_stays_writable(tmp_path: Path, reader: str) -> None:
    files = {"shop/models.py": MODELS, "shop/serializers.py": KEYED + reader}
    assert fix(project(tmp_path, files), "--select=ARC704").err == (
        "mended 0 findings in 0 files; 1 finding left to you\n"
    )


@pytest.mark.parametrize("name", ["G", "GS", "_G", "genre_serializer"])
def test_serializers_of_any_name_are_found_where_they_are_nested(tmp_path: Path, name: str) -> None:
    text = (KEYED + READ_FROM_INPUT["nested"]).replace("GenreSerializer", name)
    files = {"shop/models.py": MODELS, "shop/serializers.py": text}
    assert fix(project(tmp_path, files), "--select=ARC704").err == (
        "mended 0 findings in 0 files; 1 finding left to you\n"
    )


def test_what_the_serializer_validates_stays_writable(tmp_path: Path) -> None:
    method = "    def validate_id(self, value):\n        return value\n"
    files = {"shop/models.py": MODELS, "shop/serializers.py": KEYED.rstrip() + f"\n\n{method}"}
    assert fix(project(tmp_path, files), "--select=ARC704").err.startswith("mended 0 findings")


def test_a_key_that_is_only_nested_for_output_is_made_read_only(tmp_path: Path) -> None:
    view = """\
class GenreView(viewsets.ModelViewSet):
    queryset = Genre.objects.all()
    serializer_class = GenreSerializer
"""
    text = f"{KEYED}{NESTED_READ_ONLY.split('    def create')[0]}\n{view}"
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/serializers.py": text})
    assert fix(folder, "--select=ARC704").err == "mended 1 finding in 1 file\n"
    after = (folder / "shop/serializers.py").read_text(encoding="utf-8")
    assert "    id = serializers.IntegerField(read_only=True)\n" in after


READ_ONLY_MODELS = """\
import uuid
from django.db import models
from django.utils import timezone


class Film(models.Model):
    title = models.CharField(max_length=100)
    code = models.CharField(max_length=9, editable=False)
    made = models.DateTimeField(auto_now_add=True)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        unique_together = [("title", "code")]


class Shown(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    film = models.ForeignKey(Film, on_delete=models.PROTECT)


class Kept(Shown):
    place = models.CharField(max_length=9)
"""
READ_ONLY = """\
from rest_framework import serializers

from shop.models import Film, Kept, Shown


class FilmSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = (
            "id",  # the key
            "title",
            "code",
            "made",
        )


class PkSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["pk", "title"]


class HeirSerializer(PkSerializer):
    class Meta(PkSerializer.Meta):
        fields = ["pk", "code"]
        extra_kwargs = {"code": {"help_text": "as printed"}}
"""
#: What a client may set now, or what other classes make of the same ``Meta``.
LEFT_WRITABLE = """\
from rest_framework import serializers

from shop.models import Film, Kept, Shown


class ShownSerializer(serializers.ModelSerializer):
    class Meta:
        model = Shown
        fields = ["id", "film"]


class CreatedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "created"]


class DeclaredSerializer(serializers.ModelSerializer):
    made = serializers.DateTimeField()

    class Meta:
        model = Film
        fields = ["title", "made"]


class BaseSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]


class OtherSerializer(BaseSerializer):
    class Meta(BaseSerializer.Meta):
        model = Shown
        fields = ["id"]
        read_only_fields = ["film"]
"""


def test_what_is_read_only_is_named_so(tmp_path: Path) -> None:
    files = {"shop/models.py": READ_ONLY_MODELS, "shop/serializers.py": READ_ONLY}
    folder = project(tmp_path, files)
    before = fields(folder)
    assert fix(folder, "--select=ARC701").err == "mended 2 findings in 1 file\n"
    assert fields(folder) == before
    text = (folder / "shop/serializers.py").read_text(encoding="utf-8")
    assert '        read_only_fields = ("id", "code", "made")\n' in text
    assert fix(folder, "--select=ARC701").err.startswith("mended 0 findings")


def test_what_clients_may_set_is_left(tmp_path: Path) -> None:
    files = {"shop/models.py": READ_ONLY_MODELS, "shop/serializers.py": LEFT_WRITABLE}
    folder = project(tmp_path, files)
    assert fix(folder, "--select=ARC701").err == (
        "mended 0 findings in 0 files; 4 findings left to you\n"
    )


UNKNOWN = """\
from rest_framework import serializers

from shop.models import Film


class ATupleSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = ("id", "signed_by")


class LinesSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = (
            "signed_by",
            "id",  # the key
            "printed_in",  # once
        )


class StringSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = ("id")
"""
KNOWN = (
    UNKNOWN.replace('("id", "signed_by")', '("id",)')
    .replace('            "signed_by",\n', "")
    .replace('            "printed_in",  # once\n', "")
    .replace('("id")', '["id"]')
)
#: Misspelt, or all there is, or computed.
LEFT_UNKNOWN = """\
from rest_framework import serializers

from shop.models import Film


class MisspeltSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = ["id", "tilte"]


class OnlySerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = ["signed_by"]


class SumSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = ["id"] + ["signed_by"]


class WordsSerializer(serializers.ModelSerializer):
    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = "id, title"
"""


def test_unknown_names_go(tmp_path: Path) -> None:
    files = {"shop/models.py": READ_ONLY_MODELS, "shop/serializers.py": UNKNOWN}
    folder = project(tmp_path, files)
    assert fix(folder, "--select=ARC705").err == "mended 3 findings in 1 file\n"
    assert (folder / "shop/serializers.py").read_text(encoding="utf-8") == KNOWN
    assert all(made["id"] for made in fields(folder).values())


def test_names_that_may_be_misspelt_stay(tmp_path: Path) -> None:
    files = {"shop/models.py": READ_ONLY_MODELS, "shop/serializers.py": LEFT_UNKNOWN}
    folder = project(tmp_path, files)
    assert fix(folder, "--select=ARC705").err == (
        "mended 0 findings in 0 files; 4 findings left to you\n"
    )
