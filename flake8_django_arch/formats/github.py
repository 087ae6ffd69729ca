"""``flake8 --format=arc-github``: findings as annotations on a pull request.

GitHub reads *workflow commands* from the output of a step. It keeps ten errors and ten warnings of
a step and drops the rest, so the worst come first, and what is dropped is counted in a closing
notice and in the summary of the job.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path
from typing import Final, Literal

from flake8.formatting.base import BaseFormatter
from flake8.violation import Violation

from flake8_django_arch.formats.spans import SourceFile, Span

Level = Literal["error", "warning"]

ANNOTATIONS_PER_LEVEL: Final = 10

# The first prefix that fits a code gives its level, and the order is the order of annotations.
# Errors are what fails, leaks or costs when it runs; warnings are about the shape of the code.
LEVELS: Final[tuple[tuple[str, Level], ...]] = (
    ("E9", "error"),  # the file could not be read or parsed
    ("F63", "error"),
    ("F7", "error"),
    ("F82", "error"),
    ("ARC2", "error"),
    ("ARC7", "error"),
    ("ARC3", "error"),
    ("ARC5", "error"),
    ("ARC4", "error"),
    ("ARC0", "warning"),  # a rule failed: its findings in this file are missing
    ("ARC", "warning"),
    ("F", "warning"),
    ("", "warning"),
)

MARKDOWN_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]<>()#+!|~&]")


def escape_data(text: str) -> str:
    """Escape the message of a workflow command."""
    # Names of files and quoted literals can hold surrogates, which no output can encode.
    printable = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return printable.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Escape the value of a property of a workflow command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def escape_cell(text: str) -> str:
    """Escape plain text for a cell of a Markdown table."""
    return MARKDOWN_SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def workflow_command(level: str, message: str, **properties: str | int) -> str:
    """Return one line that GitHub reads as an annotation."""
    values = ",".join(f"{name}={escape_property(str(it))}" for name, it in properties.items())
    return f"::{level} {values}::{escape_data(message)}"


def rank(code: str) -> int:
    """Return how early a code's findings come: 0 is the worst."""
    return next(place for place, (prefix, _) in enumerate(LEVELS) if code.startswith(prefix))


def level_of(code: str) -> Level:
    """Return the kind of annotation that a code's findings become."""
    return LEVELS[rank(code)][1]


def workspace_path(filename: str) -> str:
    """Return a file's path as GitHub knows it: below the workspace, with forward slashes."""
    workspace = os.path.realpath(os.environ.get("GITHUB_WORKSPACE") or os.curdir)
    path = os.path.abspath(filename)
    try:
        below = os.path.relpath(path, workspace)
    except ValueError:  # another drive
        below = os.pardir
    inside = below.split(os.sep)[0] != os.pardir
    return (below if inside else path).replace(os.sep, "/")


class GithubFormatter(BaseFormatter):
    """Print every finding, of every flake8 plugin, as a workflow command."""

    def after_init(self) -> None:
        """Start with no findings."""
        self.findings: list[Violation] = []
        self._sources: dict[str, SourceFile | None] = {}

    def handle(self, error: Violation) -> None:
        """Keep a finding: the worst can be told only when all are known."""
        self.findings.append(error)

    def stop(self) -> None:
        """Print all findings, the worst first, then what GitHub will not show."""
        self.findings.sort(
            key=lambda it: (rank(it.code), it.filename, it.line_number, it.column_number, it.code)
        )
        shown: Counter[Level] = Counter()
        dropped: Counter[str] = Counter()
        for finding in self.findings:
            level = level_of(finding.code)
            shown[level] += 1
            if shown[level] > ANNOTATIONS_PER_LEVEL:
                dropped[finding.code] += 1
                self._write(self.format(finding))
            else:
                self._write(self.format(finding, self._span(finding)))
        if dropped:
            self._write(workflow_command("notice", dropped_message(dropped), title="flake8"))
        self._write_job_summary(dropped)
        super().stop()

    def format(self, error: Violation, span: Span | None = None) -> str:
        """Return a finding's workflow command."""
        # The log shows the message alone, so the message says the place too.
        message = f"{place(error)}: {error.code} {error.text}"
        if source := self.show_source(error):
            message += "\n" + source
        return workflow_command(
            level_of(error.code),
            message,
            file=workspace_path(error.filename),
            **position(error, span),
            title=f"flake8 {error.code}",
        )

    def _span(self, finding: Violation) -> Span | None:
        """Return where a finding starts and ends, if the file on disk is what was linted."""
        name = finding.filename
        if name not in self._sources:
            self._sources[name] = SourceFile.read(name)
        source = self._sources[name]
        if source is None or not 0 < finding.line_number <= len(source.lines):
            return None
        # Standard input can differ from the file whose name it bears.
        if source.lines[finding.line_number - 1] not in (finding.physical_line or ""):
            return None
        return source.span(finding.line_number, finding.column_number)

    def _write_job_summary(self, dropped: Counter[str]) -> None:
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if not summary or not self.findings:
            return
        try:
            with Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(job_summary(self.findings, dropped))
        except OSError as error:
            message = f"The summary of the job could not be written: {error}"
            self._write(workflow_command("notice", message, title="flake8"))


def position(finding: Violation, span: Span | None) -> dict[str, str | int]:
    """Return the properties that tell where in its file a finding stands."""
    if finding.line_number < 1:
        return {}
    if span is None:
        return {"line": finding.line_number, "col": finding.column_number}
    lines: dict[str, str | int] = {"line": span.line, "endLine": span.end_line}
    if span.line != span.end_line:
        # GitHub takes columns only with a single line.
        return lines
    return lines | {"col": span.column, "endColumn": span.end_column}


def place(finding: Violation) -> str:
    """Return a finding's place as people write it."""
    path = workspace_path(finding.filename)
    if finding.line_number < 1:
        return path
    return f"{path}:{finding.line_number}:{finding.column_number}"


def dropped_message(dropped: Counter[str]) -> str:
    """Say how many findings have no annotation, by code."""
    codes = ", ".join(f"{count} × {code}" for code, count in dropped.most_common())
    return (
        f"{counted(dropped.total())} without an annotation, only in the log of this step: {codes}. "
        f"GitHub shows {ANNOTATIONS_PER_LEVEL} errors and {ANNOTATIONS_PER_LEVEL} warnings a step."
    )


def job_summary(findings: list[Violation], dropped: Counter[str]) -> str:
    """Return a Markdown table of the findings by code, in their own order."""
    counts = Counter(finding.code for finding in findings)
    firsts: dict[str, Violation] = {}
    for finding in findings:
        firsts.setdefault(finding.code, finding)
    rows = [
        f"| {code} | {level_of(code)} | {counts[code]} | {dropped[code]} "
        f"| {escape_cell(f'{place(first)}: {first.text}')} |"
        for code, first in firsts.items()
    ]
    table = "\n".join(
        [
            f"### flake8: {counted(len(findings))}",
            "",
            "| Code | Level | Findings | Without annotation | First |",
            "| --- | --- | ---: | ---: | --- |",
            *rows,
        ]
    )
    return f"{table}\n\n"


def counted(number: int) -> str:
    """Return a number of findings in words."""
    return "1 finding" if number == 1 else f"{number} findings"
