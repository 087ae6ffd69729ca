"""Rows of django-model-utils' querysets: what they load, and what rows of subclasses have."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint
from oracle import ask_examples

MODELS = """
    from django.db import models
    from model_utils.managers import InheritanceManager, InheritanceQuerySet, QueryManager


    class Author(models.Model):
        name = models.CharField(max_length=50)


    class StatusQuerySet(InheritanceQuerySet):
        def with_author(self):
            return self.select_related("author")


    class Status(models.Model):
        author = models.ForeignKey(Author, on_delete=models.CASCADE)
        readers = models.ManyToManyField(Author, related_name="+")

        objects = InheritanceManager()
        own = StatusQuerySet.as_manager()
        known = QueryManager(pk__gt=0)

        def by(self):
            return self.author.name

        def where(self):
            return self.author.name

        def __str__(self):
            return self.author.name


    class Review(Status):
        text = models.CharField(max_length=50)

        def where(self):
            return self.text

        def __str__(self):
            return self.text


    def fill(n):
        for i in range(n):
            author = Author.objects.create(name=f"Author {i}")
            Review.objects.create(author=author, text="Good").readers.add(author)

"""

#: What a program returns, by whether its queries grow with its rows.
GROWING = {
    "all": "[s.author.name for s in Status.objects.all()]",
    "selected": "[s.author.name for s in Status.objects.select_subclasses()]",
    "refined": "[s.author.name for s in Status.objects.select_subclasses('review').order_by('pk')]",
    "many": "[r.name for s in Status.objects.select_subclasses() for r in s.readers.all()]",
    "inherited_method": "[s.by() for s in Status.objects.select_subclasses()]",
    "own_method": "[s.where() for s in Review.objects.all() if s.author.name]",
    "subclass": "[r.author.name for r in Review.objects.all()]",
    "queryset": "[s.author.name for s in Status.own.select_subclasses()]",
    "other_manager": "[s.author.name for s in Status.known.all()]",
}
STAYING = {
    "joined_before": "[s.author.name for s in Status.own.with_author().select_subclasses()]",
    "joined_after": (
        "[s.author.name for s in Status.objects.select_subclasses().select_related('author')]"
    ),
    "prefetched": (
        "[r.name for s in Status.objects.prefetch_related('readers').select_subclasses()"
        " for r in s.readers.all()]"
    ),
    "overridden_method": "[s.where() for s in Status.objects.select_subclasses()]",
    "overridden_text": "[f'{s}' for s in Status.objects.select_subclasses()]",
    "text_of_a_subclass": "[s.text for s in Status.objects.select_subclasses()]",
}


def example(folder: Path, name: str, result: str) -> Path:
    path = folder / f"{name}.py"
    path.write_text(f"{dedent(MODELS)}\ndef run():\n    return {result}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", GROWING)
def test_missing_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "pyproject.toml").touch()
    example(tmp_path, "models", GROWING[name])
    assert [finding for finding in lint(tmp_path, "--select=ARC20") if finding.line > 1]


@pytest.mark.parametrize("name", STAYING)
def test_near_miss_is_silent(tmp_path: Path, name: str) -> None:
    (tmp_path / "pyproject.toml").touch()
    example(tmp_path, "models", STAYING[name])
    assert lint(tmp_path, "--select=ARC20") == []


def test_django_agrees(tmp_path: Path) -> None:
    pytest.importorskip("model_utils")
    programs = {**GROWING, **STAYING}
    verdicts = ask_examples(example(tmp_path, name, result) for name, result in programs.items())
    assert {path.stem: verdict.error for path, verdict in verdicts.items() if verdict.error} == {}
    assert {path.stem for path, verdict in verdicts.items() if verdict.grows} == set(GROWING)
