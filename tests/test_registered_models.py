"""Loops over the models that Django's registry knows: they grow with the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models


class Note(models.Model):
    model = models.CharField(max_length=99, unique=True)
    text = models.CharField(max_length=99)
"""
_TOLD = {
    "names of an app's": """\
for name in apps.all_models["shop"]:
        Note.objects.get(model=name)""",
    "names made of them": """\
for name in apps.all_models["shop"].keys():
        Note.objects.get(model=f"shop.{name}")""",
    "all": """\
for model in apps.get_models():
        Note.objects.get(model=model._meta.label)""",
    "an app's": """\
for model in apps.get_app_config("shop").get_models():
        Note.objects.filter(model=model._meta.label).first()""",
    "in a comprehension": """\
return [Note.objects.filter(model=m._meta.label).exists() for m in apps.get_models()]""",
}
_SILENT = {
    "the models themselves": """\
for model in apps.get_models():
        model.objects.count()""",
    "one model": """\
for name in [apps.get_model("shop", "Note")]:
        Note.objects.get(model=name)""",
    "apps": """\
for config in apps.get_app_configs():
        Note.objects.get(model=config.label)""",
    "asked once": """\
notes = Note.objects.in_bulk(apps.all_models["shop"], field_name="model")
    for name in apps.all_models["shop"]:
        notes.get(name)""",
    "three of them": """\
for name in list(apps.all_models["shop"])[:3]:
        Note.objects.get(model=name)""",
}


def _told(folder: Path, code: str) -> list[str]:
    (folder / "shop").mkdir()
    (folder / "manage.py").write_text("")
    (folder / "shop" / "__init__.py").write_text("")
    (folder / "shop" / "models.py").write_text(_MODELS)
    services = folder / "shop" / "services.py"
    services.write_text(
        f"from django.apps import apps\nfrom .models import Note\n\n\ndef check():\n    {code}\n"
    )
    return [finding.code for finding in lint(folder, "--select=ARC20")]


@pytest.mark.parametrize("name", _TOLD)
def test_a_query_for_each_model_is_told(name: str, tmp_path: Path) -> None:
    assert _told(tmp_path, _TOLD[name]) == ["ARC204"]


@pytest.mark.parametrize("name", _SILENT)
def test_what_asks_nothing_of_each_model_is_not(name: str, tmp_path: Path) -> None:
    assert _told(tmp_path, _SILENT[name]) == []
