"""Ask the oracle about programs.

A question takes two processes, one with few rows and one with many: what a program keeps in its
module, such as an evaluated queryset, does not reach the other run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from oracle.verdict import FEW, MANY, Verdict

_PACKAGE_PARENT = Path(__file__).resolve().parents[1]


class OracleError(Exception):
    """The process itself failed: no program of the question was judged."""


def ask(
    folder: Path,
    programs: Sequence[str],
    apps: Sequence[str] = (),
    filler: str | None = None,
    settings: str | None = None,
) -> dict[str, Verdict]:
    """The verdicts on the modules `programs` of the project in `folder`, by module name.

    `settings` name a module of the project's own, to use instead of the oracle's.
    """
    request = {
        "folder": str(folder),
        "apps": list(apps),
        "settings": settings,
        "filler": filler,
        "programs": list(programs),
    }
    few, many = _run({**request, "rows": FEW}), _run({**request, "rows": MANY})
    return {
        program: Verdict.from_queries(
            program,
            few[program]["queries"],
            many[program]["queries"],
            few[program]["error"] or many[program]["error"],
        )
        for program in programs
    }


def printed(
    folder: Path, programs: Sequence[str], apps: Sequence[str] = (), filler: str | None = None
) -> dict[str, str]:
    """What the modules `programs` of the project in `folder` print, with many rows."""
    request = {"folder": str(folder), "apps": list(apps), "settings": None, "filler": filler}
    runs = _run({**request, "programs": list(programs), "rows": MANY})
    return {program: run["printed"] for program, run in runs.items()}


def ask_examples(examples: Iterable[Path]) -> dict[Path, Verdict]:
    """The verdicts on files that each hold all they need: models, ``fill(n)`` and ``run()``.

    Each file becomes the models module of an application of its own, so that many files, also
    with models of the same name, are judged at once.
    """
    with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
        places: dict[str, Path] = {}
        for number, example in enumerate(examples):
            app = Path(folder, f"example{number}")
            app.mkdir()
            shutil.copyfile(example, app / "models.py")
            places[f"{app.name}.models"] = example
        apps = [module.partition(".")[0] for module in places]
        verdicts = ask(Path(folder), list(places), apps)
    return {places[module]: verdict for module, verdict in verdicts.items()}


def _run(request: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "oracle.run"],
        input=json.dumps(request),
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=_PACKAGE_PARENT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
    )
    if done.returncode != 0:
        raise OracleError(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
