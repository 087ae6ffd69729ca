"""Where a message has to say that its advice does not hold for all rows of a queryset."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

MODELS = """\
from django.db import models


class Suite(models.Model):
    slug = models.SlugField()


class Test(models.Model):
    suite = models.ForeignKey(Suite, on_delete=models.CASCADE)
    log = models.TextField()

    def name(self):
        return self.suite.slug
"""
ITS_OWN = """\
from shop.models import Test


def names():
    tests = Test.objects.order_by("pk")
    if tests.count() > 1000:
        tests = tests.defer("suite")
    return [test.name() for test in tests]
"""
ANOTHER = """\
from shop.models import Test


def names(logs):
    found = [test.log for test in logs.only("log")]
    tests = Test.objects.filter(log__in=found)
    return [test.name() for test in tests]
"""


@pytest.mark.parametrize(("text", "is_said"), [(ITS_OWN, True), (ANOTHER, False)])
def test_the_key_may_be_left_out(tmp_path: Path, text: str, is_said: bool) -> None:
    folder = tmp_path / "shop"
    folder.mkdir()
    (tmp_path / "pyproject.toml").touch()
    (folder / "__init__.py").touch()
    (folder / "models.py").write_text(MODELS)
    (folder / "lists.py").write_text(text)
    (finding,) = lint(tmp_path, "--select=ARC201")
    assert finding.message.endswith(", where suite is not left out") == is_said
