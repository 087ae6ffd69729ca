"""A ``while`` that sleeps and asks again waits for others: it goes through no rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=9)


class Job(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    done = models.BooleanField(default=False)
"""
_WAITING = """\
import asyncio
import time
from time import sleep

from shop.models import Job, Shop


{define} wait():
    while Job.objects.filter(done=False).count() > 0:
        print(Shop.objects.filter(name="Main").first())
        {pause}
"""
_THROUGH_A_LIST = """\
import time

from shop.models import Job


def run():
    waiting = list(Job.objects.all())
    while {condition}:
        print(waiting.pop().shop.name)
        time.sleep(1)
"""


@pytest.mark.parametrize(
    ("define", "pause"),
    [
        ("def", "time.sleep(30)"),
        ("def", "sleep(30)"),
        ("def", "if len(str(1)) == 1:\n            sleep(30)"),
        ("async def", "await asyncio.sleep(30)"),
    ],
)
def test_silent_where_it_sleeps(define: str, pause: str, tmp_path: Path) -> None:
    assert found(tmp_path, _WAITING.format(define=define, pause=pause)) == []


@pytest.mark.parametrize("pause", ["pass", "wait_for_lock()", "Shop.sleep()"])
def test_told_where_it_does_not(pause: str, tmp_path: Path) -> None:
    assert found(tmp_path, _WAITING.format(define="def", pause=pause)) == ["ARC204"]


@pytest.mark.parametrize(
    "condition",
    ["waiting", "len(waiting) > 0", "waiting and time.time() < 9", "waiting and not stopped()"],
)
def test_a_list_is_gone_through_however_slowly(condition: str, tmp_path: Path) -> None:
    assert found(tmp_path, _THROUGH_A_LIST.format(condition=condition)) == ["ARC201"]


def found(folder: Path, code: str) -> list[str]:
    (folder / "manage.py").touch()
    (folder / "shop").mkdir()
    (folder / "shop" / "__init__.py").touch()
    (folder / "shop" / "models.py").write_text(_MODELS)
    (folder / "shop" / "jobs.py").write_text(code)
    return [each.code for each in lint(folder, "--select=ARC20")]
