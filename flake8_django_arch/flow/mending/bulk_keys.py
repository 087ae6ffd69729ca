"""How ``in_bulk()`` takes the values that passes look rows up by, and what it keys the rows by.

Source: Django's reference of ``in_bulk()``, which wants a unique field, and ``to_python()`` of the
fields: a query takes ``"1"`` for ``1``, and a row for its text; a dictionary does not.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.models import Model
from . import column_values

if TYPE_CHECKING:
    from .asking_code import AskingCode


def in_bulk(model: Model, name: str) -> str:
    """How it takes a field, if it gives what was asked for as its keys: no rows."""
    if model.is_key(name):
        return "in_bulk(…)"
    field = model.fields.get(name)
    is_plain = field is not None and field.relation is None and model.is_unique(name)
    return f'in_bulk(…, field_name="{name}")' if is_plain else ""


def keyed(model: Model, name: str, code: AskingCode, value: ast.expr | None) -> str:
    """What to look up by, where a pass may have a value of another type: ``, keyed by int``."""
    if value is None or code.is_of_a_column(value):
        return ""
    held = _held(model, name)
    if held == "str" and not code.is_key_of_a_dictionary(value):
        return ""  # what else would be asked for by text
    return f", keyed by {held}" if held else ""


def _held(model: Model, name: str) -> str:
    """The type of what a column holds; "" where it is not known."""
    name = model.primary_key if model.is_key(name) else name
    relation = model.relations.get(name)
    if relation is not None and relation.kind.is_forward:
        return "" if relation.target is None else _held(relation.target, "pk")
    return column_values.type_of(model, name)
