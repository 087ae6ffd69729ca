"""What ``full_clean()`` of a row runs: the model's own steps, before anything is saved.

Source: ``django.db.models.Model.full_clean()``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ..values import FunctionValue, Known, Row

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

FULL_CLEAN: Final = "full_clean"
#: What it calls, each in its turn, whatever the ones before have found.
STEPS: Final = ("clean_fields", "clean", "validate_unique", "validate_constraints")
#: Which parameter of it leaves a step out, by that step.
_PARAMETERS: Final = {"validate_unique": 1, "validate_constraints": 2}


def run(evaluator: Evaluator, row: Row, made: Call) -> None:
    """Run the steps that the project has written itself; nobody gets what they give."""
    with evaluator.using_result(False):
        for step in STEPS:
            if not _is_wanted(made, step):
                continue
            method = evaluator.project.classes.projects_method(row.model.definition, step)
            if method is not None:
                evaluator.flow.result(evaluator, FunctionValue(method, row), ())


def _is_wanted(made: Call, step: str) -> bool:
    """Whether a call surely runs a step: ``full_clean(validate_unique=False)`` leaves it out."""
    if step not in _PARAMETERS:
        return True
    is_open = made.keyword("**") is not None or any(
        isinstance(each, ast.Starred) for each in made.node.args
    )
    given = made.argument(_PARAMETERS[step], step)
    return not is_open and (given is None or given == Known(True))
