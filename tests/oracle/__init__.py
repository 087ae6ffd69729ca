"""Django decides whether the queries of a program grow with its rows.

A program is a module with a function ``run()``. It is run under the installed Django, on SQLite,
with few rows and with many; what it queries is counted. That count is the expected verdict of the
linter, and nobody writes it by hand.
"""

from oracle.ask import ask, ask_examples
from oracle.cases import CASES, Case, all_cases, case_verdicts
from oracle.verdict import FEW, MANY, Growth, Verdict

__all__ = [
    "CASES",
    "FEW",
    "MANY",
    "Case",
    "Growth",
    "Verdict",
    "all_cases",
    "ask",
    "ask_examples",
    "case_verdicts",
]
