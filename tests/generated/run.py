"""Run programs under Django, each in a process of its own: ``python -m generated.run``.

The request on stdin is JSON: ``folder`` (where the applications are found), ``rows`` and
``programs`` (application names). Django is set up once; each program then gets a copy of the
process, so that models which Django refuses spoil no other program's run, and no program meets
the models of another.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import sys
import traceback
from typing import Any

from oracle.run import run_once, set_up


def main() -> None:
    request = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):
        set_up(request["folder"], [])
        gc.collect()
        gc.freeze()  # what the copies leave alone, they need not copy
        answers = {app: in_copy(app, request["rows"]) for app in request["programs"]}
    json.dump(answers, sys.stdout)


def in_copy(app: str, rows: int) -> dict[str, Any]:
    """The queries of one program, and the exception that ended it."""
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        os.close(reading)
        try:
            with open(writing, "w", encoding="utf-8") as pipe:
                json.dump(answer(app, rows), pipe)
        finally:  # a copy that fails must not go on with what the original does
            os._exit(0)
    os.close(writing)
    with open(reading, encoding="utf-8") as pipe:
        text = pipe.read()
    code = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
    return json.loads(text) if text else {"queries": {}, "error": f"the process ended: {code}"}


def answer(app: str, rows: int) -> dict[str, Any]:
    from django.apps import apps
    from django.db import connection

    try:
        apps.set_installed_apps([app])
        connection.disable_constraint_checking()
        with connection.schema_editor() as editor:
            for model in apps.get_models():
                editor.create_model(model)
    except Exception:
        return {"queries": {}, "error": traceback.format_exc()}
    return vars(run_once(f"{app}.models", rows))


if __name__ == "__main__":
    main()
