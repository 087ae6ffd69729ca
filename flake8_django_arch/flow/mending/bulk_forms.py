"""Whether writing many rows at once does the same as writing them one by one.

Source: the warnings of ``QuerySet.bulk_create`` and ``QuerySet.delete``: a model's own ``save()``
and ``delete()`` are not called, and ``bulk_create()`` sends no signals.
"""

from __future__ import annotations

from typing import Final

from ...project import facts
from ...project.models import Model
from ...project.project import Project

#: Packages that hear of every row that is saved, though no receiver in the project says so.
_LISTENERS: Final = (
    *("auditlog", "easyaudit", "haystack", "django_elasticsearch_dsl", "reversion", "cacheops"),
    *("actstream", "algoliasearch_django", "simple_history", "pghistory", "modeltranslation"),
)


def mean_the_same(project: Project, model: Model, method: str) -> bool:
    """Whether nothing of the project runs when one row is written by ``save`` or ``delete``."""
    if project.receivers.hear_of(model):
        return False
    if not project.classes.is_fully_known(model.definition):
        return False  # a base that cannot be read may override it
    return project.classes.own_method(model.definition, method) is None


def may_be_heard(project: Project, model: Model) -> bool:
    """Whether a package may hear of the rows, by its name or by an attribute of the model."""
    if any(map(project.mentions.of, _LISTENERS)):
        return True
    managers = project.models.managers.of(model)
    return any(
        isinstance(found.value, facts.Call) and name not in model.fields and name not in managers
        for up in project.classes.own(model.definition)
        for name, found in up.facts.attributes.items()
    )
