"""What is found in a file does not depend on which files were linted before it."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterable
from pathlib import Path

from oracle import CASES

from flake8_django_arch.options import Options
from flake8_django_arch.plugin import Plugin, Session

LEGACY = Path(__file__).parent.parent / "fixtures_code" / "legacy_project"


def findings(files: Iterable[Path]) -> set[tuple[Path, int, str]]:
    Plugin.session = Session(Options(no_cache=True))
    return {
        (path, line, text)
        for path in files
        for line, _, text, _ in Plugin(ast.parse(path.read_bytes()), str(path), []).run()
    }


def test_order_of_files(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(CASES, project, ignore=shutil.ignore_patterns("__pycache__"))
    (project / "pyproject.toml").touch()
    files = sorted(project.rglob("*.py"))
    assert findings(files) == findings(reversed(files))


CHAIN = """
from django.db import models


class {name}(models.Model):
    parent = models.ForeignKey("{parent}", on_delete=models.CASCADE, related_name="children")

    def describe(self):
        return self.parent.describe()
"""


def test_calls_too_deep_to_follow(tmp_path: Path) -> None:
    (tmp_path / "manage.py").touch()
    shop = tmp_path / "shop"
    shop.mkdir()
    (shop / "__init__.py").touch()
    names = [f"Level{number}" for number in range(9)]
    files = []
    for name, parent in zip(names, [*names[1:], names[0]], strict=True):
        (shop / name.lower()).mkdir()
        file = shop / name.lower() / "models.py"
        loop = f"\n\ndef texts():\n    return [row.describe() for row in {name}.objects.all()]\n"
        file.write_text(CHAIN.format(name=name, parent=f"{parent.lower()}.{parent}") + loop)
        files.append(file)
    assert findings(files)
    assert findings(files) == findings(reversed(files))


SHOP = """
from django.db import models


class Order(models.Model):
    number = models.IntegerField(default=0)


class Product(models.Model):
    name = models.CharField(max_length=50)


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
"""
ASKED = """
from shop.models import Order
from shop.asking import products


def renumber(pk):
    order = Order.objects.get(pk=pk)
    if Order.objects.filter(number=order.number).count():
        order.number += 1
        order.save()
    return products(order)


def mark(number):
    order, created = Order.objects.get_or_create(number=number)
    return products(order)
"""
ASKING = """
def products(order):
    return [line.product.name for line in order.lines.order_by("pk")]
"""


def test_functions_that_another_file_has_asked_for(tmp_path: Path) -> None:
    """flake8 parses a file anew that was read before to learn what it hands to another one."""
    (tmp_path / "manage.py").touch()
    shop = tmp_path / "shop"
    shop.mkdir()
    texts = {"__init__": "", "models": SHOP, "numbers": ASKED, "asking": ASKING}
    files = [shop / f"{name}.py" for name in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text)
    found = findings(files)
    codes = {text.partition(" ")[0] for name, _, text in found if name == files[2]}
    assert {"ARC214", "ARC215", "ARC216"} <= codes
    assert findings(reversed(files)) == found


def test_file_alone_as_with_all_others() -> None:
    """A file that is linted alone has other files read otherwise: in part, and by other askers."""
    files = sorted(LEGACY.rglob("*.py"))
    together = findings(files)
    assert len(together) > 50
    for path in files:
        assert findings([path]) == {found for found in together if found[0] == path}


MODELS = """
from django.db import models


class Document(models.Model):
    number = models.CharField(max_length=20)


class Answer(models.Model):
    document = models.ForeignKey(Document, on_delete=models.CASCADE)
    value = models.TextField()

    def copy(self, document):
        Answer.objects.create(document=document, value=self.value)
"""
ANSWERING = """
from .models import Answer, Document


def answer():
    default = Answer.objects.get(pk=1)
    for document in Document.objects.all():
        if not Answer.objects.filter(document=document).exists():
            default.copy(document)
"""


def test_functions_that_were_evaluated_before(tmp_path: Path) -> None:
    """flake8 hands over a tree of its own, where a function may be known from another one."""
    (tmp_path / "manage.py").touch()
    app = tmp_path / "answers"
    app.mkdir()
    for name, text in {"__init__": "", "models": MODELS, "answering": ANSWERING}.items():
        (app / f"{name}.py").write_text(text)
    file = app / "answering.py"
    Plugin.session = Session(Options(no_cache=True))
    flow = Plugin.session.flow(file)
    module = flow.project.at(str(file))
    function = module.function("answer")
    assert function is not None and flow.project.source(module) is not None
    flow.analyse(function)
    found = [text for _, _, text, _ in Plugin(ast.parse(file.read_bytes()), str(file), []).run()]
    assert [text.partition(" ")[0] for text in found] == ["ARC204"]
