"""What ``full_clean()`` of a row runs: the model's own steps, before anything is saved.

Source: ``django.db.models.Model.full_clean()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..values import FunctionValue, Row

if TYPE_CHECKING:
    from ..evaluate import Evaluator

FULL_CLEAN: Final = "full_clean"
#: What it calls, each in its turn, whatever the ones before have found.
STEPS: Final = ("clean_fields", "clean", "validate_unique", "validate_constraints")


def run(evaluator: Evaluator, row: Row) -> None:
    """Run the steps that the project has written itself; nobody gets what they give."""
    with evaluator.using_result(False):
        for step in STEPS:
            method = evaluator.project.classes.projects_method(row.model.definition, step)
            if method is not None:
                evaluator.flow.result(evaluator, FunctionValue(method, row), ())
