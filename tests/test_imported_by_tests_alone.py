"""Modules called after tests that tests alone import: their loops run over few rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

from flake8_django_arch.project import discovery

_MODELS = """\
from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=9)


class Order(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
"""
_LOOP = """\
from shop.models import Order


def fill():
    return [order.shop.name for order in Order.objects.all()]
"""
_IMPORT = "from shop.{} import fill\n\n\ndef test_fill():\n    fill()\n"


@pytest.mark.parametrize(
    "way", ["tests.py", "shop/tests/data.py", "test_shop.py", "tests_of_shop.py", "shop_tests.py"]
)
def test_is_test(way: str) -> None:
    assert discovery.is_test(way)


@pytest.mark.parametrize("way", ["contest.py", "shop/testimonials.py", "latest/views.py"])
def test_is_no_test(way: str) -> None:
    assert not discovery.is_test(way)


def _lint(folder: Path, name: str, loop: str = _LOOP, **others: str) -> list[str]:
    package = folder / "shop"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text(_MODELS)
    (package / f"{name}.py").parent.mkdir(parents=True, exist_ok=True)
    (package / f"{name}.py").write_text(loop)
    for other, text in others.items():
        (package / f"{other}.py").write_text(text.format(name.replace("/", ".")))
    (folder / "pyproject.toml").touch()
    return [finding.code for finding in lint(folder, "--select=ARC201")]


def test_tests_alone(tmp_path: Path) -> None:
    assert _lint(tmp_path, "fill_test_data", tests=_IMPORT) == []


def test_other_code_as_well(tmp_path: Path) -> None:
    found = _lint(tmp_path, "fill_test_data", tests=_IMPORT, services=_IMPORT)
    assert found == ["ARC201"]


def test_other_name(tmp_path: Path) -> None:
    assert _lint(tmp_path, "fill_latest_data", tests=_IMPORT) == ["ARC201"]


def test_named_in_a_text(tmp_path: Path) -> None:
    found = _lint(tmp_path, "fill_test_data", tests=_IMPORT, settings="PARTS = ['shop.{}']\n")
    assert found == ["ARC201"]


def test_nobody(tmp_path: Path) -> None:
    called = "from django.core.management import call_command\n\ncall_command('{}')\n"
    assert _lint(tmp_path, "fill_test_data", tests=called) == ["ARC201"]


@pytest.mark.parametrize("folder", ["management/commands", "templatetags", "tasks"])
def test_found_by_its_folder(tmp_path: Path, folder: str) -> None:
    assert _lint(tmp_path, f"{folder}/sync_test_results", tests=_IMPORT) == ["ARC201"]


def test_found_by_a_folder_that_is_called_a_folder_of_tasks(tmp_path: Path) -> None:
    assert _lint(tmp_path, "rounds/sync_test_results", tests=_IMPORT) == []
    found = lint(tmp_path, "--select=ARC201", "--arc-task-names=rounds")
    assert [finding.code for finding in found] == ["ARC201"]


@pytest.mark.parametrize(
    "loop",
    [
        _LOOP.replace("def fill", "@shared_task\ndef fill"),
        _LOOP.replace("def fill", "@receiver(saved)\ndef fill"),
        _LOOP + "\n\nif __name__ == '__main__':\n    fill()\n",
    ],
    ids=["task", "receiver", "script"],
)
def test_run_by_itself(tmp_path: Path, loop: str) -> None:
    assert _lint(tmp_path, "sync_test_results", loop, tests=_IMPORT) == ["ARC201"]


def test_script_that_fills_test_data(tmp_path: Path) -> None:
    loop = _LOOP + "\n\nif __name__ == '__main__':\n    fill()\n"
    assert _lint(tmp_path, "fill_test_data", loop, tests=_IMPORT) == []
