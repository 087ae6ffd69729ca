"""What becomes of a row that a loop has made, whichever parse of its file the call is of."""

from __future__ import annotations

import ast

from flake8_django_arch.flow.loops import new_rows

_PROGRESS = """
def run(steps):
    for step in steps:
        record = Record.objects.create(step=step)
        step.run()
        record.save()
"""
_LINKED = """
def run(orders):
    for order in orders:
        order.tags.add(order.kind)
        print(order.tags.count())
"""


def _function(text: str) -> ast.FunctionDef:
    [function] = ast.parse(text).body
    assert isinstance(function, ast.FunctionDef)
    return function


def _call(text: str, method: str) -> ast.Call:
    """The call of a method, in a tree of its own."""
    return next(
        node
        for node in ast.walk(_function(text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == method
    )


def test_row_is_needed_after_it_was_made() -> None:
    assert new_rows.is_needed(_function(_PROGRESS), _call(_PROGRESS, "create"))


def test_row_is_not_needed_where_nothing_follows() -> None:
    without = _PROGRESS.replace("        record.save()\n", "")
    assert not new_rows.is_needed(_function(without), _call(without, "create"))


def test_relation_is_read_after_the_link() -> None:
    assert new_rows.is_relation_read(_function(_LINKED), _call(_LINKED, "add"), "tags")
    assert not new_rows.is_relation_read(_function(_LINKED), _call(_LINKED, "add"), "notes")
