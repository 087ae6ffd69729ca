"""Tables of django-tables2 that views show: their columns read each row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Place
from ...project.names import ClassDef
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from ..objects import instances
from ..packages import tables
from ..requests import generic_views
from ..values import NONE, ClassValue, FunctionValue, Instance, Value
from . import drawing

_MIXINS: Final = tuple(
    f"django_tables2.{module}{name}"
    for module in ("", "views.")
    for name in ("SingleTableMixin", "SingleTableView")
)
#: What a view says of its rows and of who shows them.
_CONFIGURATION: Final = ("get_queryset", "get_table_data", "model", "queryset", "table_class")
#: Methods that may give a view another table, or one with other columns.
_CHANGING: Final = ("get_table", "get_table_class", "get_table_kwargs")


def shown_tables(file: File) -> Iterator[Events]:
    """What the tables of the file's views read of the views' rows.

    A table that a function builds itself belongs to that function.
    """
    if file.is_test or not any(
        "table" in f"{imported.module}.{imported.name}".lower()
        for imported in file.module.facts.imports.values()
    ):
        return
    classes = file.project.classes
    for cls in file.classes():
        own = cls.facts.attributes.keys() | cls.facts.functions.keys()
        if not own.isdisjoint(_CONFIGURATION) and classes.is_a(cls, *_MIXINS):
            if not any(_own(file, cls, name) for name in _CHANGING):
                yield _shown(file, cls)


def _shown(file: File, cls: ClassDef) -> Events:
    place = Place.of(file.source.classes[cls.facts.qualname])
    evaluator = drawing.standing(file, cls, place)
    view = Instance(cls)
    table = instances.configured(evaluator, view, "table_class")
    if isinstance(table, ClassValue) and tables.is_table(evaluator, table.definition):
        here = drawing.named(cls.name, place)
        tables.show(evaluator, table.definition, _data(file, evaluator, view), here)
    return evaluator.events


def _data(file: File, evaluator: Evaluator, view: Instance) -> Value:
    method = _own(file, view.definition, "get_table_data")
    if method is not None:
        return evaluator.flow.result(evaluator, method, ())
    data = instances.configured(evaluator, view, "table_data")
    return generic_views.queryset(evaluator, view) if data == NONE else data


def _own(file: File, cls: ClassDef, name: str) -> FunctionValue | None:
    method = file.project.classes.projects_method(cls, name)
    if method is None:
        return None
    return FunctionValue(method, Instance(cls))
