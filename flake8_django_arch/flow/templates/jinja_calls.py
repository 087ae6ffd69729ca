"""What the project's own globals, filters and tests do in Jinja2's templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...project import template_expressions as written
from ...project.jinja_functions import First, JinjaFunction
from ...project.jinja_outline import TEST
from ..values import UNKNOWN, Keywords, Known, Value
from . import template_filters

if TYPE_CHECKING:
    from .template import TemplateEvaluator
    from .template_tags import Tags

_Arguments = tuple[Value, ...]


class JinjaCalls:
    """Calls of functions by the names that one rendering knows them by."""

    def __init__(self, rendering: TemplateEvaluator, tags: Tags) -> None:
        self._rendering = rendering
        self._tags = tags
        self._known = rendering.evaluator.project.jinja_functions

    def filtered(self, applied: written.Filter, value: Value, line: int) -> Value:
        """What a filter or test gives, the project's own or another."""
        evaluator, value_of = self._rendering.evaluator, self._rendering.value
        if isinstance(applied.argument, written.Literal):  # what the outline itself says
            given: Value | None = Known(applied.argument.value)
            return template_filters.apply(evaluator, applied.name, value, given, line)
        arguments = tuple(value_of(each, line) for each in applied.arguments)
        keywords = tuple((name, value_of(each, line)) for name, each in applied.keywords)
        is_test = applied.name.startswith(TEST)
        name = applied.name.removeprefix(TEST)
        own = self._known.find("tests" if is_test else "filters", name)
        if own is not None:
            handed = self._tags.handed(own.function, value)
            return self._call(own, (handed, *arguments), keywords, line)
        given = next(iter(arguments), None)
        return template_filters.apply(evaluator, applied.name, value, given, line)

    def called(
        self, function: written.Expression, arguments: _Arguments, keywords: Keywords, line: int
    ) -> Value | None:
        """What a call of a global function gives; None where it calls something else."""
        match function:
            case written.Expression(base=written.Name(name=name), filters=()):
                own = self._known.find("globals", name)
                if own is not None and name not in self._rendering.evaluator.frame.names:
                    return self._call(own, arguments, keywords, line)
        return None

    def _call(
        self, own: JinjaFunction, arguments: _Arguments, keywords: Keywords, line: int
    ) -> Value:
        if own.first is not First.NOTHING:
            is_context = own.first is First.CONTEXT
            arguments = (self._tags.context if is_context else UNKNOWN, *arguments)
        return self._tags.call(own.function, arguments, keywords, line)
