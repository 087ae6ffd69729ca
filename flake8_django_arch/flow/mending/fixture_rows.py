"""The rows of fixtures as calls of factories make them, where that comes to the same.

``loaddata`` saves raw: no ``save()`` of the project's own is called, ``auto_now`` sets nothing, and
receivers are told. So a model with any of that is left out.
Source: ``django.core.serializers.base`` and ``django.db.models.Model.save_base``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...project import discovery, framework
from ...project.models import Field, Kind, Model, Relation
from .bulk_forms import may_be_heard
from .fixture_files import FixtureRow
from .fixture_values import value_code
from .obstacle import Obstacle

if TYPE_CHECKING:
    from ...project.names import ClassDef
    from ...project.project import Project

_MOST_ROWS: Final = 50
_AUTOMATIC: Final = "django.db.models.BigAutoField"
#: What a model may not define, so that rows are made and saved as Django does.
_SAVING: Final = ("__init__", "save", "save_base", "_save_table", "_do_insert")
_MANAGER_OPTIONS: Final = ("base_manager_name", "default_manager_name")
_WRITING_MIGRATION: Final = re.compile(r"\bRun(Python|SQL)\b")


@dataclass(eq=False)
class MadeRow:
    """A row, with the code of what its factory is given and of what it is linked to."""

    model: Model
    key: int | str
    values: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    #: The rows that its foreign keys lead to, by model and key.
    needs: list[tuple[Model, object]] = field(default_factory=list)


def made_rows(project: Project, rows: Iterable[FixtureRow], near: ClassDef) -> list[MadeRow]:
    """All rows, each behind those that it points to; :class:`.Obstacle` where one differs."""
    several = list(rows)
    if len(several) > _MOST_ROWS:
        raise Obstacle(f"its fixtures hold {len(several)} rows")
    if project.mentions.of("DATABASE_ROUTERS"):
        raise Obstacle("a router may put the rows into another database")
    made: dict[tuple[Model, object], MadeRow] = {}
    judged: set[Model] = set()
    for each in several:
        model = project.models.labelled(*_split(each.label), near)
        if model is None or model.definition.module.installed:
            raise Obstacle(f"{each.label} is no model of the project")
        if model not in judged:
            _refuse_model(project, model)
            judged.add(model)
        row = _Reading(model, each).row
        if (model, row.key) in made:
            raise Obstacle(f"two rows of {model.name} have the key {row.key}")
        made[model, row.key] = row
    return list(_in_order(made))


def has_sequence(model: Model) -> bool:
    """Whether the database numbers a model's rows."""
    key = model.fields.get(model.primary_key)
    return key is None or key.type.endswith("AutoField")


def _split(label: str) -> tuple[str, str]:
    app, _, name = label.partition(".")
    return app, name


# The models


def _refuse_model(project: Project, model: Model) -> None:
    name = model.name
    if not project.classes.is_fully_known(model.definition):
        raise Obstacle(f"not all bases of {name} are known")
    if model.is_proxy or any(not parent.is_abstract for parent in model.parents):
        raise Obstacle(f"{name} shares the table of another model")
    for method in _SAVING:
        if project.classes.own_method(model.definition, method) is not None:
            raise Obstacle(f"{name} has {_article(method)} {method}() of its own")
    if project.receivers.hear_of(model) or may_be_heard(project, model):
        raise Obstacle(f"somebody hears of each {name} that is saved")
    if any(map(model.meta, _MANAGER_OPTIONS)) or not _has_plain_manager(project, model):
        raise Obstacle(f"the manager of {name} may make rows in a way of its own")
    for declared in model.fields.values():
        if not declared.type.startswith(("django.db.models.", "django.contrib.contenttypes.")):
            raise Obstacle(f"{name}.{declared.name} is no field of Django's own")
        if declared.option("auto_now") or declared.option("auto_now_add"):
            raise Obstacle(f"{name}.{declared.name} is set whenever a row is saved")
    if _is_migrated(project, model):
        raise Obstacle(f"a migration may make rows of {name}")


def _has_plain_manager(project: Project, model: Model) -> bool:
    """Whether the manager that factory_boy takes makes rows as Django's does."""
    managers = project.models.managers
    manager = managers.of(model).get("objects", managers.default(model))
    return manager.is_known and managers.leave_alone(
        manager.definitions, ("create", "get_queryset")
    )


def _article(method: str) -> str:
    return "an" if method.startswith("__i") else "a"


def _is_migrated(project: Project, model: Model) -> bool:
    """Whether a migration may make rows: those are in the database before the fixture's."""
    word = re.compile(rf"\b({model.name}|\w+_{model.name})\b", re.IGNORECASE)
    for path in project.files:
        if discovery.is_migration(project.shown_path(path)):
            try:
                code = Path(path).read_text(encoding="utf-8", errors="replace")
            except OSError:  # it may just have been removed
                continue
            if _WRITING_MIGRATION.search(code) and word.search(code):
                return True
    return False


# The rows


class _Reading:
    """Reads one row of a fixture."""

    def __init__(self, model: Model, given: FixtureRow) -> None:
        self._model = model
        self.row = MadeRow(model, given.key)
        self.row.values["pk"] = self._key_code(model, given.key, f"{model.name}.pk")
        for name, value in given.values.items():
            declared = model.fields.get(name)
            if declared is None or name == model.primary_key:
                raise Obstacle(f"{model.name} has no field {name} for its fixture's value")
            if declared.relation is None:
                self.row.values[name] = self._code(declared, value)
            else:
                self._relate(model.relations[name], value)

    def _code(self, declared: Field, value: object) -> str:
        if value is None and not declared.type.endswith("JSONField"):
            return "None"
        return value_code(declared.type, value, f"{self._model.name}.{declared.name}")

    def _key_code(self, target: Model, key: object, shown: str) -> str:
        declared = target.fields.get(target.primary_key)
        if declared is not None and declared.relation is not None:
            raise Obstacle(f"the key of {target.name} is that of another row")
        return value_code(_AUTOMATIC if declared is None else declared.type, key, shown)

    def _relate(self, relation: Relation, value: object) -> None:
        declared, target = relation.field, relation.target
        if target is None or declared.option("to_field") or declared.option("through"):
            raise Obstacle(f"{relation} does not lead to the key of a known model")
        if declared.relation in (framework.FOREIGN_KEY, framework.ONE_TO_ONE):
            if value is not None:
                self.row.needs.append((target, value))
            code = "None" if value is None else self._key_code(target, value, str(relation))
            self.row.values[relation.column] = code
        elif relation.kind is Kind.MANY_TO_MANY and isinstance(value, list):
            if self._model.graph.project.receivers.hear_of_links(relation):
                raise Obstacle(f"somebody hears of what is linked by {relation}")
            keys = [self._key_code(target, key, str(relation)) for key in value]
            if keys:
                self.row.links[relation.name] = f"[{', '.join(keys)}]"
        else:
            raise Obstacle(f"{relation} is no field that a fixture fills")


def _in_order(made: dict[tuple[Model, object], MadeRow]) -> Iterator[MadeRow]:
    """The rows in the fixtures' order, but for those that others need before."""
    done: set[MadeRow] = set()
    for row in made.values():
        yield from _with_needed(row, made, done, ())


def _with_needed(
    row: MadeRow,
    made: dict[tuple[Model, object], MadeRow],
    done: set[MadeRow],
    above: tuple[MadeRow, ...],
) -> Iterator[MadeRow]:
    if row in done:
        return
    if row in above:
        raise Obstacle(f"rows of {row.model.name} point to each other in a circle")
    for key in row.needs:
        needed = made.get(key)
        if needed is not None and needed is not row:
            yield from _with_needed(needed, made, done, (*above, row))
    done.add(row)
    yield row
