"""Imports settings packages, and runs ``manage.py check --deploy``, each in a process of its own.

Run as a program: reads a request a line, and answers each with the pickle of an answer in the
file that the request names. Forking after Django is imported makes an answer cheap.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import pickle
import re
import sys
import traceback
from typing import Any

#: What most packages need: imported once, before the forks.
IMPORTED = [
    "environ",
    "django.core.management.commands.check",
    "django.core.cache.backends.filebased",
    "django.core.cache.backends.locmem",
    "django.contrib.contenttypes.apps",
    "django.contrib.sessions.apps",
    "django.middleware.csrf",
    "django.urls",
]
_ID = re.compile(r"\((\w+\.[A-Z]\d{3})\)")


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """What the settings of a package are, and if asked for the ids that Django reports of them."""
    os.environ.clear()
    os.environ.update(request["environment"], DJANGO_SETTINGS_MODULE=request["module"])
    sys.path.insert(0, request["folder"])
    sys.dont_write_bytecode = True
    module = importlib.import_module(request["module"])
    values = {name: value for name, value in vars(module).items() if name.isupper()}
    if not request["is_checked"]:
        return {"values": values}
    from django.core.management import execute_from_command_line

    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            execute_from_command_line(["manage.py", "check", "--deploy"])
        except SystemExit:
            pass  # errors end the command with a code
    return {"values": values, "ids": sorted(set(_ID.findall(output.getvalue())))}


def serve() -> None:
    """Answer requests until there are no more."""
    for name in IMPORTED:
        importlib.import_module(name)
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                result = answer(request)
            except BaseException:
                result = {"fault": traceback.format_exc()}
            with open(request["answer"], "wb") as file:
                pickle.dump(result, file)
            os._exit(0)
        os.waitpid(child, 0)
        print("done", flush=True)


if __name__ == "__main__":
    serve()
