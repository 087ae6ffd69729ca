"""The cases: small programs over one shop, a folder a topic, in ``tests/cases``.

A case is a file with one function ``run()``, written as a user would write it; models and data
come from ``tests/cases/shop``. Its first line states its scope: what a linter has to follow to
agree with Django. To add a case, add the file: the verdict is measured, never written down.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from oracle.ask import ask
from oracle.verdict import Verdict

CASES = Path(__file__).resolve().parents[1] / "cases"
APP = "shop"
SCOPES = (
    "relations in one function",
    "relations across functions",
    "queries",
    "writes",
    "deferred fields",
)
_SCOPE_MARK = "# scope: "


@dataclass(frozen=True)
class Case:
    path: Path

    @property
    def topic(self) -> str:
        return self.path.parent.name

    @property
    def module(self) -> str:
        return f"{self.topic}.{self.path.stem}"

    @property
    def name(self) -> str:
        """The path below the folder of cases, as a linter reports it."""
        return self.path.relative_to(CASES).as_posix()

    @functools.cached_property
    def scope(self) -> str:
        first = self.path.read_text(encoding="utf-8").partition("\n")[0]
        scope = first.removeprefix(_SCOPE_MARK)
        if scope not in SCOPES:
            raise ValueError(f"{self.name}:1: {first!r} states no known scope")
        return scope

    def __str__(self) -> str:
        return self.name


def all_cases() -> list[Case]:
    return [Case(path) for path in sorted(CASES.glob("*/*.py")) if path.parent.name != APP]


@functools.cache
def case_verdicts() -> dict[str, Verdict]:
    """The verdict on every case, by module name; measured once a process."""
    modules = [case.module for case in all_cases()]
    return ask(CASES, modules, apps=[APP], filler=f"{APP}.filler")
