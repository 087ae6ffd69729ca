"""What runs in tests though none of them names it."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from .extract import dotted
from .names import Module
from .test_words import words_of

if TYPE_CHECKING:
    from .project import Project

#: Decorators by whose means Django or a package calls a function unasked.
_CALLED_UNASKED: Final = frozenset(
    {"receiver", "register", "simple_tag", "filter", "global_function", "listens_for"}
)
#: Statements that run when a module is imported, and may put functions into a table.
_AT_IMPORT: Final = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr)
#: A class of routers among the words of a file.
_ROUTER: Final = re.compile(rb" _?(?:[A-Z]\w*)?Router ")


def unnamed(project: Project, sources: Iterable[tuple[Module, ast.Module]]) -> Iterator[str]:
    """The names of receivers and tags, and those in an app's ``ready``, in settings, in tables.

    A table of a module (``HANDLERS = {"pay": pay}``) any code may read. Tables of routes do not
    count, as what they name is reached by its URL.
    """
    for module, tree in sources:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                if any(map(_is_unasked, node.decorator_list)):
                    yield node.name
        if os.path.basename(module.path) == "apps.py":
            yield from words_of(tree)
        if not _holds_routes(project, module):
            for statement in tree.body:
                if isinstance(statement, _AT_IMPORT):
                    yield from words_of(statement)


def _is_unasked(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (dotted(called) or "").rpartition(".")[2] in _CALLED_UNASKED


def _holds_routes(project: Project, module: Module) -> bool:
    outline = project.outlines.get(module.path)
    return outline is not None and (
        outline.holds_routes or _ROUTER.search(outline.words) is not None
    )
