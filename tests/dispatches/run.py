"""Run programs under Django and see how they dispatch: ``run.py FOLDER``.

A program is a module with a function ``run(order)``, or with routes, the first of which is sent a
POST request. No test's transaction is around it. The answer on stdout gives for each whether some
task was dispatched inside a transaction, and with what each was dispatched.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import django

FOLDER = Path(sys.argv[1])
sys.path.insert(0, str(FOLDER))
os.environ["DJANGO_SETTINGS_MODULE"] = "shop.settings"
django.setup()

from celery import Celery, canvas  # noqa: E402
from celery.app.task import Task  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client, override_settings  # noqa: E402
from shop.models import Order  # noqa: E402

#: Of each dispatch whether a transaction was open, and what was given.
seen: list[tuple[bool, str]] = []


def record(self: Any, *args: Any, **kwargs: Any) -> None:
    given = f"{getattr(self, 'name', '')} {args} {kwargs}"
    seen.append((connection.in_atomic_block, given))


def dispatched(name: str) -> dict[str, Any]:
    seen.clear()
    order = Order.objects.create()
    program = importlib.import_module(name)
    if hasattr(program, "urlpatterns"):
        with override_settings(ROOT_URLCONF=name):
            Client().post("/")
    else:
        program.run(order)
    assert not connection.in_atomic_block
    return {"is_early": any(early for early, _ in seen), "given": [given for _, given in seen]}


def main() -> None:
    for dispatching in (Task, canvas.Signature, canvas._chain, canvas.group, canvas._chord):
        dispatching.apply_async = record
    Celery.send_task = record
    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("migrate", run_syncdb=True, verbosity=0, database="replica")
    names = [
        path.relative_to(FOLDER).with_suffix("").as_posix().replace("/", ".")
        for path in sorted(FOLDER.glob("*/*.py"))
        if path.parent.name != "shop"
    ]
    json.dump({name: dispatched(name) for name in names}, sys.stdout)


if __name__ == "__main__":
    main()
