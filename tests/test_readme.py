"""What the README shows is what a user gets."""

from __future__ import annotations

import re
from pathlib import Path

from lint import lint

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
MODELS = """
from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=100)


class Order(models.Model):
    number = models.CharField(max_length=20)
    is_open = models.BooleanField(default=True)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
"""


def test_first_finding(tmp_path: Path) -> None:
    view, shown = re.findall(r"```(?:python|text)\n(.*?)```", README, re.DOTALL)[:2]
    shop = tmp_path / "shop"
    shop.mkdir()
    (tmp_path / "manage.py").touch()
    (shop / "models.py").write_text(MODELS)
    # The imports stand at the end, so that the lines are those of the README.
    imports = "from django.shortcuts import render\nfrom shop.models import Order\n"
    (shop / "views.py").write_text(f"{view}{imports}")
    [finding] = lint(tmp_path)
    line = f"{finding.path}:{finding.line}:{finding.column}: {finding.code} {finding.message}"
    assert line == shown.strip()
