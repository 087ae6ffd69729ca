"""Rows of django-polymorphic's querysets: what they load, and what rows of subclasses have."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint
from oracle import ask_examples

MODELS = """
    from django.db import models
    from polymorphic.managers import PolymorphicManager
    from polymorphic.models import PolymorphicModel
    from polymorphic.query import PolymorphicQuerySet


    class Owner(models.Model):
        name = models.CharField(max_length=50)


    class ResourceQuerySet(PolymorphicQuerySet):
        def with_owner(self):
            return self.select_related("owner")


    class PlainManager(PolymorphicManager):
        def get_queryset(self):
            return super().get_queryset().non_polymorphic()

        def subclassed(self):
            return super().get_queryset()


    class Resource(PolymorphicModel):
        owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
        readers = models.ManyToManyField(Owner, related_name="+")

        objects = PolymorphicManager.from_queryset(ResourceQuerySet)()
        plain = PlainManager()

        def where(self):
            return self.owner.name


    class Document(Resource):
        text = models.CharField(max_length=50)

        def where(self):
            return self.text


    def loaded(rows):
        return rows.select_related("owner").prefetch_related("readers")


    def fill(n):
        for i in range(n):
            owner = Owner.objects.create(name=f"Owner {i}")
            Document.objects.create(owner=owner, text="Good").readers.add(owner)

"""

#: What a program returns, by whether its queries grow with its rows.
GROWING = {
    "all": "[r.owner.name for r in Resource.objects.all()]",
    "many": "[owner.name for r in Resource.objects.all() for owner in r.readers.all()]",
    "of_the_model": "[r.owner.name for r in Resource.objects.non_polymorphic()]",
    "of_a_manager": "[r.owner.name for r in Resource.plain.all()]",
    "own_method": "[r.where() for r in Resource.objects.non_polymorphic()]",
    "subclassed": "[r.owner.name for r in Resource.plain.subclassed()]",
    "subclass": "[d.owner.name for d in Document.objects.all()]",
}
STAYING = {
    "joined": "[r.owner.name for r in Resource.objects.with_owner()]",
    "joined_of_the_model": (
        "[r.owner.name for r in Resource.objects.with_owner().non_polymorphic()]"
    ),
    "joined_of_a_manager": "[r.owner.name for r in Resource.plain.select_related('owner')]",
    "prefetched": (
        "[owner.name for r in Resource.objects.prefetch_related('readers')"
        " for owner in r.readers.all()]"
    ),
    "overridden_method": "[r.where() for r in Resource.objects.all()]",
    "overridden_method_of_a_manager": "[r.where() for r in Resource.plain.subclassed()]",
    "text_of_a_subclass": "[r.text for r in Resource.objects.all()]",
}


def example(folder: Path, name: str, result: str) -> Path:
    path = folder / f"{name}.py"
    path.write_text(f"{dedent(MODELS)}\ndef run():\n    return {result}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", GROWING)
def test_missing_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "pyproject.toml").touch()
    example(tmp_path, "models", GROWING[name])
    assert lint(tmp_path, "--select=ARC20")


@pytest.mark.parametrize("name", STAYING)
def test_near_miss_is_silent(tmp_path: Path, name: str) -> None:
    (tmp_path / "pyproject.toml").touch()
    example(tmp_path, "models", STAYING[name])
    assert lint(tmp_path, "--select=ARC20") == []


def test_django_agrees(tmp_path: Path) -> None:
    pytest.importorskip("polymorphic")
    programs = {**GROWING, **STAYING}
    verdicts = ask_examples(example(tmp_path, name, result) for name, result in programs.items())
    assert {path.stem: verdict.error for path, verdict in verdicts.items() if verdict.error} == {}
    assert {path.stem for path, verdict in verdicts.items() if verdict.grows} == set(GROWING)


SOFTLY_DELETED = """
    from django.db import models
    from model_utils.models import SoftDeletableModel


    class Owner(models.Model):
        name = models.CharField(max_length=50)


    class Resource(SoftDeletableModel):
        owner = models.ForeignKey(Owner, on_delete=models.CASCADE)


    def loaded(rows):
        return rows.select_related("owner")


    def fill(n):
        for i in range(n):
            Resource.all_objects.create(owner=Owner.objects.create(name=f"Owner {i}"))


    def run():
        return [resource.owner.name for resource in Resource.ROWS]
"""


@pytest.mark.parametrize(
    ("rows", "grows"),
    [
        ("all_objects.all()", True),
        ("available_objects.filter(owner__name__gt='')", True),
        ("all_objects.select_related('owner')", False),
        ("available_objects.select_related('owner')", False),
    ],
)
def test_managers_of_a_packages_model(tmp_path: Path, rows: str, grows: bool) -> None:
    (tmp_path / "pyproject.toml").touch()
    path = tmp_path / "models.py"
    path.write_text(dedent(SOFTLY_DELETED).replace("ROWS", rows), encoding="utf-8")
    assert bool(lint(tmp_path, "--select=ARC20")) is grows
    pytest.importorskip("model_utils")
    assert ask_examples([path])[path].grows is grows
