"""Calls in Jinja2's templates: macros, and methods of what the context holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...project import template_expressions as written, template_outline as outlines
from .. import calls
from ..values import SOME_TEXT, UNKNOWN, Value
from . import template_lookups

if TYPE_CHECKING:
    from ...project.templates import Template
    from .template import TemplateEvaluator


class _Defined(NamedTuple):
    """A macro, and the template in which it stands."""

    macro: outlines.Macro
    template: Template
    #: Whether another template imports it: it knows what its own template's top binds.
    is_taken: bool = False
    #: Whether it also knows what those know that call it.
    with_context: bool = False


#: By name; None for what is bound to something else than a macro.
_Scope = dict[str, _Defined | None]


class Macros:
    """The macros that one rendering knows, and what calling them does."""

    def __init__(self, rendering: TemplateEvaluator) -> None:
        self._rendering = rendering
        self._known: _Scope = {}
        #: What the tops of imported templates bind.
        self._tops: dict[Template, _Scope] = {}
        #: Those that are running: one that calls itself goes as deep as the data does.
        self._open: list[outlines.Macro] = []

    def define(self, node: outlines.Macro, template: Template) -> None:
        """``{% macro %}``: nothing runs before it is called."""
        self._known[node.name] = _Defined(node, template)

    def take(self, node: outlines.Import) -> None:
        """``{% import %}`` and ``{% from … import … %}``: the macros of another template."""
        self._take(self._known, node)

    def _take(self, scope: _Scope, node: outlines.Import) -> None:
        template = self._rendering.named(node.template, node.line)
        for _, known_as in node.names:
            if template is not None or known_as not in scope:
                scope[known_as] = None
        for key, defined in ({} if template is None else self._top(template)).items():
            for name, known_as in node.names:
                if defined is not None and defined.template is template and name in (None, key):
                    taken = defined._replace(with_context=node.with_context)
                    scope[f"{known_as}.{key}" if name is None else known_as] = taken

    def _top(self, template: Template) -> _Scope:
        """What a template binds outside of its blocks and macros."""
        if template in self._tops:
            return self._tops[template]
        top = self._tops[template] = {}
        for node in template.outline.nodes if template.outline is not None else ():
            match node:
                case outlines.Macro(name=name):
                    top[name] = _Defined(node, template, is_taken=True)
                case outlines.Set(names=names):
                    top |= dict.fromkeys(names)
                case outlines.Import():
                    with self._rendering.within(template):
                        self._take(top, node)
        return top

    def call(self, called: written.Called, line: int) -> Value:
        """What a call gives; that of a macro is text."""
        arguments = tuple(self._rendering.value(each, line) for each in called.arguments)
        keywords = tuple(
            (name, self._rendering.value(each, line)) for name, each in called.keywords
        )
        path = _path(called.function)
        defined = self._known.get(path)
        if defined is not None:
            self._run(defined, arguments, dict(keywords))
            return SOME_TEXT
        if path not in self._known:
            functions = self._rendering.jinja_calls
            given = functions.called(called.function, arguments, keywords, line)
            if given is not None:
                return given
        target = self._rendering.value(called.function, line)
        if target == UNKNOWN:
            return UNKNOWN
        made = calls.Call(template_lookups.call_at(line), arguments, keywords)
        return calls.call_value(self._rendering.evaluator, target, made)

    def _run(
        self, defined: _Defined, arguments: tuple[Value, ...], keywords: dict[str, Value]
    ) -> None:
        macro, template = defined.macro, defined.template
        if macro in self._open:
            return
        first = len(macro.parameters) - len(macro.defaults)
        given: dict[str, Value] = dict.fromkeys(("caller", *macro.parameters), UNKNOWN)
        for name, default in zip(macro.parameters[first:], macro.defaults, strict=True):
            given[name] = self._rendering.value(default, macro.line)
        given |= dict(zip(macro.parameters, arguments, strict=False)) | keywords
        known = self._known
        if defined.is_taken:
            self._known = {**(known if defined.with_context else {}), **self._tops[template]}
        self._open.append(macro)
        with self._rendering.names(given), self._rendering.within(template):
            self._rendering.nodes(macro.body)
        self._open.pop()
        self._known = known


def _path(function: written.Expression) -> str:
    """``cell`` or ``cells.cell``, as it is called; "" for anything else."""
    match function.base:
        case written.Name(name=name):
            return name
        case written.Read(owner=written.Expression(base=written.Name(name=owner)), name=name):
            return f"{owner}.{name}"
    return ""
