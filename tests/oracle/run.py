"""Run programs under Django and count their queries: ``python -m oracle.run``.

The request on stdin is JSON: ``folder`` (where the modules are found), ``apps``, ``settings`` (a
module to use instead of the least that these apps need, or null), ``rows``,
``filler`` (the module whose ``fill(rows)`` makes the data, or null) and ``programs`` (module
names). A program may have a ``fill(rows)`` of its own, which adds to the data. The answer on
stdout gives for each program its queries, what it printed, and the exception that ended it, if
any. Every program meets the same data: what one writes is rolled back.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import json
import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import django
from django.conf import settings

from oracle.queries import form, is_data_query


@dataclass
class Run:
    """One run of one program: how often it sent each form of query."""

    queries: Counter[str] = field(default_factory=Counter)
    error: str | None = None
    printed: str = ""


def main() -> None:
    request = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):  # programs may print
        set_up(request["folder"], request["apps"], request["settings"])
        runs = run_all(request["programs"], request["filler"], request["rows"])
    json.dump({program: vars(run) for program, run in runs.items()}, sys.stdout)


def set_up(folder: str, apps: list[str], module: str | None = None) -> None:
    sys.path.insert(0, folder)
    if module:
        os.environ["DJANGO_SETTINGS_MODULE"] = module
    else:
        settings.configure(
            INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", *apps],
            DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
            DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
            SECRET_KEY="oracle",
            TEMPLATES=[
                {
                    "BACKEND": "django.template.backends.django.DjangoTemplates",
                    "APP_DIRS": True,
                }
            ],
            USE_TZ=True,
        )
    django.setup()
    share_connections()
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0)


def share_connections() -> None:
    """Let all threads ask over the connection whose queries are counted."""
    from django.db import connection, connections

    connections._connections = SimpleNamespace()
    connection.inc_thread_sharing()


def run_all(programs: list[str], filler: str | None, rows: int) -> dict[str, Run]:
    with rolled_back():
        if filler:
            importlib.import_module(filler).fill(rows)
        return {program: run_once(program, rows) for program in programs}


def run_once(program: str, rows: int) -> Run:
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection, reset_queries
    from django.test.utils import CaptureQueriesContext

    run = Run()
    try:
        with rolled_back():
            module = importlib.import_module(program)
            if hasattr(module, "fill"):
                module.fill(rows)
            ContentType.objects.clear_cache()
            reset_queries()  # Django's log keeps the last 9,000 only
            with (
                CaptureQueriesContext(connection) as captured,
                contextlib.redirect_stdout(io.StringIO()) as printed,
            ):
                exhaust(module.run)
            run.printed = printed.getvalue()
            statements = (query["sql"] for query in captured)
            run.queries.update(form(sql) for sql in statements if is_data_query(sql))
    except Exception:
        run.error = traceback.format_exc()
    return run


def exhaust(function: Any) -> None:
    """Call it, and iterate over what it yields."""
    if inspect.isasyncgenfunction(function):
        raise TypeError("run() cannot be an asynchronous generator")
    if inspect.iscoroutinefunction(function):
        from asgiref.sync import async_to_sync

        function = async_to_sync(function)
    result = function()
    if isinstance(result, Iterator):
        for _ in result:
            pass


@contextlib.contextmanager
def rolled_back() -> Iterator[None]:
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
