"""Conditions that functions repeat: how they are found, and that finding them stays cheap."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lint import lint

from flake8_django_arch.options import Options
from flake8_django_arch.plugin import Plugin, Session
from flake8_django_arch.project import extract, extract_conditions, facts, trees

MODELS = """
from django.db import models


class Ticket(models.Model):
    state = models.CharField(max_length=10)
    assignee = models.CharField(max_length=40, null=True)
"""
ONE = """
from desk.models import Ticket


def one():
    return Ticket.objects.filter(state="new", assignee=None)
"""
NOTHING = """
def number(tickets):
    return len(tickets)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "manage.py").touch()
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "__init__.py").touch()
    (desk / "models.py").write_text(MODELS)
    (desk / "nothing.py").write_text(NOTHING)
    for name in ("views", "tasks", "admin"):
        (desk / f"{name}.py").write_text(ONE)
    return desk


def alone(file: Path) -> list[str]:
    """A run over one file, which keeps what it finds."""
    text = file.read_text()
    Plugin.session = Session(Options(cache_dir=str(file.parents[1] / "cache")))
    plugin = Plugin(ast.parse(text), str(file), text.splitlines(keepends=True))
    found = [message for _, _, message, _ in plugin.run()]
    Plugin.session.flush()
    return found


def test_a_file_linted_alone_shows_its_own(desk: Path) -> None:
    together = lint(desk.parent, "--select=ARC211")
    assert [finding.path for finding in together] == ["desk/tasks.py", "desk/views.py"]
    assert alone(desk / "admin.py") == []
    for finding in together:
        assert alone(desk.parent / finding.path) == [f"ARC211 {finding.message}"]


def test_findings_of_a_file_depend_on_others(desk: Path) -> None:
    assert alone(desk / "views.py")
    (desk / "tasks.py").write_text(ONE.replace('"new"', '"old"'))
    assert alone(desk / "views.py") == []
    (desk / "reports.py").write_text(ONE)
    assert alone(desk / "views.py")


def test_only_files_with_conditions_are_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents: list[bytes] = []
    parse = trees.parse

    def counting(content: bytes) -> Any:
        contents.append(content)
        return parse(content)

    monkeypatch.setattr(trees, "parse", counting)
    alone(desk / "nothing.py")
    assert ONE.encode() not in contents
    alone(desk / "views.py")
    assert contents.count(ONE.encode()) == 2
    assert NOTHING.encode() not in contents


def test_message(desk: Path) -> None:
    for number in range(4):
        (desk / f"more_{number}.py").write_text(ONE.replace("one()", f"f{number}()"))
    message = lint(desk.parent, "--select=ARC211")[-1].message
    assert message == (
        '7 functions ask for Ticket rows by filter(state="new", assignee=None): make a QuerySet '
        "method of those in one (desk/admin.py:6), and call it here and in "
        "f0 (desk/more_0.py:6), f1 (desk/more_1.py:6), f2 (desk/more_2.py:6) and 2 more"
    )


def found_in(body: str) -> list[str]:
    """The conditions of a function, in short."""
    source = f"def f():\n    return {body}\n"
    found = tuple(extract_conditions.conditions(ast.parse(source)))
    data = msgspec.msgpack.encode(found)
    assert msgspec.msgpack.decode(data, type=tuple[facts.Conditions, ...]) == found
    return [
        ".".join(
            f"{method[0]}({','.join(name for name, _ in words)})" for method, words in one.lookups
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("q.filter(a=1, b=x)", ["f(a,b)"]),
        ("q.filter(a=1)", []),
        ("q.filter(a=y, b=x)", []),
        ("q.filter(a=1).exclude(b=x)", ["f(a).e(b)"]),
        ("q.filter(a=1, b=2).filter(c=3)", ["f(a,b).f(c)", "f(a,b)"]),
        ("q.filter(a=1).order_by('a').filter(b=2)", ["f(a).f(b)"]),
        ("q.filter(a=1).own().filter(b=2)", []),
        ("q.filter(a=1)[:3].filter(b=2)", []),
        ("q.filter(Q(a=1), b=1, c=2)", []),
        ("q.filter(a=1, **b)", []),
        ("q.filter(a=1, b=p.filter(c=1, d=2))", ["f(a,b)", "f(c,d)"]),
        ("q.filter(a=[1, X], b=y)", ["f(a,b)"]),
        ("q.filter(a=[1, x], b=y)", []),
        ("q.filter(a=Status.open, b=y)", ["f(a,b)"]),
        ("q.filter(a=self.open, b=y)", []),
        ("[q.filter(a=1, b=i) for i in p.exclude(c=1, d=2)]", ["f(a,b)", "e(c,d)"]),
    ],
)
def test_what_is_found(body: str, expected: list[str]) -> None:
    assert sorted(found_in(body)) == sorted(expected)


_VALUES = st.sampled_from(["1", "x", "f(1, (2))", "f(g(h(1)), [2])", "(1, 2)", "'text'", "A.B"])
_WORDS = st.lists(_VALUES, min_size=1, max_size=3)
_BETWEEN = st.sampled_from(
    ["", ".all()", ".select_related('a', 'b')", "\n        .order_by(f(1))", ".using(x).only('a')"]
)
_LINKS = st.lists(st.tuples(st.sampled_from(["filter", "exclude"]), _WORDS, _BETWEEN), min_size=1)


@given(_LINKS, st.sampled_from(["", "\n            "]))
def test_no_file_that_holds_conditions_is_passed_by(
    links: list[tuple[str, list[str], str]], space: str
) -> None:
    chain = "".join(
        f".{method}({space}{', '.join(f'k{n} = {value}' for n, value in enumerate(words))})"
        f"{between}"
        for method, words, between in links
    )
    source = f"def f():\n    return (q{chain})\n"
    if any(extract_conditions.conditions(ast.parse(source))):
        assert extract.holds_conditions(source.encode())
