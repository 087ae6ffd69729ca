"""The edits that write the rows of a loop at once.

Source: ``django.db.models.QuerySet.bulk_create`` and its documentation.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...edits import Edit, ReplaceLoop, Span
from ...project.managers import PLAIN
from . import bulk_forms
from .lone_loops import LoneLoop

if TYPE_CHECKING:
    from ...project.models import Model
    from ..file import File

#: What gives rows or items one by one, and reads nothing in between.
_GIVING: Final = frozenset(
    {
        *("all", "filter", "exclude", "order_by", "select_related", "prefetch_related"),
        *("distinct", "only", "items", "keys", "values", "enumerate", "range", "zip", "sorted"),
    }
)
_LONGEST: Final = 70


def created_at_once(file: File, model: Model, made: ast.AST | None) -> tuple[Edit, ...]:
    """``bulk_create([Item(…) for …])`` for a loop that does nothing but ``Item.objects.create``.

    None where what the rows are made of may depend on the rows before, where somebody hears of
    each row, and where an error after some rows is dealt with.
    """
    lone = LoneLoop.at(file, made)
    if lone is None or len(lone.loop.body) > 1:
        return ()
    loop, call = lone.loop, lone.call
    name = _created(file, model, call)
    if name is None or bulk_forms.may_be_heard(file.project, model) or not _is_giving(loop.iter):
        return ()
    if not all(_is_plain(file, keyword.value) for keyword in call.keywords):
        return ()
    code = _code(file.project.text(file.module), loop, call, name)
    return () if code is None else (ReplaceLoop(Span.of(file.module.path, loop), code),)


def _created(file: File, model: Model, call: ast.Call) -> str | None:
    """How the file calls the model of ``Item.objects.create(…)``, with Django's own manager."""
    match call:
        case ast.Call(
            func=ast.Attribute(
                value=ast.Attribute(value=ast.Name(id=name), attr=manager), attr="create"
            ),
            args=[],
        ):
            found = file.project.names.resolve(file.module, name)
            known = file.project.models.managers.of(model).get(manager)
            return name if found is model.definition and known == PLAIN else None
    return None


def _is_giving(node: ast.expr) -> bool:
    match node:
        case ast.Name() | ast.List() | ast.Tuple():
            return True
        case ast.Attribute(value=inner):
            return _is_giving(inner)
        case ast.Call(func=ast.Attribute(value=inner, attr=name)):
            return name in _GIVING and _is_giving(inner)
        case ast.Call(func=ast.Name(id=name), args=args):
            return name in _GIVING and all(map(_is_giving, args))
    return isinstance(node, ast.Constant)


def _is_plain(file: File, node: ast.expr) -> bool:
    """Whether a value is what it is, whatever rows there are: no call, no property."""
    for inner in ast.walk(node):
        match inner:
            case ast.Attribute(attr=name):
                if any(_defines(file, name)):
                    return False
            case (
                ast.Name()
                | ast.Constant()
                | ast.BinOp()
                | ast.UnaryOp()
                | ast.IfExp()
                | ast.Compare()
                | ast.expr_context()
                | ast.operator()
                | ast.unaryop()
                | ast.cmpop()
            ):
                pass
            case _:
                return False
    return True


def _defines(file: File, name: str) -> Iterator[bool]:
    """Whether some class of the project has a method or property of that name."""
    for module in file.project.mentions.of(name):
        yield from (name in cls.facts.functions for cls in module.classes())


def _code(text: str, loop: ast.For, call: ast.Call, name: str) -> str | None:
    """The statement, in one line or laid out as black does."""
    given = [_segment(text, keyword) for keyword in call.keywords]
    target, rows = _segment(text, loop.target), _segment(text, loop.iter)
    receiver = _segment(text, call.func)
    if None in (target, rows, receiver, *given):
        return None
    assert receiver is not None
    made = f"{name}({', '.join(filter(None, given))})"
    bulk = f"{receiver.removesuffix('.create')}.bulk_create"
    again = f"for {target} in {rows}"
    short = f"[{made} {again}]"
    if len(bulk) + len(short) + 2 <= _LONGEST:
        return f"{bulk}({short})\n"
    if len(short) <= _LONGEST:
        return f"{bulk}(\n    {short}\n)\n"
    if len(made) > _LONGEST:
        lines = "".join(f"            {each},\n" for each in given)
        made = f"{name}(\n{lines}        )"
    return f"{bulk}(\n    [\n        {made}\n        {again}\n    ]\n)\n"


def _segment(text: str, node: ast.AST) -> str | None:
    """A node as it is written, where that is in one line."""
    found = ast.get_source_segment(text, node)
    return None if found is None or "\n" in found else found
