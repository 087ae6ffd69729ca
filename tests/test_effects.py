"""Which calls are side effects, whatever way the code comes to them."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

import pytest
from lint import lint

from flake8_django_arch.flow.side_effects.effects import EFFECTS, Kind

#: What a constructor is of which the table knows methods: ``csv.writer(…).writerow``.
_WHERE = re.compile(r"(csv\.writer)\.\w+")
_MODEL = """\
from functools import partial

import boto3
import httpx
import requests
from celery import Celery, shared_task
from django.core.files.storage import default_storage
from django.core.mail import EmailMessage, get_connection, mail_admins, send_mail
from django.db import models, transaction
from search.tasks import reindex
from urllib.request import urlopen

app = Celery()


@shared_task
def index(pk):
    print(pk)


@app.task(bind=True)
def archive(self, pk):
    print(pk)


class Page(models.Model):
    email = models.EmailField()
    upload = models.FileField()

    def publish(self, other: "Page"):
        {statement}
"""


def _found(folder: Path, statement: str) -> list[str]:
    (folder / "pyproject.toml").touch()
    (folder / "models.py").write_text(_MODEL.format(statement=statement), encoding="utf-8")
    return [finding.message for finding in lint(folder, "--select=ARC111")]


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("send_mail('', '', None, [self.email])", Kind.MAIL),
        ("mail_admins('', '')", Kind.MAIL),
        ("EmailMessage('', '').send()", Kind.MAIL),
        ("get_connection().send_messages([])", Kind.MAIL),
        ("transaction.on_commit(lambda: send_mail('', '', None, []))", Kind.MAIL),
        ("transaction.on_commit(partial(send_mail, '', '', None, []))", Kind.MAIL),
        ("requests.post('https://example.com')", Kind.HTTP),
        ("requests.Session().get('https://example.com')", Kind.HTTP),
        ("httpx.Client().post('https://example.com')", Kind.HTTP),
        ("urlopen('https://example.com')", Kind.HTTP),
        ("index.delay(self.pk)", Kind.TASK),
        ("index.apply_async(args=[self.pk])", Kind.TASK),
        ("archive.delay_on_commit(self.pk)", Kind.TASK),
        ("transaction.on_commit(partial(index.delay, self.pk))", Kind.TASK),
        ("app.send_task('index')", Kind.TASK),
        ("reindex.delay(self.pk)", Kind.TASK),
        ("default_storage.save('page.html', None)", Kind.FILE),
        ("boto3.client('s3').upload_file('a', 'b', 'c')", Kind.FILE),
    ],
)
def test_effect(tmp_path: Path, statement: str, kind: Kind) -> None:
    messages = _found(tmp_path, statement)
    assert len(messages) == 1
    assert f"Page.publish {kind.value} (line 31: " in messages[0]


@pytest.mark.parametrize(
    "statement",
    [
        "EmailMessage('', '')",
        "requests.Session()",
        "requests.Request('GET', 'https://example.com')",
        "boto3.client('s3').generate_presigned_url('get_object')",
        "default_storage.url('page.html')",
        "self.upload.save('page.html', None)",
        "self.upload.delete(save=False)",
        "transaction.on_commit(lambda: print(self.pk))",
        "index.name",
        "unknown.delay(self.pk)",
    ],
)
def test_no_effect(tmp_path: Path, statement: str) -> None:
    assert _found(tmp_path, statement) == []


def test_every_path_is_dotted() -> None:
    assert all(part.isidentifier() or part == "*" for path in EFFECTS for part in path.split("."))


@pytest.mark.parametrize(
    "path",
    [
        path.replace(".*", "")
        for path in EFFECTS
        if path.startswith(
            ("PIL.Image.Image.", "PIL.ImageOps.", "csv.", "os.", "subprocess.", "time.")
        )
    ],
)
def test_what_is_called_is_there(path: str) -> None:
    assert callable(pkgutil.resolve_name(_WHERE.sub(r"\1", path)))
