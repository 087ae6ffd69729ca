"""Rows of the database that a loop makes new ones of: what ``save()`` inserts, and for which rows.

Source: *Copying model instances* in Django's documentation of queries, and
``django.db.models.base.Model._save_table``: without a key a row is inserted, and so is one that
counts as being added, where its key has a default.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...project.models import Model
from ...project.source import FunctionNode
from ...project.syntax import enclosing, is_name, keyword_of, twin, walk
from .passes import targets_of


def is_forced(save: ast.AST) -> bool:
    """``save(force_insert=True)``."""
    value = keyword_of(save, "force_insert") if isinstance(save, ast.Call) else None
    return isinstance(value, ast.Constant) and value.value is True


def is_added(function: FunctionNode, save: ast.Call, model: Model) -> bool:
    """Whether ``row._state.adding = True`` stands before it, of a model that makes its own keys."""
    key = model.fields.get(model.primary_key)
    if key is None or key.option("default") is None and key.option("db_default") is None:
        return False
    return any(
        isinstance(target, ast.Attribute)
        and target.attr == "adding"
        and isinstance(target.value, ast.Attribute)
        and target.value.attr == "_state"
        and _is_row_of(save, target.value.value)
        and isinstance(statement.value, ast.Constant)
        and statement.value.value is True
        for statement, target in _set_before(function, save)
    )


def loses_some_keys(function: FunctionNode, save: ast.Call, model: Model) -> bool:
    """Whether a branch that does not hold the call sets the row's key to None: others keep it."""
    here = twin(function, save)
    if here is None:
        return False
    around = enclosing(function, here)
    keyless = [
        statement
        for statement, row in _without_key(function, save, model.primary_key)
        if _is_row_of(save, row)
    ]
    return bool(keyless) and all(
        any(isinstance(each, ast.If) and each not in around for each in enclosing(function, one))
        for one in keyless
    )


def named_new(function: FunctionNode, asked: ast.Call) -> str:
    """The copy, saved above without its key, that a call asks by, as ``order=copy``; or ""."""
    saved = {
        each.func.value.id: each.lineno
        for each in walk(function)
        if isinstance(each, ast.Call)
        and isinstance(each.func, ast.Attribute)
        and isinstance(each.func.value, ast.Name)
        and each.func.attr in ("save", "asave")
    }
    copied = {
        row.id
        for statement, row in _without_key(function, asked, "id")
        if isinstance(row, ast.Name)
        if statement.lineno < saved.get(row.id, 0) < asked.lineno
    }
    return next((name for name in map(_row_named, asked.keywords) if name in copied), "")


def _without_key(
    function: FunctionNode, call: ast.Call, key: str
) -> Iterator[tuple[ast.Assign, ast.expr]]:
    """The statements above a call that take a row its key, ``row.pk = None``, with the row."""
    for statement, target in _set_before(function, call):
        match statement.value, target:
            case ast.Constant(value=None), ast.Attribute(value=row, attr=name):
                if name in ("pk", key):
                    yield statement, row


def _row_named(keyword: ast.keyword) -> str:
    """The name of the row that a condition is about, by itself or by its key; or ""."""
    match keyword.value:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name), attr="pk" | "id"):
            return name
    return ""


def _is_row_of(save: ast.Call, node: ast.expr) -> bool:
    """Whether an expression names the row that the call saves."""
    match save.func:
        case ast.Attribute(value=ast.Name(id=name)):
            return is_name(node, name)
    return False


def _set_before(function: FunctionNode, save: ast.Call) -> Iterator[tuple[ast.Assign, ast.expr]]:
    """The assignments above a call, with each of their targets."""
    for statement in walk(function):
        if isinstance(statement, ast.Assign) and statement.lineno <= save.lineno:
            for target in targets_of(statement):
                yield statement, target
