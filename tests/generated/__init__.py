"""Random programs, on which the linter has to agree with Django.

A program is one module: models, helpers, and a function ``run()``. Hypothesis draws it, many of
them are written to disk as one project, the oracle runs it with few rows and with many, the linter
reads it, and whether there is a finding is held against whether the queries grow. Programs are
valid by construction, and fair: what their branches and filters meet does not hide from a reader.
"""

from generated.judge import RULES, Judgement, judge
from generated.programs import SUPPORTED_SCOPES, programs, sample
from generated.shrink import by_cause, shrink
from generated.writer import Reader, Scope

__all__ = [
    "RULES",
    "SUPPORTED_SCOPES",
    "Judgement",
    "Reader",
    "Scope",
    "by_cause",
    "judge",
    "programs",
    "sample",
    "shrink",
]
