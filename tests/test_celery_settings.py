"""Under which names Celery reads its settings: held against Celery itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project


@pytest.mark.parametrize("namespace", ["CELERY", "MY_QUEUE", None])
@pytest.mark.parametrize(
    ("setting", "value"), [("task_always_eager", True), ("broker_url", "memory://here")]
)
def test_as_celery_reads(
    namespace: str | None, setting: str, value: object, tmp_path: Path
) -> None:
    celery = pytest.importorskip("celery")
    more = "" if namespace is None else f", namespace={namespace!r}"
    text = f"app = Celery()\napp.config_from_object('django.conf:settings'{more})\n"
    (tmp_path / "queue_of_tasks.py").write_text(f"from celery import Celery\n{text}")
    [name] = Project(tmp_path, Options(no_cache=True)).celery.names(setting)
    app = celery.Celery(set_as_current=False)
    app.config_from_object({name: value}, namespace=namespace)
    assert app.conf[setting] == value


@pytest.mark.parametrize(
    "text",
    ["app.config_from_object('shop.celeryconfig')", "app = Celery()", "config_from_object('x')"]
    + ["app.config_from_object('django.conf:settings', namespace='queue')"],
)
def test_other_configurations(text: str, tmp_path: Path) -> None:
    (tmp_path / "tasks.py").write_text(f"from celery import Celery\n{text}\n")
    assert Project(tmp_path, Options(no_cache=True)).celery.names("broker_url") == []
