"""Whether writing many rows at once does the same as writing them one by one.

Source: the warnings of ``QuerySet.bulk_create`` and ``QuerySet.delete``: a model's own ``save()``
and ``delete()`` are not called, and ``bulk_create()`` sends no signals.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...finding import listed
from ...project import facts
from ...project.models import Model
from ...project.names import ClassDef, External
from ...project.project import Project
from ...project.syntax import keyword_of, text_of

#: Packages that hear of every row that is saved, though no receiver in the project says so.
_LISTENERS: Final = (
    *("auditlog", "easyaudit", "haystack", "django_elasticsearch_dsl", "reversion", "cacheops"),
    *("actstream", "algoliasearch_django", "simple_history", "pghistory", "modeltranslation"),
)


def mean_the_same(project: Project, model: Model, method: str) -> bool:
    """Whether nothing of the project runs when one row is written by ``save`` or ``delete``."""
    if project.receivers.hear_of(model):
        return False
    if any(_is_listener(project, owner, call) for owner, _, call in _set(model)):
        return False
    if not project.classes.is_fully_known(model.definition):
        return False  # a base that cannot be read may override it
    return project.classes.own_method(model.definition, method) is None


def stamped(model: Model, save: ast.AST | None = None) -> str:
    """What is to be set on rows before ``bulk_update()``: ``, set updated_at (auto_now)``; or "".

    It asks no field for a value, as ``save()`` does of those that it saves.
    """
    names = [each.name for each in model.fields.values() if each.is_true("auto_now")]
    saved = keyword_of(save, "update_fields") if isinstance(save, ast.Call) else None
    if isinstance(saved, ast.List | ast.Tuple | ast.Set):
        names = [name for name in names if name in map(text_of, saved.elts)]
    return f", set {listed(names)} (auto_now)" if names else ""


def may_be_heard(project: Project, model: Model) -> bool:
    """Whether a package may hear of the rows, by its name or by an attribute of the model."""
    if any(map(project.mentions.of, _LISTENERS)):
        return True
    managers = project.models.managers.of(model)
    return any(name not in model.fields and name not in managers for _, name, _ in _set(model))


def _set(model: Model) -> Iterator[tuple[ClassDef, str, facts.Call]]:
    """What a call has made that a model's classes hold, with its name."""
    for up in model.graph.project.classes.own(model.definition):
        for name, found in up.facts.attributes.items():
            if isinstance(found.value, facts.Call):
                yield up, name, found.value


def _is_listener(project: Project, owner: ClassDef, call: facts.Call) -> bool:
    """Whether it hears of each row that is saved: ``history = HistoricalRecords()``."""
    if not isinstance(call.function, facts.Name):
        return False
    symbol = project.names.resolve(owner.module, call.function.path)
    own = project.classes.paths(symbol) if isinstance(symbol, ClassDef) else ()
    paths = [symbol.path] if isinstance(symbol, External) else own
    return any(path.partition(".")[0] in _LISTENERS for path in paths)
