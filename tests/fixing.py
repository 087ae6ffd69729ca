"""Runs ``flake8-django-arch fix`` as a user does, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

_MAIN = "import sys; from flake8_django_arch.cli import main; sys.exit(main())"


@dataclass(frozen=True)
class Fixed:
    """How a run ended."""

    code: int
    out: str
    err: str


def fix(folder: Path, *arguments: str) -> Fixed:
    """Run it in a folder, by default on all of it."""
    done = subprocess.run(
        [sys.executable, "-c", _MAIN, "fix", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Fixed(done.returncode, done.stdout, done.stderr)


def project(folder: Path, files: dict[str, str]) -> Path:
    """Lay out a project with a shop's models and the files that a test is about."""
    (folder / "pyproject.toml").touch()
    (folder / "setup.cfg").write_text("[flake8]\nmax-line-length = 200\n", encoding="utf-8")
    for name, text in {"shop/__init__.py": "", "shop/models.py": MODELS, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dedent(text).encode("utf-8"))
    return folder


MODELS = """\
from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)


class Customer(models.Model):
    name = models.CharField(max_length=50)
    region = models.ForeignKey(Region, on_delete=models.CASCADE)


class Order(models.Model):
    number = models.CharField(max_length=50)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
    seller = models.ForeignKey(Customer, null=True, on_delete=models.CASCADE, related_name="+")


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    product = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="+")
"""
