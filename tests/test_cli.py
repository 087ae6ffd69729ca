"""The command line: rules, explain, and what it does when asked wrongly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from flake8_django_arch import __version__, cli, rulebook

RULES = list(rulebook.rules().values())


def test_rules_lists_every_rule_under_its_chapter(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules"]) == 0
    chapter = ""
    found = []
    for line in capsys.readouterr().out.splitlines():
        if line and not line.startswith((" ", "`")):
            chapter = line
        elif line.startswith("  ARC"):
            code, name, kind = line.split()
            found.append((chapter, code, name, kind))
    assert found == [
        (rule.chapter, rule.code, rule.name, "default" if rule.is_default else "strict")
        for rule in RULES
    ]


def test_rules_says_what_each_reports(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["rules"])
    printed = " ".join(capsys.readouterr().out.split())
    for rule in RULES:
        assert rule.summary.partition(". ")[0].removesuffix(".") in printed


@pytest.mark.parametrize("columns", ["1", "40", "80", "300"])
def test_rules_fits_the_terminal(
    columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert cli.main(["rules"]) == 0
    wrapped = [line for line in capsys.readouterr().out.splitlines() if line.startswith(" " * 10)]
    assert max(len(line) for line in wrapped if " " in line.strip()) <= max(int(columns), 40)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_prints_the_page(rule: rulebook.Rule, capsys: pytest.CaptureFixture[str]) -> None:
    for word in (rule.code, rule.code.lower(), rule.name, rule.name.title()):
        assert cli.main(["explain", word]) == 0
        assert capsys.readouterr().out == rule.page


def test_explain_knows_that_arc000_is_no_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "arc000"]) == 0
    assert "fault of flake8-django-arch" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wanted", "advice"),
    [
        ("ARC2O1", "ARC201"),
        ("arc20", "did you mean ARC20"),
        ("missing-selectrelated", "did you mean missing-select-related"),
        ("Fat_View", "did you mean fat-view"),
        ("spam", "`flake8-django-arch rules` lists them"),
        ("", "`flake8-django-arch rules` lists them"),
        ("../../etc", "`flake8-django-arch rules` lists them"),
    ],
)
def test_unknown_rule(wanted: str, advice: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", wanted]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"flake8-django-arch: there is no rule {wanted!r}; ")
    assert advice in printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["unknown"], ["explain"], ["rules", "more"], ["-x"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: flake8-django-arch")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"flake8-django-arch {__version__}\n"


COMMANDS = [
    [sys.executable, "-m", "flake8_django_arch"],
    [str(Path(sys.executable).with_name("flake8-django-arch"))],
]


@pytest.mark.parametrize("command", COMMANDS, ids=["module", "script"])
def test_started_as_a_program(command: list[str], tmp_path: Path) -> None:
    process = subprocess.run(
        [*command, "explain", "ARC201"], cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert (process.returncode, process.stderr) == (0, "")
    assert process.stdout.startswith("# ARC201 missing-select-related\n")
    unknown = subprocess.run([*command, "explain", "ARC999"], cwd=tmp_path, capture_output=True)
    assert unknown.returncode == 2


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_closed_early_is_no_traceback(unbuffered: str) -> None:
    process = subprocess.Popen(
        [*COMMANDS[0], "rules"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONUNBUFFERED": unbuffered},
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() in (0, 1)


def test_a_terminal_without_unicode_is_no_traceback() -> None:
    process = subprocess.run(
        [*COMMANDS[0], "explain", "ARC702"],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii"},
    )
    assert (process.returncode, process.stderr) == (0, b"")
