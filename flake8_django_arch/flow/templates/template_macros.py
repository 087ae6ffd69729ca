"""Calls in Jinja2's templates: macros, and methods of what the context holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...project import template_expressions as written, template_outline as outlines
from .. import calls
from ..values import SOME_TEXT, UNKNOWN, Value
from . import template_lookups

if TYPE_CHECKING:
    from ...project.templates import Template
    from .template import TemplateEvaluator

_Defined = tuple[outlines.Macro, "Template"]


class Macros:
    """The macros that one rendering knows, and what calling them does."""

    def __init__(self, rendering: TemplateEvaluator) -> None:
        self._rendering = rendering
        self._known: dict[str, _Defined] = {}
        #: Those that are running: one that calls itself goes as deep as the data does.
        self._open: list[outlines.Macro] = []

    def define(self, node: outlines.Macro, template: Template) -> None:
        """``{% macro %}``: nothing runs before it is called."""
        self._known[node.name] = (node, template)

    def take(
        self,
        template: Template,
        outline: outlines.Outline,
        names: tuple[tuple[str | None, str], ...],
    ) -> None:
        """``{% import %}`` and ``{% from … import … %}``: the macros of another template."""
        for node in outline.nodes:
            for name, known_as in names:
                if isinstance(node, outlines.Macro) and name in (None, node.name):
                    path = f"{known_as}.{node.name}" if name is None else known_as
                    self._known[path] = (node, template)

    def call(self, called: written.Called, line: int) -> Value:
        """What a call gives; that of a macro is text."""
        arguments = tuple(self._rendering.value(each, line) for each in called.arguments)
        keywords = tuple(
            (name, self._rendering.value(each, line)) for name, each in called.keywords
        )
        defined = self._known.get(_path(called.function))
        if defined is not None:
            self._run(*defined, arguments, dict(keywords))
            return SOME_TEXT
        target = self._rendering.value(called.function, line)
        if target == UNKNOWN:
            return UNKNOWN
        made = calls.Call(template_lookups.call_at(line), arguments, keywords)
        return calls.call_value(self._rendering.evaluator, target, made)

    def _run(
        self,
        macro: outlines.Macro,
        template: Template,
        arguments: tuple[Value, ...],
        keywords: dict[str, Value],
    ) -> None:
        if macro in self._open:
            return
        first = len(macro.parameters) - len(macro.defaults)
        given: dict[str, Value] = {"caller": UNKNOWN}
        for name, default in zip(macro.parameters[first:], macro.defaults, strict=True):
            given[name] = self._rendering.value(default, macro.line)
        given |= dict(zip(macro.parameters, arguments, strict=False)) | keywords
        self._open.append(macro)
        with self._rendering.names(given), self._rendering.within(template):
            self._rendering.nodes(macro.body)
        self._open.pop()


def _path(function: written.Expression) -> str:
    """``cell`` or ``cells.cell``, as it is called; "" for anything else."""
    match function.base:
        case written.Name(name=name):
            return name
        case written.Read(owner=written.Expression(base=written.Name(name=owner)), name=name):
            return f"{owner}.{name}"
    return ""
