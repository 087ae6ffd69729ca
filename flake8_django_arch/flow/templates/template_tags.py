"""Tags and filters of the project's own, and what Django's do with their arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import template_outline as outlines
from ...project.template_libraries import Registered, TagKind
from .. import attributes, calls
from ..held_rows import with_rows
from ..joining import options
from ..querysets.loaded import ANYTHING
from ..querysets.origins import Given, Origin
from ..values import UNKNOWN, Choice, Dictionary, FunctionValue, Keywords, QuerySet, Row, Value
from . import template_lookups

if TYPE_CHECKING:
    from ...project.names import FunctionDef
    from ...project.template_libraries import Library
    from ...project.templates import Template
    from .template import TemplateEvaluator

#: Tags of Django's that turn their arguments into text; of ``firstof`` the first for certain.
_SHOWING: Final = frozenset({"firstof", "trans", "translate", "url"})
#: Tags that look their arguments up, and show none of them as text.
_RESOLVING: Final = frozenset({"ifchanged", "widthratio"})
#: Under which name a tag is given the context: one that no template can use.
_CONTEXT: Final = "the context"
_TRANSLATED: Final = frozenset({"blocktrans", "blocktranslate"})


class Tags:
    """What the tags and filters of one rendering do."""

    def __init__(self, rendering: TemplateEvaluator) -> None:
        self._rendering = rendering
        self._evaluator = rendering.evaluator
        self._loaded: dict[object, list[Library]] = {}

    def filter(self, name: str) -> Registered | None:
        """The project's own filter of that name, if the template loads it."""
        return next((each.filters[name] for each in self._libraries if name in each.filters), None)

    @property
    def _libraries(self) -> list[Library]:
        template = self._rendering.template
        if template not in self._loaded:
            libraries = self._evaluator.project.template_libraries
            self._loaded[template] = libraries.of(template)
        return self._loaded[template]

    def filtered(
        self, registered: Registered, value: Value, argument: Value | None, line: int
    ) -> Value:
        """What a filter of the project's own gives."""
        value = self.handed(registered.function, value)
        arguments = (value,) if argument is None else (value, argument)
        return self.call(registered.function, arguments, (), line)

    def handed(self, function: FunctionDef, value: Value) -> Value:
        """The value as a filter gets it: ``@stringfilter`` makes it a text before."""
        decorators = map(attributes.path_of_decorator, function.facts.decorators)
        if not any("stringfilter" in path for path in decorators):
            return value
        self._evaluator.shown(value)
        return UNKNOWN

    @property
    def context(self) -> Dictionary:
        """The names that the template knows where it stands."""
        names = self._evaluator.frame.names
        return Dictionary(UNKNOWN, UNKNOWN, known=tuple(names.items()))

    def evaluate(self, node: outlines.Tag) -> None:
        """A tag that the outline keeps as it stands."""
        registered = next(
            (each.tags[node.name] for each in self._libraries if node.name in each.tags), None
        )
        if registered is not None:
            self._own(node, registered)
            return
        if node.name in _SHOWING | _RESOLVING:
            for _, value in self._arguments(node):
                if node.name in _SHOWING:
                    self._evaluator.shown(value)
                if node.name == "firstof":
                    break
        bound: dict[str, Value] = {}
        if node.name in _TRANSLATED:
            bound = {name: value for name, value in self._arguments(node) if name}
        if node.binds is not None:
            self._evaluator.frame.names[node.binds] = UNKNOWN
        if node.body:
            with self._rendering.names(bound):
                self._rendering.nodes(node.body)

    def _arguments(self, node: outlines.Tag) -> Iterator[tuple[str, Value]]:
        for argument in node.arguments:
            if argument.value is not None:
                yield argument.name, self._rendering.value(argument.value, node.line)

    def _own(self, node: outlines.Tag, registered: Registered) -> None:
        arguments: list[Value] = []
        names = self._evaluator.frame.names
        context = self.context
        if registered.takes_context:
            arguments.append(context)
        if registered.kind is TagKind.BLOCK:
            self._rendering.nodes(node.body)
            arguments.append(UNKNOWN)  # the text that these nodes give
        keywords = []
        for name, value in self._arguments(node):
            if name:
                keywords.append((name, value))
            else:
                arguments.append(value)
        given = (tuple(arguments), tuple(keywords))
        if registered.takes_context:
            names[_CONTEXT] = context
            written = ast.Name(_CONTEXT, ast.Load())
            result = self.call(registered.function, *given, node.line, (written,))
            self._take_back(registered.function, context)
        else:
            result = self.call(registered.function, *given, node.line)
        if registered.kind is TagKind.INCLUSION:
            self._include(registered, result)
        elif node.binds is not None:
            names[node.binds] = result
        else:
            self._evaluator.shown(result)

    def _take_back(self, function: FunctionDef, before: Dictionary) -> None:
        """What a tag has put into the context: ``context["orders"] = Order.objects.all()``.

        Where it may not have done so, what stood there before is what is read.
        """
        names, is_optional = self._evaluator.frame.names, self._evaluator.frame.is_conditional
        left, known = names.pop(_CONTEXT, before), dict(before.known)
        for name, value in left.known if isinstance(left, Dictionary) else ():
            if name in known and (is_optional or isinstance(value, Choice)):
                continue
            if isinstance(name, str) and (name not in known or known[name] != value):
                names[name] = self._of_context(function, value)

    def _include(self, registered: Registered, context: Value) -> None:
        """What an inclusion tag returns is all that its template knows."""
        name, near = registered.template, registered.function.module.path
        template = self._evaluator.project.templates.find((name,), near) if name else None
        for option in options(context) if template is not None else ():
            if isinstance(option, Dictionary) and template is not None:
                known = {key: value for key, value in option.known if isinstance(key, str)}
                if self._is_idle(template, known):
                    continue
                with self._rendering.names(known, alone=True):
                    self._rendering.render(template)

    def _is_idle(self, template: Template, known: dict[str, Value]) -> bool:
        """Whether a template does nothing, where nobody asks about the rows that a tag gets."""
        renderings = self._evaluator.flow.renderings
        is_asked = self._rendering.asked is not None
        return not is_asked and renderings.is_idle(self._evaluator, template, known)

    def call(
        self,
        function: FunctionDef,
        arguments: tuple[Value, ...],
        keywords: Keywords,
        line: int,
        written: tuple[ast.expr, ...] = (),
    ) -> Value:
        """What a function of the project's gives that the template knows by name."""
        node = template_lookups.call_at(line)
        node.args += written
        made = calls.Call(node, arguments, keywords)
        value = calls.call_value(self._evaluator, FunctionValue(function), made)
        return self._of_context(function, value)

    def _of_context(self, function: FunctionDef, value: Value) -> Value:
        """Rows that a tag fetched itself are the tag's business: it is linted where it stands."""
        is_asked = function == self._rendering.asked
        return value if is_asked else with_rows(value, _kept_row, _kept_queryset)


def _kept_row(row: Row) -> Row:
    return row if _is_given(row.origin) else replace(row, loaded=ANYTHING)


def _kept_queryset(queryset: QuerySet) -> QuerySet:
    known = _is_given(queryset.origin) or queryset.read is not None
    return queryset if known else replace(queryset, loaded=ANYTHING)


def _is_given(origin: Origin | Given | None) -> bool:
    """Whether the template has rows by itself: from its context, or from a form that has them."""
    return isinstance(origin, Given) or isinstance(origin, Origin) and origin.form is not None
