"""Classes of packages that load nothing: known by heart, so that none needs to be installed."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint
from oracle import ask_examples

MODELS = """
    from django.db import models
    from mptt.managers import TreeManager
    from mptt.models import MPTTModel, TreeForeignKey


    class Keeper(models.Model):
        name = models.CharField(max_length=50)


    class PlaceManager(TreeManager):
        def with_keeper(self):
            return self.select_related("keeper")


    class Place(MPTTModel):
        name = models.CharField(max_length=50)
        parent = TreeForeignKey(
            "self", on_delete=models.CASCADE, null=True, related_name="places"
        )
        keeper = models.ForeignKey(Keeper, on_delete=models.CASCADE)

        objects = PlaceManager()


    def fill(n):
        for i in range(n):
            keeper = Keeper.objects.create(name=f"Keeper {i}")
            parent = Place.objects.create(name=f"Place {i}", keeper=keeper)
            Place.objects.create(name="Room", parent=parent, keeper=keeper)

"""

#: What a program returns, by whether its queries grow with its rows.
GROWING = {
    "own_manager": "[place.keeper.name for place in Place.objects.all()]",
    "roots": "[place.keeper.name for place in Place.objects.filter(parent=None)]",
    "parents": "[place.parent.name for place in Place.objects.exclude(parent=None)]",
    "rooms": "[len(place.places.all()) for place in Place.objects.all()]",
}
STAYING = {
    "own_method": "[place.keeper.name for place in Place.objects.with_keeper()]",
    "joined": "[place.keeper.name for place in Place.objects.select_related('keeper')]",
    "parents_joined": "[place.parent.name for place in Place.objects.exclude(parent=None)"
    ".select_related('parent')]",
    "keys": "[place.parent_id for place in Place.objects.all()]",
    "rooms_prefetched": "[len(place.places.all())"
    " for place in Place.objects.prefetch_related('places')]",
}

ADMIN = """
    from django.contrib import admin
    from django.db import models
    from {package} import {base}


    class Keeper(models.Model):
        name = models.CharField(max_length=50)

        def __str__(self):
            return self.name


    class Place(models.Model):
        keeper = models.ForeignKey(Keeper, on_delete=models.CASCADE, null=True)


    @admin.register(Place)
    class PlaceAdmin({base}):
        list_display = ["kept_by"]

        def kept_by(self, place):
            return place.keeper

"""
ADMINS = [
    ("guardian.admin", "GuardedModelAdmin"),
    ("markdownx.admin", "MarkdownxModelAdmin"),
    ("modeltranslation.admin", "TranslationAdmin"),
    ("mptt.admin", "DraggableMPTTAdmin"),
    ("mptt.admin", "MPTTModelAdmin"),
    ("nested_admin", "NestedModelAdmin"),
    ("reversion.admin", "VersionAdmin"),
    ("simple_history.admin", "SimpleHistoryAdmin"),
]


def example(folder: Path, name: str, result: str) -> Path:
    path = folder / f"{name}.py"
    path.write_text(f"{dedent(MODELS)}\ndef run():\n    return {result}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", GROWING)
def test_missing_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "pyproject.toml").touch()
    example(tmp_path, "models", GROWING[name])
    code = "ARC202" if name == "rooms" else "ARC201"
    assert [finding.code for finding in lint(tmp_path, "--select=ARC20")] == [code]


@pytest.mark.parametrize("name", STAYING)
def test_near_miss_is_silent(tmp_path: Path, name: str) -> None:
    (tmp_path / "pyproject.toml").touch()
    example(tmp_path, "models", STAYING[name])
    assert lint(tmp_path, "--select=ARC20") == []


def test_django_agrees(tmp_path: Path) -> None:
    pytest.importorskip("mptt")
    programs = {**GROWING, **STAYING}
    verdicts = ask_examples(example(tmp_path, name, result) for name, result in programs.items())
    assert {path.stem: verdict.error for path, verdict in verdicts.items() if verdict.error} == {}
    assert {path.stem for path, verdict in verdicts.items() if verdict.grows} == set(GROWING)


def admin(folder: Path, package: str, base: str, more: str = "") -> None:
    (folder / "pyproject.toml").touch()
    source = dedent(ADMIN.format(package=package, base=base)) + more
    (folder / "models.py").write_text(source, encoding="utf-8")


@pytest.mark.parametrize(("package", "base"), ADMINS)
def test_column_of_a_packages_admin_is_told(tmp_path: Path, package: str, base: str) -> None:
    admin(tmp_path, package, base)
    [finding] = lint(tmp_path, "--select=ARC20")
    assert 'list_select_related = ("keeper",)' in finding.message


@pytest.mark.parametrize(("package", "base"), ADMINS)
def test_joined_column_is_silent(tmp_path: Path, package: str, base: str) -> None:
    admin(tmp_path, package, base, '    list_select_related = ["keeper"]\n')
    assert lint(tmp_path, "--select=ARC20") == []


def test_base_of_another_package_is_silent(tmp_path: Path) -> None:
    admin(tmp_path, "polymorphic.admin", "PolymorphicParentModelAdmin")
    assert lint(tmp_path, "--select=ARC20") == []


TAGGED = """
    from django.db import models
    from django.db.models import Prefetch
    from attachments.models import Attached, Attachment


    class Keeper(models.Model):
        name = models.CharField(max_length=50)


    class Place(Attached):
        keepers = models.ManyToManyField(Keeper)
        objects = models.Manager()


    def loaded_elsewhere():
        return list(Place.objects.prefetch_related("keepers"))


    def names():
        places = Place.objects.prefetch_related(Prefetch("attachments", Attachment.objects.all()))
        return [{read} for place in places]
"""


@pytest.mark.parametrize(
    ("read", "codes"),
    [
        ("[keeper.name for keeper in place.keepers.all()]", ["ARC202"]),
        ("[each.name for each in place.attachments.all()]", []),
    ],
)
def test_prefetch_of_a_packages_relation(tmp_path: Path, read: str, codes: list[str]) -> None:
    """It loads that relation, and no other one that code elsewhere loads."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "models.py").write_text(dedent(TAGGED.replace("{read}", read)), encoding="utf-8")
    assert [finding.code for finding in lint(tmp_path, "--select=ARC20")] == codes
