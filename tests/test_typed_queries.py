"""Queries for what a person types in each pass, and for what only may be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=9)
"""
_COMMAND = """\
from shop.models import Shop


def tell(options, ask):
    for shop in Shop.objects.all():
        name = {}
        print(Shop.objects.get(name=name))
"""
_TYPED = (
    "input('Name: ')",
    "str(input('Name: ')).strip()",
    "input('Name: ') if options else input()",
    "input('Name: ') or input('Once more: ')",
)
_MAYBE_TYPED = (
    "input('Name: ') if options else shop.name[1:]",
    "shop.name[1:] if input('As it is? ') else shop.name",
    "shop.name[1:] or input('Name: ')",
    "ask(shop, lambda: input('Name: '))",
    "shop.name[int(input('From: ')) :]",
)


@pytest.mark.parametrize("name", _TYPED)
def test_typed(tmp_path: Path, name: str) -> None:
    assert _lint(tmp_path, name) == []


@pytest.mark.parametrize("name", _MAYBE_TYPED)
def test_may_be_typed(tmp_path: Path, name: str) -> None:
    assert _lint(tmp_path, name) == ["ARC204"]


def _lint(folder: Path, name: str) -> list[str]:
    package = folder / "shop"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text(_MODELS)
    (package / "services.py").write_text(_COMMAND.format(name))
    (folder / "pyproject.toml").touch()
    return [finding.code for finding in lint(folder, "--select=ARC000,ARC204")]
