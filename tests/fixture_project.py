"""A shop with a fixture and a test that loads it, for the tests of ARC601's fix."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

from fixing import Fixed, fix

MODELS = """\
import uuid

from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)
    above = models.ForeignKey("self", null=True, on_delete=models.CASCADE)


class Tag(models.Model):
    slug = models.SlugField(primary_key=True)


class Article(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    region = models.ForeignKey(Region, on_delete=models.CASCADE)
    tags = models.ManyToManyField(Tag)
    like = models.ManyToManyField("self")
    title = models.TextField(default="none")
    price = models.DecimalField(max_digits=8, decimal_places=2, default=1)
    weight = models.FloatField(null=True)
    count = models.PositiveIntegerField(default=7)
    is_open = models.BooleanField(default=False)
    day = models.DateField(null=True)
    moment = models.DateTimeField(null=True)
    hour = models.TimeField(null=True)
    token = models.UUIDField(null=True)
    extra = models.JSONField(default=dict)
    photo = models.FileField(blank=True)
"""
ROWS = [
    {"model": "shop.region", "pk": 2, "fields": {"name": 'Süd "x" it\'s\n', "above": 5}},
    {"model": "shop.Region", "pk": 5, "fields": {"name": "datetime.date", "above": None}},
    {
        "model": "shop.article",
        "pk": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5a",
        "fields": {
            "region": 2,
            "tags": ["a", "b"],
            "like": ["5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5b"],
            "title": "A",
            "price": "12.50",
            "weight": 3,
            "is_open": True,
            "day": "2024-02-29",
            "moment": "2024-02-29T10:00:00.123Z",
            "hour": "10:30:00",
            "token": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5c",
            "extra": {"a": [1, 2.5, None, True, "datetime.date('x')"]},
            "photo": "",
        },
    },
    {
        "model": "shop.article",
        "pk": "5a1f6bcb-6a0f-4b4e-8f5c-9e3a1d2c4b5b",
        "fields": {"region": 5, "moment": "2024-02-29T10:00:00", "tags": []},
    },
    {"model": "shop.tag", "pk": "a", "fields": {}},
    {"model": "shop.tag", "pk": "b", "fields": {}},
]
TEST = """\
from django.test import TestCase


class ShopTests(TestCase):
    fixtures = ["shop.json"]

    def test_nothing(self):
        pass
"""
FACTORIES = """\
import factory


class PlaceFactory(factory.django.DjangoModelFactory):
    name = "Nowhere"

    class Meta:
        model = "shop.Region"
"""


def project(folder: Path, rows: object = ROWS, **others: str) -> Path:
    """Lay out a shop with a fixture and a test that loads it."""
    files = {
        "pyproject.toml": "",
        "shop/__init__.py": "",
        "shop/models.py": MODELS,
        "shop/fixtures/shop.json": json.dumps(rows, ensure_ascii=False),
        "shop/tests/__init__.py": "",
        "shop/tests/test_shop.py": TEST,
        **others,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def mended(folder: Path, *arguments: str) -> Fixed:
    """Make the fix."""
    return fix(folder, "--select=ARC601", "--unsafe", *arguments)
