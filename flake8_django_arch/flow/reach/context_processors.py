"""Rows that context processors put in the context of every page, read by the pages' templates.

Only templates that are rendered with a request have them, and only where the view's own context
has no such name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.names import FunctionDef
from ...project.syntax import walk
from ...project.templates import Template
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from ..frame import Frame
from ..held_rows import rows_in
from ..joining import join, options
from ..templates import template_lookups
from ..values import UNKNOWN, Dictionary, QuerySet, Row, Value

#: So many pages are looked at for each template that names what a processor adds.
_MOST_PAGES: Final = 3


def added_to_contexts(file: File) -> Iterator[Events]:
    """What templates read of the rows that the file's context processors give them."""
    processors = _processors(file)
    for function in file.module.functions():
        if any(f"{name}.{function.name}" in processors for name in file.module.names):
            for name, value in _rows(file, function).items():
                yield from _read_by_pages(file, function, name, value)


def _processors(file: File) -> frozenset[str]:
    """The functions that settings name as context processors, by their dotted paths."""
    engines = file.project.templates.engines
    return frozenset(path for engine in engines for path in engine.context_processors)


def _rows(file: File, function: FunctionDef) -> dict[str, Value]:
    """The rows and querysets that a processor adds, by the names that templates know."""
    found: dict[str, list[Value]] = {}
    for returned in file.flow.analyse(function).returned:
        for option in options(returned):
            for name, value in option.known if isinstance(option, Dictionary) else ():
                if isinstance(name, str) and rows_in(value):
                    found.setdefault(name, []).append(value)
    return {name: join(values) for name, values in found.items()}


def _read_by_pages(file: File, function: FunctionDef, name: str, value: Value) -> Iterator[Events]:
    """What the pages that show these rows read of them; each template that does so, by some."""
    context = Dictionary(UNKNOWN, UNKNOWN, known=((name, value),))
    seen: set[Template] = set()
    for reading in file.project.template_references.mentioning(name):
        pages = file.project.template_references.leading_to(reading)
        asked = (page for page in pages if file.flow.requested.leaves(page, name))
        for _, page in zip(range(_MOST_PAGES), asked, strict=False):
            if page not in seen:
                seen.add(page)
                evaluator = Evaluator(file.flow, file.module, None, Frame({}))
                evaluator.line = function.facts.line
                node = _returning(file, function)
                file.flow.renderings.render_file(evaluator, page, context, node)
                yield _of_rows(evaluator.events, rows_in(value))


def _of_rows(events: Events, given: list[Row | QuerySet]) -> Events:
    """What is asked of the processor's rows: a page has others, from its tags and its view."""
    origins = {each.origin for each in given}
    models = {each.model for each in given}
    return Events(
        missing=[each for each in events.missing if each.origin in origins],
        queries=[
            each
            for each in events.queries
            if each.relation is not None and each.relation.source in models
        ],
    )


def _returning(file: File, function: FunctionDef) -> ast.Call:
    """A call that stands at a function, and is given what it returns as it is written."""
    made = template_lookups.call_at(function.facts.line)
    node = file.flow.node(function)
    for inner in () if node is None else walk(node):
        if isinstance(inner, ast.Return) and isinstance(inner.value, ast.Dict):
            made.args.append(inner.value)
    return made
