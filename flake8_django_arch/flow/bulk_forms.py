"""Whether writing many rows at once does the same as writing them one by one.

Source: the warnings of ``QuerySet.bulk_create`` and ``QuerySet.delete``: a model's own ``save()``
and ``delete()`` are not called, and ``bulk_create()`` sends no signals.
"""

from __future__ import annotations

from ..project.models import Model
from ..project.project import Project


def mean_the_same(project: Project, model: Model, method: str) -> bool:
    """Whether nothing of the project runs when one row is written by ``save`` or ``delete``."""
    if project.receivers.hear_of(model):
        return False
    if not project.classes.is_fully_known(model.definition):
        return False  # a base that cannot be read may override it
    own = project.classes.method(model.definition, method)
    return own is None or own.module.name.startswith("django.")
