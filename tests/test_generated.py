"""The linter agrees with Django on programs that nobody wrote.

The programs are the same in every run. ``python -m generated`` tries others, many more of them.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from generated import (
    RULES,
    SUPPORTED_SCOPES,
    Judgement,
    Reader,
    Scope,
    judge,
    programs,
    sample,
    shrink,
)
from hypothesis import given, settings
from oracle import Growth, Verdict

PROGRAMS = 250
PROGRAMS_OF_READERS = 60
SEED = 1
RULES_OF_ALL = [RULES[scope] for scope in Scope]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each program gets a forked copy")


@pytest.fixture(scope="module")
def judgements() -> list[Judgement]:
    """The answers of both about a few hundred programs."""
    rules = [RULES[scope] for scope in SUPPORTED_SCOPES]
    return [
        one for batch in sample(PROGRAMS, SUPPORTED_SCOPES, SEED) for one in judge(batch, rules)
    ]


def test_linter_agrees_with_django(judgements: Sequence[Judgement]) -> None:
    wrong = [judgement for judgement in judgements if not judgement.is_agreement]
    assert not wrong, "\n\n".join(f"{judgement}\n\n{judgement.program}" for judgement in wrong)


@pytest.mark.parametrize("reader", [Reader.SERIALIZERS, Reader.TEMPLATES])
def test_linter_agrees_with_django_on_what_others_read(reader: Reader) -> None:
    rules = [RULES[scope] for scope in SUPPORTED_SCOPES]
    batches = sample(PROGRAMS_OF_READERS, SUPPORTED_SCOPES, SEED, reader)
    judged = [one for batch in batches for one in judge(batch, rules)]
    wrong = [judgement for judgement in judged if not judgement.is_agreement]
    assert not wrong, "\n\n".join(f"{judgement}\n\n{judgement.program}" for judgement in wrong)
    growing = sum(judgement.verdict.grows for judgement in judged)
    assert 0.35 <= growing / len(judged) <= 0.65


def test_a_good_part_of_the_programs_grows(judgements: Sequence[Judgement]) -> None:
    kinds = Counter(judgement.verdict.grows for judgement in judgements)
    assert 0.35 <= kinds[True] / kinds.total() <= 0.65


def test_programs_of_all_scopes_are_valid() -> None:
    for batch in sample(60, frozenset(Scope), SEED):
        errors = [str(one) + one.program for one in judge(batch, RULES_OF_ALL) if one.verdict.error]
        assert not errors, "\n\n".join(errors)


def test_programs_depend_on_nothing_but_their_seed() -> None:
    code = "from generated.programs import *; print(*sample(3, frozenset(Scope), 5))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": number},
        ).stdout
        for number in ("1", "2")
    }
    assert len(printed) == 1


@given(programs(frozenset(Scope), list(Reader)))
@settings(max_examples=50, deadline=None, derandomize=True, database=None)
def test_programs_are_python(program: str) -> None:
    names = {node.name for node in ast.parse(program).body if isinstance(node, ast.FunctionDef)}
    assert "run" in names


def test_shrinking_leaves_what_the_disagreement_needs() -> None:
    """Here a program is wrongly reported for a loop that reads ``owner``."""
    program = """
def helper(row):
    return row.name

def run():
    out = []
    rows = Team.objects.filter(active=True).order_by("name")
    for index, row in enumerate(rows):
        out.append(helper(row))
        if row.urgent:
            out.append(row.owner.name if row.owner else None)
    return out

fill = filling(__name__)
"""
    smallest = shrink([judged(program)], lambda texts: [judged(text) for text in texts])
    assert ast.unparse(ast.parse(smallest[0].program)).split("\n") == [
        "def run():",
        "    for index, row in rows:",
        "        row.owner",
        "fill = filling(__name__)",
    ]


def judged(program: str) -> Judgement:
    is_wrong = "for index, row in" in program and "row.owner" in program
    growing = (Growth("SELECT", "team", ("id",), 4, 12),) if is_wrong else ()
    return Judgement(program, Verdict("app", 1, 12 if is_wrong else 1, growing), ())
