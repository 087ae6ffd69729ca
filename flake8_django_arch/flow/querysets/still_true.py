"""Whether what filters say of a row still holds, or something may have changed the row since.

They speak of the moment at which it came from the database, and conditions of the one at which they
were asked. From then on code may have set its columns: here, in what is called from here, or out of
sight, by whatever is handed the row.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import Kind, Model
from ..held_rows import held
from ..values import (
    ClassValue,
    ExternalValue,
    FunctionValue,
    Method,
    QuerySet,
    Row,
    Value,
)
from .loaded import Filtered

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator
    from ..events import Changed

#: Stands for all columns of a model.
_ANY: Final = "*"
#: What related managers set on rows that they are handed.
_SETTING_KEYS: Final = frozenset({"aadd", "add", "aset", "set"})


def of(evaluator: Evaluator, row: Row) -> frozenset[Filtered]:
    """What filters and conditions say of a row, as far as it still holds."""
    filtered = row.loaded.filtered
    if not filtered:
        return filtered
    loops = evaluator.frame.loops[evaluator.frame.around :]
    changed = evaluator.events.changed
    if (row.model, _ANY) in changed:
        return frozenset()
    draws_it = len(loops) == 1 and loops[0] in row.loops
    set_here = frozenset[str]() if draws_it else _set_anywhere(evaluator)
    return frozenset(
        each
        for each in filtered
        if not _has_changed(row.model, each.name, changed, set_here)
        and not (row.loops and _is_set_in_a_pass(evaluator, row.model, each.name))
    )


def _has_changed(
    model: Model, path: str, changed: Collection[Changed], set_here: frozenset[str]
) -> bool:
    """Whether something may have set a column, or a foreign key on the way to it."""
    name, _, behind = path.partition("__")
    if (model, name) in changed or not set_here.isdisjoint((name, f"{name}_id")):
        return True
    target = model.relations[name].target if behind else None
    return target is not None and (
        (target, _ANY) in changed or _has_changed(target, behind, changed, set_here)
    )


def _is_set_in_a_pass(evaluator: Evaluator, model: Model, path: str) -> bool:
    """Whether a column is of a row behind a foreign key, and may be set there in some pass.

    Other rows may lead to it as well, which come in later passes.
    """
    name, _, behind = path.partition("__")
    relation = model.relations.get(name)
    if not behind or relation is None or relation.target is None:
        return False
    if relation.kind is Kind.FOREIGN_KEY:
        column = behind.partition("__")[0]
        if _may_set(evaluator, relation.target, (column, f"{column}_id")):
            return True
    return _is_set_in_a_pass(evaluator, relation.target, behind)


def _may_set(evaluator: Evaluator, model: Model, attributes: tuple[str, ...]) -> bool:
    """Whether the function, what it hands something to, or the model's methods set a column."""
    if evaluator.function is None:
        return False
    words = evaluator.flow.words
    reached = words.handing_on(evaluator.function)
    mentioned = frozenset[str]().union(*map(words.of, reached))
    methods = (each for each in model.definition.methods() if each.name in mentioned)
    found = frozenset[str]().union(*map(words.assigned, (*reached, *methods)))
    by_setters = (evaluator.project.classes.method(model.definition, each) for each in found)
    return not found.isdisjoint(attributes) or any(by_setters)


def _set_anywhere(evaluator: Evaluator) -> frozenset[str]:
    """The attributes that the function sets, be it below: a loop may bring it there again.

    One that draws the row, and in which no other stands, has another row by then.
    """
    function = evaluator.function
    return frozenset() if function is None else evaluator.flow.words.assigned(function)


def left(evaluator: Evaluator, row: Row) -> Row:
    """A row without what no longer holds, as it is handed on."""
    filtered = of(evaluator, row)
    if filtered == row.loaded.filtered:
        return row
    return replace(row, loaded=replace(row.loaded, filtered=filtered))


def set_on(row: Row, attribute: str) -> Changed:
    """What code has changed that sets an attribute of a row."""
    return row.model, row.model.field_named(attribute)


def note_given(evaluator: Evaluator, target: Value, made: Call) -> None:
    """Note the rows that a call may change out of sight."""
    given = [*made.arguments, *(value for _, value in made.keywords)]
    if isinstance(target, Method) and target.name == "refresh_from_db":
        given = [target.receiver]
    if isinstance(target, FunctionValue) and target.bound is not None:
        given.append(target.bound)
    if _may_change(evaluator, target) or _is_bound(target, made):
        evaluator.events.changed |= {(row.model, _ANY) for value in given for row in _rows(value)}


def _is_bound(target: Value, made: Call) -> bool:
    """Whether a form or serializer is made, which fills a row with what it is given."""
    is_of_data = isinstance(target, ClassValue) and made.keyword("data") is not None
    return is_of_data or made.keyword("instance") is not None


def _rows(value: Value) -> list[Row]:
    if isinstance(value, Row):
        return [value]
    return [each for each in held(value) if isinstance(each, Row)]


def _may_change(evaluator: Evaluator, target: Value) -> bool:
    """Whether what is called sets columns of rows, and nobody sees it.

    Of what a package does with a row, most only reads it; a form fills its ``instance``.
    """
    match target:
        case FunctionValue(definition=definition):
            return not evaluator.flow.signatures.of(definition).keeps_result
        case ExternalValue(path=path):
            return path == "builtins.setattr"
        case Method(receiver=QuerySet(), name=name):
            return name in _SETTING_KEYS
        case Method(name=name):
            return name == "refresh_from_db"
    return False
