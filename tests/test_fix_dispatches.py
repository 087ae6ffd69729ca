"""Dispatches that the fix of ARC405 leaves to the user. ``test_dispatches`` runs what it mends."""

from __future__ import annotations

from pathlib import Path

from fixing import fix, project

HEAD = """\
from contextlib import suppress
from celery import shared_task
from django.db import transaction


@shared_task
def index(pk):
    print(pk)


"""
LEFT = {
    "result_read": "with transaction.atomic():\n    result = index.delay(1)\n    print(result.id)",
    "returned": "with transaction.atomic():\n    return index.delay(1)",
    "errors_caught": """\
        with transaction.atomic():
            try:
                index.delay(1)
            except OSError:
                print("no broker")""",
    "errors_suppressed": "with transaction.atomic(), suppress(OSError):\n    index.delay(1)",
    "list_grows": """\
        with transaction.atomic():
            keys = []
            index.delay(keys)
            keys.append(1)""",
    "dictionary_changes": """\
        with transaction.atomic():
            found = {}
            index.apply_async(kwargs={"pk": found})
            found["a"] = 1""",
    "changes_in_the_next_round": """\
        with transaction.atomic():
            keys = []
            for key in range(3):
                keys.append(key)
                index.delay(keys)""",
    "row_changes": """\
        with transaction.atomic():
            index.delay(order)
            order.number = 1""",
    "partial_is_another": """\
        partial = print
        with transaction.atomic():
            index.delay(1)""",
    "transaction_is_another": """\
        def pay(transaction):
            print(transaction)
        with transaction.atomic():
            index.delay(1)""",
}


def test_left_to_the_user(tmp_path: Path) -> None:
    files = {}
    for name, body in LEFT.items():
        lines = body.replace("\n        ", "\n").strip().splitlines()
        function = "".join(f"    {line}\n" for line in lines)
        files[f"shop/{name}.py"] = f"{HEAD}def run(order):\n{function}"
    folder = project(tmp_path, files)
    done = fix(folder, "--select=ARC405")
    assert done.err == f"mended 0 findings in 0 files; {len(LEFT)} findings left to you\n"
    for name, text in files.items():
        assert (folder / name).read_text(encoding="utf-8") == text
