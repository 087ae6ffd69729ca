"""Constraints with a condition: which rows they tell apart, and which have NULL and are several."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models
from django.db.models import Q


class Owner(models.Model):
    name = models.CharField(max_length=9)


class Seat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE)
    kind = models.CharField(max_length=9)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["parent"], condition={}, name="one_root"),
        ]
"""
_ASKED = """\
    for seat in Seat.objects.filter(parent=parent, kind="root"):
        print(seat.owner.name)
"""
_NULL = {
    "behind a nullable relation": f"def show(other: Seat):\n    parent = other.parent\n{_ASKED}",
    "perhaps none": f"def show(parent: Seat | None):\n{_ASKED}",
    "found or not": f"def show():\n    parent = Seat.objects.first()\n{_ASKED}",
}


def _lint(folder: Path, services: str, condition: str = 'Q(kind="root")') -> list[str]:
    package = folder / "shop"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text(_MODELS.format(condition))
    (package / "services.py").write_text(f"from shop.models import Seat\n\n\n{services}")
    (folder / "pyproject.toml").touch()
    return [finding.code for finding in lint(folder, "--select=ARC201")]


@pytest.mark.parametrize("services", _NULL.values(), ids=_NULL)
def test_null_is_no_one_value(tmp_path: Path, services: str) -> None:
    assert _lint(tmp_path, services) == ["ARC201"]


_OF_ONE = """\
def show():
    for parent in Seat.objects.filter(pk=3):
        for seat in Seat.objects.filter(parent=parent, kind="root"):
            print(seat.owner.name)
"""


@pytest.mark.parametrize(
    ("condition", "codes"),
    [('Q(kind="root")', []), ('models.Q(kind="root")', []), ('made(kind="root")', ["ARC201"])],
)
def test_a_row_that_is_there(tmp_path: Path, condition: str, codes: list[str]) -> None:
    assert _lint(tmp_path, _OF_ONE, condition) == codes
