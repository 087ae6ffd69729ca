"""What templates do with the contexts that they are given.

A template is evaluated like a function that is called with its context: once for all callers that
give it alike values.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...finding import Place
from ...project import framework
from ...project.syntax import arguments_of
from ..evaluate import Evaluator
from ..forms import writes_to_fields as fields_set
from ..frame import Frame
from ..functions.handover import Handover
from ..held_rows import with_rows
from ..kept_events import KeptEvents
from ..querysets.assigned import as_left
from ..querysets.origins import Given, Origin
from ..values import (
    UNKNOWN,
    Bindings,
    Dictionary,
    Instance,
    QuerySet,
    Row,
    Value,
)
from . import idle
from .template import TemplateEvaluator

if TYPE_CHECKING:
    from ...project.names import FunctionDef
    from ...project.templates import Template
    from ..analysis import Flow
    from ..events import Events, Missing, Reader

#: Django's context processors, as settings name them.
_PROCESSOR: Final = re.compile(r"context_processors\.(\w+)\b")
#: What they add that may lead to rows.
_OF_PROCESSORS: Final = ("request", "user")
_LOOP_OVER_REQUEST: Final = re.compile(
    r"\{%-?\s*(?:for\s[^%]*\sin\s+|with\s(?:[^%]*=\s*)?)(?:request|user)\."
)


class Renderings:
    """What templates do with contexts. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._kept: KeptEvents[Template] = KeptEvents(flow, self._run)
        #: Those that are gone through now to see whether they do nothing.
        self._asked: set[Template] = set()
        self._processors: frozenset[str] | None = None

    def render(
        self, caller: Evaluator, names: tuple[str, ...], given: Dictionary, node: ast.expr
    ) -> None:
        """Note what the first of these templates misses of the rows in its context."""
        self._render(caller, lambda: self._find(caller, names), given, node)

    def render_file(
        self, caller: Evaluator, template: Template, given: Dictionary, node: ast.expr
    ) -> None:
        """Note the same of a template that is known."""
        self._render(caller, lambda: template, given, node)

    def render_text(
        self,
        caller: Evaluator,
        text: str,
        reader: Reader,
        given: Dictionary,
        node: ast.expr,
        *,
        is_jinja: bool = False,
    ) -> None:
        """Note the same of a template whose text stands in a module, at the reader's place."""
        templates, events = self._flow.project.templates, caller.events
        missing, queries = len(events.missing), len(events.queries)
        self._render(caller, lambda: templates.written(text, reader.path, is_jinja), given, node)

        def told(by: Reader | None) -> Reader | None:
            return reader if by is not None and (by.name, by.path) == ("", reader.path) else by

        events.missing[missing:] = [
            replace(each, reader=told(each.reader)) for each in events.missing[missing:]
        ]
        events.queries[queries:] = [
            replace(each, reader=told(each.reader)) for each in events.queries[queries:]
        ]

    def of_tag(self, template: Template, function: FunctionDef) -> Events:
        """What a template does, whatever its context, to rows that its own tag or filter gives."""
        evaluator = Evaluator(self._flow, template.module, None, Frame({}))
        return TemplateEvaluator(evaluator, template, function).run()

    def is_idle(self, caller: Evaluator, template: Template, given: Mapping[str, Value]) -> bool:
        """Whether a template does nothing where a tag of the caller's includes it with these.

        In a loop that brings rows it may ask for each of them what alone it asks for once.
        """
        is_plain = all(map(idle.is_plain, given.values()))
        if not is_plain or caller.in_growing_loop or template in self._asked:
            return False
        self._asked.add(template)  # which may include itself
        found = self._kept.of(template, tuple(given.items()), caller.depth)
        self._asked.discard(template)
        if not idle.is_idle(found):
            return False
        caller.events.height = max(caller.events.height, found.height)
        caller.events.is_cut |= found.is_cut
        return True

    def _run(self, template: Template, bindings: Bindings, depth: int) -> Events:
        evaluator = Evaluator(self._flow, template.module, None, Frame(dict(bindings)), depth)
        return TemplateEvaluator(evaluator, template).run()

    def _find(self, caller: Evaluator, names: tuple[str, ...]) -> Template | None:
        return self._flow.project.templates.find(names, caller.module.path)

    def _render(
        self,
        caller: Evaluator,
        find: Callable[[], Template | None],
        given: Dictionary,
        node: ast.expr,
    ) -> None:
        values = {
            name: _asked_here(caller, as_left(fields_set.as_left(caller, value), caller.frame))
            for name, value in given.known
            if isinstance(name, str) and value != UNKNOWN
        }
        handover = Handover(caller)
        bindings = tuple((name, handover.give(value)) for name, value in values.items())
        gives_rows = handover.gives_rows or any(map(self._may_give_rows, values.values()))
        if not gives_rows and values.keys().isdisjoint(_OF_PROCESSORS):
            return
        template = find()
        if template is None or template.outline is None:
            return
        if not gives_rows and not self._loops_over_the_request(template):
            return
        if template.is_jinja:
            bindings += self._hiding(given)
        found = self._kept.below(caller, template, bindings)
        if found is None:
            return
        places = _Places(caller, values, node)
        own = [missing for missing in found.missing if isinstance(missing.origin, Origin)]
        for missing in (*handover.missing(found), *own):
            is_conditional = missing.is_conditional or bool(caller.frame.branch)
            caller.events.missing.append(
                replace(missing, place=places.of(missing), is_conditional=is_conditional)
            )
        self._note_queries(caller, found, handover, Place.of(node))

    def _hiding(self, given: Dictionary) -> Bindings:
        """What is not known of a context, but hides functions that templates for Jinja2 know."""
        functions = self._flow.project.jinja_functions
        return tuple(
            (name, UNKNOWN)
            for name, value in given.known
            if value == UNKNOWN and isinstance(name, str) and name in functions.names
        )

    def is_processed_by(self, name: str) -> bool:
        """Whether settings name Django's context processor of that name."""
        project = self._flow.project
        if self._processors is None:
            texts = map(project.text, project.mentions.of("context_processors"))
            self._processors = frozenset(
                found for text in texts for found in _PROCESSOR.findall(text)
            )
        return name in self._processors

    def _loops_over_the_request(self, template: Template) -> bool:
        """Whether a template loops over what the request or its user has."""
        return _LOOP_OVER_REQUEST.search(self._flow.project.text(template.module)) is not None

    def _may_give_rows(self, value: Value) -> bool:
        """Whether a value's methods get rows or keep some on it: ``{{ view.open_orders }}``."""
        if not isinstance(value, Instance):
            return False
        words, classes = self._flow.words, self._flow.project.classes
        fields, cls = self._flow.field_querysets, value.definition
        if fields.are_read and classes.is_a(cls, framework.FORM) and fields.names(cls):
            return True
        return any(
            words.gives_something(method) or words.assigned(method)
            for up in classes.own(value.definition)
            for method in up.methods()
        )

    @staticmethod
    def _note_queries(caller: Evaluator, found: Events, handover: Handover, place: Place) -> None:
        """Queries stand at the call that renders: no line of this file asks them."""
        for query in found.queries:
            is_repeated = query.is_repeated or caller.in_growing_loop and not query.is_conditional
            if is_repeated and not caller.frame.is_remembered:
                asked = handover.take_query(query)
                caller.events.queries.append(replace(asked, place=place, is_repeated=True))


def _asked_here(caller: Evaluator, value: Value) -> Value:
    """Rows that are read off a row of which nobody tells where it was fetched: ``request.user``.

    What is missing of them is loaded where they are read, unless it may have come with that row.
    """

    def of_queryset(queryset: QuerySet) -> QuerySet:
        read = queryset.read
        if read is None or read.owner.origin is not None or isinstance(queryset.origin, Given):
            return queryset
        origin = queryset.origin or Origin(caller.module, read.place)
        entry = read.entry and replace(read.entry, origin=read.entry.origin or origin)
        return replace(queryset, origin=origin, read=replace(read, entry=entry))

    return with_rows(value, lambda row: row, of_queryset)


class _Places:
    """Where a finding about a context's rows stands: at their queryset, if it is in this file.

    Otherwise where they enter the context: ``{"orders": open_orders()}``; and so where they may
    also be those of a queryset in another file.
    """

    def __init__(self, caller: Evaluator, values: Mapping[str, Value], node: ast.expr) -> None:
        self._module = caller.module
        self._node = node
        self._values = values

    def of(self, missing: Missing) -> Place:
        """Where a load is reported that rows of the context miss."""
        origin = missing.origin
        is_here = isinstance(origin, Origin) and origin.module is self._module
        for name, value in self._values.items():
            if name in self._written and origin in (several := _origins(value)):
                if not is_here or any(map(self._is_elsewhere, several)):
                    return Place.of(self._written[name])
        return origin.place if isinstance(origin, Origin) and is_here else Place.of(self._node)

    def _is_elsewhere(self, origin: Origin | Given | None) -> bool:
        return isinstance(origin, Origin) and origin.module is not self._module

    @property
    def _written(self) -> dict[str, ast.expr]:
        """The values of a context that is written in the call itself."""
        if not isinstance(self._node, ast.Call):
            return {}
        return {
            key.value: value
            for argument in arguments_of(self._node)
            if isinstance(argument, ast.Dict)
            for key, value in zip(argument.keys, argument.values, strict=True)
            if isinstance(key, ast.Constant) and isinstance(key.value, str)
        }


def _origins(value: Value) -> list[Origin | Given | None]:
    """Where the rows and querysets in a value were made."""
    found: list[Origin | Given | None] = []

    def note_row(row: Row) -> Row:
        found.append(row.origin)
        return row

    def note_queryset(queryset: QuerySet) -> QuerySet:
        found.append(queryset.origin)
        return queryset

    with_rows(value, note_row, note_queryset)
    return found
