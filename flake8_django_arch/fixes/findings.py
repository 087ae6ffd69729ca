"""The findings of a flake8 run in this process, with what mends each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from flake8.formatting.base import BaseFormatter
from flake8.main.application import Application

from ..edits import Edit, LeftToUser, MoveFile

if TYPE_CHECKING:
    from flake8.violation import Violation

    from ..plugin import Plugin


@dataclass(frozen=True)
class Mendable:
    """A finding that flake8 reports: not ignored, not excluded, without ``# noqa``."""

    path: Path
    line: int
    code: str
    message: str
    #: What mends it; empty where no safe way is known.
    edits: tuple[Edit, ...]
    #: Why it has none, where that is worth a line.
    why: str = ""

    @property
    def files(self) -> frozenset[Path]:
        """The files that its edits change, make or take away."""
        moved = {edit.to for edit in self.edits if isinstance(edit, MoveFile)}
        return frozenset({edit.span.path for edit in self.edits} | moved)


@dataclass(frozen=True)
class Run:
    """What flake8 reports, and how long it lets lines be."""

    findings: Sequence[Mendable]
    max_line_length: int


class _Collector(BaseFormatter):
    """Keeps what flake8 reports instead of printing it."""

    def after_init(self) -> None:
        self.violations: list[Violation] = []

    def handle(self, error: Violation) -> None:
        self.violations.append(error)

    def format(self, error: Violation) -> None:
        """Nothing is printed."""


class RunFailed(Exception):
    """flake8 could not run; the message says why."""


def found(
    plugin: type[Plugin], paths: Sequence[str], select: Sequence[str], *, is_unsafe: bool = False
) -> Run:
    """What flake8 reports of the files that it finds, under the configuration that it finds.

    Raises :class:`RunFailed` where flake8 stops, after flake8 has said why.
    """
    application = Application()
    codes = ",".join(select)
    arguments = [
        *(f"--select={codes}", f"--extend-select={codes}", "--jobs=1"),
        *(f"--require-plugins={plugin.name}", *paths),
    ]
    plugin.is_fixing = True
    plugin.is_fixing_unsafely = is_unsafe
    try:
        application.initialize(arguments)
        assert application.options is not None
        collector = _Collector(application.options)
        application.formatter = collector
        application.make_guide()
        application.make_file_checker_manager(arguments)
        application.run_checks()
        application.report_errors()
    except SystemExit as stopped:
        raise RunFailed from stopped
    finally:
        plugin.is_fixing = plugin.is_fixing_unsafely = False
    mends = plugin.session.mends or {}
    several = [_with_edits(violation, mends) for violation in collector.violations]
    return Run(several, application.options.max_line_length)


def _with_edits(
    violation: Violation, mends: dict[tuple[Path, int, int, str], tuple[Edit, ...]]
) -> Mendable:
    path = Path(violation.filename).absolute()
    text = f"{violation.code} {violation.text}"
    key = (path, violation.line_number, violation.column_number - 1, text)
    edits = mends.get(key, ())
    reasons = [edit.why for edit in edits if isinstance(edit, LeftToUser)]
    return Mendable(
        path,
        violation.line_number,
        violation.code,
        violation.text,
        () if reasons else edits,
        reasons[0] if reasons else "",
    )
