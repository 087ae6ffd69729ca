"""What finds: the checks over the flow engine.

The door for flake8 imports it where a file has to be looked at. Most runs of an editor or of
pre-commit find what was found before, and importing all of this takes longer than that.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from . import rulebook
from .checks import CHECKS
from .checks.registry import Check
from .finding import Finding
from .flow.analysis import Flow
from .flow.file import File
from .options import Options
from .project.files import Files
from .project.project import Project


def flow_of(files: Files) -> Flow:
    """The flow engine over a project, which begins with what is known of its files."""
    return Flow(Project.of(files))


def findings(
    flow: Flow,
    path: Path,
    tree: ast.Module,
    lines: list[str],
    fault: Callable[[str, Exception], tuple[str, Finding]],
) -> list[tuple[str, Finding]]:
    """Every finding in a file, with its code; what ``fault`` tells where a check fails."""
    found: list[tuple[str, Finding]] = []
    file = File(flow.project.overlay(os.fspath(path), tree, lines), flow)
    for check in _enabled(flow.project.options):
        try:
            for concept in file.all(check.concept):
                found += [(check.code, finding) for finding in check.find(concept)]
        except Exception as error:  # whatever it is, the other checks go on
            found.append(fault(check.code, error))
    file.forget()
    return found


def _enabled(options: Options) -> Iterator[Check]:
    rules = rulebook.rules()
    for check in CHECKS:
        if rules[check.code].is_default or options.is_strict(check.code):
            yield check
