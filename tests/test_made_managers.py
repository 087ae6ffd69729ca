"""Managers that functions make, and those whose rows a condition chooses, judged by Django."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint
from oracle import ask_examples

MODELS = """
    from functools import cache

    from django.db import models


    class Keeper(models.Model):
        name = models.CharField(max_length=50)


    class PlaceQuerySet(models.QuerySet):
        def named(self):
            return self.exclude(name="")

        def with_keeper(self):
            return self.select_related("keeper")


    class Loading(models.Manager):
        def get_queryset(self):
            return super().get_queryset().select_related("keeper")


    def loaded(rows):
        return rows.select_related("keeper")


    MAKING

    class Place(models.Model):
        name = models.CharField(max_length=50)
        keeper = models.ForeignKey(Keeper, on_delete=models.CASCADE)

        objects = MANAGER


    def fill(n):
        for i in range(n):
            keeper = Keeper.objects.create(name=f"Keeper {i}")
            Place.objects.create(name=f"Place {i}", keeper=keeper)


    def run():
        return [place.keeper.name for place in Place.objects.ROWS()]
"""

FILTERING = """
    def made(base=models.Manager, **scopes):
        class Manager(base):
            def get_queryset(self):
                return super().get_queryset().exclude(**scopes)

        return Manager()
"""
OF_A_CLASS = """
    def made(**scopes):
        class Inner(scoped(**scopes).__class__):
            def get_queryset(self):
                return super().get_queryset().exclude(name="none")

        return Inner()
"""
LOADING = FILTERING.replace("exclude(**scopes)", 'select_related("keeper")')
BY_NAME = """
    def made(relation):
        class Manager(models.Manager):
            def get_queryset(self):
                return super().get_queryset().select_related(relation)

        return Manager()
"""
OF_BOTH_NAMES = """
    names = ("name",)


    def made(names):
        class Manager(models.Manager):
            def get_queryset(self):
                return super().get_queryset().select_related(*names)

        return Manager()
"""
BY_BRANCH = """
    def made(is_plain):
        if is_plain:
            return models.Manager()
        return Loading()
"""
BOUND = """
    def made():
        manager = BASE()
        return manager
"""
REBOUND = """
    def made():
        Manager = models.Manager
        Manager = Loading
        return Manager()
"""
CACHED = """
    @cache
    def made():
        return Loading()
"""
A_CLASS = """
    def made(base):
        class Manager(base):
            pass

        return Manager
"""
BASE = FILTERING + """

    class Named(made(BASE, name="none").__class__):
        def named(self):
            return self.exclude(name="")
"""
BRANCHES = """
    class Chosen(models.Manager):
        def __init__(self, *, is_short=True):
            self.is_short = is_short
            super().__init__()

        def get_queryset(self):
            rows = super().get_queryset()
            if self.is_short:
                return rows.SHORT
            return rows.LONG
"""


def branches(short: str, long: str) -> str:
    return BRANCHES.replace("SHORT", short).replace("LONG", long)


#: By name what makes the manager, the manager, and the method that is asked for rows.
GROWING = {
    "filtering": (FILTERING, 'made(name="none")', "all"),
    "of_a_base": (FILTERING, 'made(models.Manager, name="none")', "all"),
    "of_a_base_by_name": (FILTERING, 'made(base=models.Manager, name="none")', "all"),
    "of_a_querysets_class": (FILTERING, "made(PlaceQuerySet.as_manager().__class__)", "named"),
    "of_a_class": (FILTERING.replace("made", "scoped") + OF_A_CLASS, 'made(name="none")', "all"),
    "bound": (BOUND.replace("BASE", "models.Manager"), "made()", "all"),
    "a_class": (A_CLASS, "made(models.Manager)()", "all"),
    "base": (BASE.replace("BASE", "models.Manager"), "Named()", "named"),
    "branches": (branches('exclude(name="none")', "all()"), "Chosen()", "all"),
    "sorted_branches": (branches('order_by("name")', "all()"), "Chosen(is_short=False)", "all"),
}
STAYING = {
    "loading": (LOADING, "made()", "all"),
    "by_name": (BY_NAME, 'made("keeper")', "all"),
    "of_both_names": (OF_BOTH_NAMES, 'made(["keeper"])', "all"),
    "of_a_loading_base": (FILTERING, 'made(Loading, name="none")', "all"),
    "of_a_loading_base_by_name": (FILTERING, 'made(name="none", base=Loading)', "all"),
    "of_options": (FILTERING, 'made(**{"base": Loading})', "all"),
    "of_a_querysets_class": (
        FILTERING,
        "made(PlaceQuerySet.as_manager().__class__)",
        "with_keeper",
    ),
    "of_a_class": (LOADING.replace("made", "scoped") + OF_A_CLASS, "made()", "all"),
    "by_branch": (BY_BRANCH, "made(False)", "all"),
    "bound": (BOUND.replace("BASE", "Loading"), "made()", "all"),
    "rebound": (REBOUND, "made()", "all"),
    "cached": (CACHED, "made()", "all"),
    "a_class": (A_CLASS, "made(Loading)()", "all"),
    "base": (BASE.replace("BASE", "Loading"), "Named()", "named"),
    "branches": (branches('select_related("keeper")', "all()"), "Chosen()", "all"),
    "both_branches": (
        branches('select_related("keeper")', 'prefetch_related("keeper")'),
        "Chosen(is_short=False)",
        "all",
    ),
}


def example(folder: Path, name: str, program: tuple[str, str, str]) -> Path:
    making, manager, rows = program
    text = dedent(MODELS).replace("MAKING", dedent(making).strip("\n") + "\n")
    path = folder / f"{name}.py"
    path.write_text(text.replace("MANAGER", manager).replace("ROWS", rows), encoding="utf-8")
    return path


def codes(folder: Path, program: tuple[str, str, str]) -> list[str]:
    (folder / "pyproject.toml").touch()
    example(folder, "models", program)
    return [finding.code for finding in lint(folder, "--select=ARC20")]


@pytest.mark.parametrize("name", GROWING)
def test_missing_is_told(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, GROWING[name]) == ["ARC201"]


@pytest.mark.parametrize("name", STAYING)
def test_near_miss_is_silent(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, STAYING[name]) == []


def test_django_agrees(tmp_path: Path) -> None:
    paths = [example(tmp_path, f"grows_{name}", program) for name, program in GROWING.items()]
    paths += [example(tmp_path, f"stays_{name}", program) for name, program in STAYING.items()]
    verdicts = ask_examples(paths)
    assert {path.stem: verdict.error for path, verdict in verdicts.items() if verdict.error} == {}
    growing = {path.stem for path, verdict in verdicts.items() if verdict.grows}
    assert growing == {f"grows_{name}" for name in GROWING}


SCOPED = """
    from django.db import models
    from django_scopes import ScopedManager


    class Keeper(models.Model):
        name = models.CharField(max_length=50)


    class Loading(models.Manager):
        def get_queryset(self):
            return super().get_queryset().select_related("keeper")


    class Place(models.Model):
        name = models.CharField(max_length=50)
        keeper = models.ForeignKey(Keeper, on_delete=models.CASCADE)

        objects = ScopedManager({given})


    def loaded(rows):
        return rows.select_related("keeper")


    def names():
        return [place.keeper.name for place in Place.objects.all()]
"""


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('organizer="keeper__name"', ["ARC201"]),
        ('models.Manager, organizer="keeper__name"', ["ARC201"]),
        ('Loading, organizer="keeper__name"', []),
        ('organizer="keeper__name", _manager_class=Loading', []),
    ],
)
def test_manager_that_a_package_scopes(tmp_path: Path, given: str, expected: list[str]) -> None:
    """Where it is not installed, it is known to filter, as its source does."""
    (tmp_path / "pyproject.toml").touch()
    text = dedent(SCOPED.replace("{given}", given))
    (tmp_path / "models.py").write_text(text, encoding="utf-8")
    assert [finding.code for finding in lint(tmp_path, "--select=ARC20")] == expected
