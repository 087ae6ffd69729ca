"""The fields that the body of a form or serializer declares, as they are written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.names import ClassDef

if TYPE_CHECKING:
    from ..analysis import Flow


def declarations(flow: Flow, cls: ClassDef) -> Iterator[tuple[str, ast.Call]]:
    """The fields that a class itself declares."""
    source = flow.project.outer(cls.module)
    node = None if source is None else source.classes.get(cls.facts.qualname)
    for statement in [] if node is None else node.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
                yield name, call
