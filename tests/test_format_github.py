"""``flake8 --format=arc-github`` through real flake8 runs, and its escaping by property."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_django_arch.formats.github import (
    LEVELS,
    escape_cell,
    escape_data,
    escape_property,
    level_of,
    rank,
    workflow_command,
)
from flake8_django_arch.formats.spans import SourceFile, Span

COMMAND = re.compile(r"::(?P<level>\w+) (?P<properties>.*?)::(?P<message>.*)")


def unescape(text: str, *escapes: tuple[str, str]) -> str:
    """Decode as GitHub's runner does: one escape after the other, the per cent sign last."""
    for escaped, plain in (*escapes, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escaped, plain)
    return text


def parse(command: str) -> dict[str, str]:
    match = COMMAND.fullmatch(command)
    assert match, command
    pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
    properties = {name: unescape(value, ("%3A", ":"), ("%2C", ",")) for name, value in pairs}
    return {"level": match["level"], "message": unescape(match["message"]), **properties}


class Flake8:
    """Runs flake8 in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")
        }

    def write(self, name: str, source: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(source), encoding="utf-8")
        return path

    def run(self, *arguments: str, stdin: str | None = None, exit_code: int = 1) -> str:
        command = [sys.executable, "-m", "flake8", "--isolated", "--select=E,F,W"]
        process = subprocess.run(
            [*command, "--format=arc-github", *arguments],
            cwd=self.folder,
            env=self.environment,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
        )
        assert process.stderr == ""
        assert process.returncode == exit_code
        return process.stdout

    def findings(self, *arguments: str, stdin: str | None = None) -> list[dict[str, str]]:
        return [parse(line) for line in self.run(*arguments, stdin=stdin).splitlines()]


@pytest.fixture
def flake8(tmp_path: Path) -> Flake8:
    return Flake8(tmp_path)


# Escaping


@given(st.text())
def test_message_survives_the_runner(text: str) -> None:
    escaped = escape_data(text)
    assert not set(escaped) & {"\r", "\n"}
    assert unescape(escaped) == text


@given(st.text())
def test_property_survives_the_runner(text: str) -> None:
    escaped = escape_property(text)
    assert not set(escaped) & {"\r", "\n", ":", ","}
    assert unescape(escaped, ("%3A", ":"), ("%2C", ",")) == text


@given(st.text(), st.text(), st.text())
def test_command_survives_the_runner(message: str, file: str, title: str) -> None:
    parsed = parse(workflow_command("error", message, file=file, title=title))
    assert parsed == {"level": "error", "message": message, "file": file, "title": title}


@given(st.text(alphabet=st.characters(categories=["Cs", "Lu"])))
def test_what_no_output_can_encode_is_escaped(text: str) -> None:
    escape_property(text).encode("utf-8")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_cell_survives_markdown(text: str) -> None:
    escaped = escape_cell(text)
    assert not re.search(r"(?<!\\)(\\\\)*\|", escaped)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", escaped) == text


def test_cell_is_one_line() -> None:
    assert escape_cell("one\r\n  two\u2028three") == "one two three"


# Levels


def test_errors_come_before_warnings() -> None:
    levels = [level for _, level in LEVELS]
    assert levels == sorted(levels)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("E902", "error"),
        ("E999", "error"),
        ("F821", "error"),
        ("ARC201", "error"),
        ("ARC702", "error"),
        ("ARC000", "warning"),
        ("ARC102", "warning"),
        ("F401", "warning"),
        ("E501", "warning"),
        ("B006", "warning"),
    ],
)
def test_level_of_a_code(code: str, level: str) -> None:
    assert level_of(code) == level


def test_queries_are_worse_than_shape_and_shape_worse_than_style() -> None:
    assert sorted(["E501", "F401", "ARC102", "ARC201", "E999"], key=rank) == [
        "E999",
        "ARC201",
        "ARC102",
        "F401",
        "E501",
    ]


# Ends

SOURCE = """\
import os


@register(Order)
class OrderAdmin(
    ModelAdmin,
):  # the shop's
    fields = "__all__"
    list_display = [
        "customer",
    ]

    def total(self, order, *, net=True) -> int: return order.customer.rate * 2

    def names(self):
        with open("naïve") as file, lock: x = file.read(); return x.strip()
        try:
            return Order.objects.filter(
                name="x",
            ).order_by("name")
        finally:
            pass
"""


@pytest.mark.parametrize(
    ("line", "column", "span"),
    [
        pytest.param(1, 1, Span(1, 1, 1, 9), id="simple statement"),
        pytest.param(5, 1, Span(5, 1, 7, 2), id="header of a class, without its decorator"),
        pytest.param(8, 5, Span(8, 5, 8, 22), id="assignment"),
        pytest.param(9, 5, Span(9, 5, 9, 16), id="target of an assignment over several lines"),
        pytest.param(13, 5, Span(13, 5, 13, 47), id="header of a method"),
        pytest.param(13, 56, Span(13, 56, 13, 74), id="dotted name, not the product it is in"),
        pytest.param(13, 62, Span(13, 62, 13, 69), id="attribute's own name"),
        pytest.param(16, 9, Span(16, 9, 16, 41), id="header of a with statement"),
        pytest.param(16, 44, Span(16, 43, 16, 57), id="column in bytes behind an umlaut"),
        pytest.param(17, 9, Span(17, 9, 17, 12), id="header without a child"),
        pytest.param(18, 20, Span(18, 20, 18, 39), id="dotted name of a call over several lines"),
        pytest.param(20, 15, Span(20, 15, 20, 22), id="method's name in a chain"),
        pytest.param(4, 1, None, id="punctuation"),
        pytest.param(13, 70, None, id="operator"),
        pytest.param(2, 1, None, id="blank line"),
        pytest.param(0, 1, None, id="no line"),
        pytest.param(1, 0, None, id="no column"),
        pytest.param(99, 1, None, id="past the end"),
        pytest.param(1, 99, None, id="past the end of the line"),
    ],
)
def test_span(line: int, column: int, span: Span | None) -> None:
    assert SourceFile(SOURCE).span(line, column) == span


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("*.py")), ids=lambda it: it.name)
def test_every_span_lies_in_its_file(path: Path) -> None:
    source = SourceFile.read(str(path))
    assert source
    for line, text in enumerate(source.lines, 1):
        for column in range(1, len(text) + 2):
            if span := source.span(line, column):
                assert (line, column) == (span.line, span.column) or not text.isascii()
                assert (span.line, span.column) <= (span.end_line, span.end_column)
                assert span.end_column <= len(source.lines[span.end_line - 1])


@pytest.mark.parametrize("content", [b"def (", b"\0", b"# coding: nonsense\n", b"x = '\xff'\n"])
def test_unreadable_file_has_no_source(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.py"
    path.write_bytes(content)
    assert SourceFile.read(str(path)) is None
    assert SourceFile.read(str(tmp_path / "missing.py")) is None


# Real runs


def test_finding_becomes_a_command(flake8: Flake8) -> None:
    flake8.write("shop/views.py", "import os\n")
    assert flake8.run() == (
        "::warning file=shop/views.py,line=1,endLine=1,col=1,endColumn=9,title=flake8 F401"
        "::shop/views.py:1:1: F401 'os' imported but unused\n"
    )


def test_clean_project_prints_nothing(flake8: Flake8) -> None:
    flake8.write("views.py", "")
    assert flake8.run(exit_code=0) == ""


def test_finding_over_several_lines_has_no_columns(flake8: Flake8) -> None:
    flake8.write("views.py", "from os import (\n    path,\n)\n")
    [finding] = flake8.findings()
    assert (finding["line"], finding["endLine"]) == ("1", "3")
    assert "col" not in finding


def test_awkward_file_name(flake8: Flake8) -> None:
    flake8.write("100%, or: less.py", "import os\n")
    [finding] = flake8.findings()
    assert finding["file"] == "100%, or: less.py"


def test_paths_are_relative_to_the_workspace(flake8: Flake8) -> None:
    flake8.environment["GITHUB_WORKSPACE"] = str(flake8.folder)
    flake8.write("backend/shop/views.py", "import os\n")
    flake8.folder /= "backend"
    [finding] = flake8.findings()
    assert finding["file"] == "backend/shop/views.py"


def test_path_outside_the_workspace_is_absolute(flake8: Flake8) -> None:
    flake8.environment["GITHUB_WORKSPACE"] = str(flake8.folder / "elsewhere")
    path = flake8.write("views.py", "import os\n")
    [finding] = flake8.findings()
    assert finding["file"] == path.as_posix()


def test_missing_file_has_no_line(flake8: Flake8) -> None:
    [finding] = flake8.findings("missing.py")
    assert finding["title"] == "flake8 E902"
    assert "line" not in finding


def test_syntax_error(flake8: Flake8) -> None:
    flake8.write("views.py", "def (\n")
    finding = flake8.findings()[0]
    assert (finding["level"], finding["title"]) == ("error", "flake8 E999")
    assert "endLine" not in finding


def test_standard_input_that_differs_from_the_file_has_no_end(flake8: Flake8) -> None:
    flake8.write("views.py", "# nothing here\n")
    [finding] = flake8.findings("--stdin-display-name=views.py", "-", stdin="import os\n")
    assert (finding["file"], finding["line"]) == ("views.py", "1")
    assert "endLine" not in finding


def test_worst_come_first(flake8: Flake8) -> None:
    flake8.write("a.py", "import os\n")
    flake8.write("b.py", "undefined\n")
    flake8.write("c.py", "def (\n")
    titles = [finding["title"].split()[1] for finding in flake8.findings()]
    assert titles.index("E999") < titles.index("F821") < titles.index("F401")


def test_what_github_drops_is_counted(flake8: Flake8) -> None:
    flake8.write("a.py", "undefined\n" * 13)
    flake8.write("b.py", "".join(f"import m{number}\n" for number in range(12)))
    *findings, notice = flake8.findings()
    codes = [finding["title"] for finding in findings]
    assert codes == ["flake8 F821"] * 13 + ["flake8 F401"] * 12
    assert notice == {
        "level": "notice",
        "title": "flake8",
        "message": "5 findings without an annotation, only in the log of this step: "
        "3 × F821, 2 × F401. GitHub shows 10 errors and 10 warnings a step.",
    }


def test_ten_of_each_level_need_no_notice(flake8: Flake8) -> None:
    flake8.write("a.py", "undefined\n" * 10)
    flake8.write("b.py", "".join(f"import m{number}\n" for number in range(10)))
    findings = flake8.findings()
    assert [finding["level"] for finding in findings] == ["error"] * 10 + ["warning"] * 10


def test_source_is_part_of_the_message(flake8: Flake8) -> None:
    flake8.write("views.py", 'x = """\n::error::not mine\n""" + undefined\n')
    [finding] = flake8.findings("--show-source")
    assert "\n::error::not mine\n" in finding["message"]
    assert finding["message"].endswith("^")


def test_output_file(flake8: Flake8) -> None:
    flake8.write("views.py", "import os\n")
    assert flake8.run("--output-file=report/findings.txt") == ""
    report = (flake8.folder / "report" / "findings.txt").read_text(encoding="utf-8")
    assert parse(report.rstrip("\n"))["title"] == "flake8 F401"


def test_tee(flake8: Flake8) -> None:
    flake8.write("views.py", "import os\n")
    printed = flake8.run("--output-file=findings.txt", "--tee")
    assert printed == (flake8.folder / "findings.txt").read_text(encoding="utf-8") != ""


def test_quiet(flake8: Flake8) -> None:
    flake8.write("views.py", "import os\n")
    assert flake8.run("-q") == f".{os.sep}views.py\n"
    assert flake8.run("-qq") == ""


def test_statistics_stand_beside_the_commands(flake8: Flake8) -> None:
    flake8.write("views.py", "import os\n")
    statistic, command = flake8.run("--statistics").splitlines()
    assert statistic.startswith("1     F401")
    assert parse(command)["title"] == "flake8 F401"


def test_many_jobs_print_the_same(flake8: Flake8) -> None:
    for number in range(6):
        flake8.write(f"app{number}/views.py", "import os\nundefined\n")
    assert flake8.run("-j2") == flake8.run("-j1")


# The summary of the job


def test_job_summary_is_appended(flake8: Flake8) -> None:
    summary = flake8.write("summary.md", "What another step wrote\n\n")
    flake8.environment["GITHUB_STEP_SUMMARY"] = str(summary)
    flake8.write("views.py", "undefined\n" * 12 + "__all__ = ['a|b']\n")
    flake8.run()
    lines = summary.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "What another step wrote"
    assert lines[2] == "### flake8: 13 findings"
    assert (
        r"| F822 | error | 1 | 1 | views.py:13:1: undefined name 'a\|b' in \_\_all\_\_ |" in lines
    )
    assert "| F821 | error | 12 | 2 | views.py:1:1: undefined name 'undefined' |" in lines
    assert all(line.count(" | ") == 4 for line in lines if line.startswith("| "))


def test_clean_project_has_no_job_summary(flake8: Flake8) -> None:
    summary = flake8.folder / "summary.md"
    flake8.environment["GITHUB_STEP_SUMMARY"] = str(summary)
    flake8.write("views.py", "")
    flake8.run(exit_code=0)
    assert not summary.exists()


def test_job_summary_that_cannot_be_written(flake8: Flake8) -> None:
    flake8.environment["GITHUB_STEP_SUMMARY"] = str(flake8.folder)
    flake8.write("views.py", "import os\n")
    finding, notice = flake8.findings()
    assert finding["title"] == "flake8 F401"
    assert (notice["level"], notice["title"]) == ("notice", "flake8")
    assert "could not be written" in notice["message"]
