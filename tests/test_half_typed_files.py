"""What other files are told by a file that does not parse: no more than surely holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

MODELS = """\
from django.db import models
from django.db.models import prefetch_related_objects


class Region(models.Model):
    name = models.CharField(max_length=100)


class CustomerManager(models.Manager):
    def get_queryset(self):
        HALF_TYPED
        return super().get_queryset().select_related("region")


class Customer(models.Model):
    region = models.ForeignKey(Region, on_delete=models.CASCADE)
    objects = CustomerManager()
    everybody = models.Manager()

    def place(self):
        return self.region.name

    def far_place(self):
        HALF_TYPED
        return self.region.name


def fill(customers):
    HALF_TYPED
    prefetch_related_objects(customers, "region")


def known():
    HALF_TYPED
    return Customer.everybody.select_related("region")
"""
HEAD = "from shop.models import Customer, fill, known\n\n\n"
SILENT = {
    "a manager": "names = [each.region.name for each in Customer.objects.all()]",
    "a method": "names = [each.far_place() for each in Customer.everybody.all()]",
    "a helper": (
        "customers = list(Customer.everybody.all())\nfill(customers)\n"
        "names = [each.region.name for each in customers]"
    ),
    "a selector": "names = [each.region.name for each in known()]",
}
TOLD = {
    "the model": "names = [each.region.name for each in Customer.everybody.all()]",
    "another method": "names = [each.place() for each in Customer.everybody.all()]",
}


def found(folder: Path, code: str, half_typed: str) -> list[str]:
    package = folder / "shop"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text(MODELS.replace("HALF_TYPED", half_typed))
    lines = "".join(f"    {line}\n" for line in code.splitlines())
    (package / "names.py").write_text(f"{HEAD}def names():\n{lines}    return names\n")
    return [finding.code for finding in lint(folder, "--select=ARC") if finding.code != "ARC000"]


@pytest.mark.parametrize("code", SILENT.values(), ids=SILENT)
def test_a_function_that_does_not_parse_may_do_anything(tmp_path: Path, code: str) -> None:
    assert found(tmp_path, code, "self.") == []


@pytest.mark.parametrize("code", TOLD.values(), ids=TOLD)
def test_models_and_other_functions_are_known(tmp_path: Path, code: str) -> None:
    assert found(tmp_path, code, "self.") == ["ARC201"]


def test_the_method_is_known_where_it_parses(tmp_path: Path) -> None:
    assert found(tmp_path, SILENT["a method"], "pass") == ["ARC201"]
