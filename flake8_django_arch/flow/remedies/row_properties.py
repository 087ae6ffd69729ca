"""Properties of rows that look another row up by what a column holds.

No dictionary that a caller has made reaches them. Source: ``django.utils.functional``: what is set
on an object under the name of a ``cached_property`` is what it gives from then on.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.models import Model
from ...project.names import FunctionDef

if TYPE_CHECKING:
    from ..file import File
    from ..loops.question import Condition
    from .asked_question import AskedQuestion
    from .asking_code import AskingCode
    from .asking_loop import AskingLoop


def handed_over(
    code: AskingCode,
    asked: AskedQuestion,
    loop: AskingLoop,
    condition: Condition,
    bulk: str,
    *,
    is_in_a_loop: bool,
) -> str:
    """How each row gets what its own property asks for; "" where no property of a row asks."""
    row, asker = asked.rows.get("self"), _of_a_row(code.file, asked.maker)
    column = "" if row is None else _column(row.model, condition)
    if row is None or asker is None or not column:
        return ""
    signature = code.file.flow.signatures.of(asker)
    if not signature.is_property:
        return ""
    if row.is_alone and not row.path:  # each pass looks it up itself
        rows = f"all of the {row.model.name} rows"
        return f"ask once for {rows}, and once for what they lead to: {bulk}"
    kept = "" if signature.is_cached_property else "make it a cached_property, and "
    set_on_all = f"{kept}set it on all rows from {bulk}"
    if is_in_a_loop:
        return set_on_all
    linked = _linked(row.model, code.query.model, column)
    return linked if loop.is_of_a_class else f"{set_on_all}; or {linked}"


def _linked(model: Model, wanted: Model, column: str) -> str:
    """What a foreign key does in place of a column, if there is none yet."""
    for relation in model.relations.values():
        if relation.kind.is_forward and relation.target is wanted:
            return f"let it read {relation}, loaded with them, if that is the same row"
    return f"make {column} a foreign key, to be loaded with them"


def shared_by(file: File, maker: FunctionDef | None) -> str:
    """The method or property of a row that asks, whoever calls it; "" for other code."""
    return _named(file, maker, is_cached=False)


def kept_by(file: File, maker: FunctionDef | None) -> str:
    """The ``cached_property`` of a row that asks, be it by what it calls; "" for other code."""
    return _named(file, maker, is_cached=True)


def _named(file: File, maker: FunctionDef | None, *, is_cached: bool) -> str:
    asker = _of_a_row(file, maker)
    if asker is None or file.flow.signatures.of(asker).is_cached_property is not is_cached:
        return ""
    return asker.qualname


def _of_a_row(file: File, maker: FunctionDef | None) -> FunctionDef | None:
    """The method of a model that asks, or makes what is asked; None for other code."""
    if maker is None or maker.owner is None or file.project.models.of(maker.owner) is None:
        return None
    return maker


def _column(model: Model, condition: Condition) -> str:
    """The plain field of the row that a condition compares with: ``pk=self.user_id``; or ""."""
    match condition.value:
        case ast.Attribute(value=ast.Name(id="self"), attr=name) if name in model.fields:
            return "" if model.fields[name].relation is not None else name
    return ""
