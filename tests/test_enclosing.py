"""What a node stands in is found by its place, whichever parse of the file it comes from."""

from __future__ import annotations

import ast

from flake8_django_arch.flow.enclosing import Enclosing

_CODE = """\
def push(rows):
    try:
        for row in rows:
            send(row)
    except OSError:
        pass
"""


def _call(tree: ast.Module) -> ast.Call:
    return next(node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_a_node_of_another_parse() -> None:
    way = Enclosing(ast.parse(_CODE).body[0]).way(_call(ast.parse(_CODE)))
    names = [type(node).__name__ for node in way]
    assert names == ["Call", "Expr", "For", "Try", "FunctionDef"]


def test_a_node_from_elsewhere() -> None:
    assert Enclosing(ast.parse(_CODE).body[0]).way(_call(ast.parse("\n\nsend(1)"))) == []
