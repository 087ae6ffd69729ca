"""Programs whose rows are read by templates, in ``tests/reach/templates``.

It is a project with settings of its own. A case is a file with a view and a function ``run()``,
which asks for it as a browser would; its templates are found as Django finds them.
"""

from __future__ import annotations

import functools
import os
import shutil
import tempfile
from pathlib import Path

from oracle.ask import ask
from oracle.cases import APP, CASES
from oracle.verdict import Verdict

TEMPLATE_CASES = CASES.parent / "reach" / "templates"
_IGNORED = shutil.ignore_patterns("__pycache__")


def copy_project(to: Path) -> None:
    """The whole project: the cases, and the models that they share with all other cases."""
    shutil.copytree(TEMPLATE_CASES, to, ignore=_IGNORED)
    shutil.copytree(CASES / APP, to / APP, ignore=_IGNORED)
    (to / "pyproject.toml").touch()


def all_template_cases() -> list[str]:
    """The path of every case below the folder."""
    return sorted(
        path.relative_to(TEMPLATE_CASES).as_posix()
        for path in TEMPLATE_CASES.glob("*/*.py")
        if path.parent.name != "extras"
    )


@functools.cache
def template_verdicts() -> dict[str, Verdict]:
    """The verdict on every case, by path; measured once a process."""
    modules = {case.removesuffix(".py").replace("/", "."): case for case in all_template_cases()}
    with tempfile.TemporaryDirectory(prefix="oracle-") as folder:
        project = Path(os.path.realpath(folder), "project")
        copy_project(project)
        verdicts = ask(project, list(modules), filler=f"{APP}.filler", settings="settings")
    return {modules[module]: verdict for module, verdict in verdicts.items()}
