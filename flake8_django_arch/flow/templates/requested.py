"""Who renders a template with a request, so that context processors add to its context.

What a view's own context has under the same name hides theirs. Source:
``django.template.context.RequestContext.bind_template``: processors' values come first, and the
dictionary that the view gave is pushed on top of them.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.extract import dotted
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.syntax import arguments_of, walk
from ..evaluate import Evaluator
from ..frame import Frame
from ..joining import options
from ..requests import generic_views
from ..values import Dictionary, Instance, Value
from .render_calls import RENDERING, template_argument, template_names

if TYPE_CHECKING:
    from ...project.templates import Template
    from ..analysis import Flow
    from ..events import Called

_PLAIN_VIEW: Final = "django.views.generic.TemplateView"


class Requested:
    """Answers it. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._leaving: dict[tuple[Template, str], bool] = {}

    def leaves(self, template: Template, name: str) -> bool:
        """Whether somebody renders it with a request and no such name in a context of its own."""
        key = (template, name)
        if key not in self._leaving:
            modules = self._project.template_references.modules_rendering(template)
            self._leaving[key] = any(
                self._leaves(module, template.name, name) for module in modules
            )
        return self._leaving[key]

    def _leaves(self, module: Module, template: str, name: str) -> bool:
        source = self._project.source(module)
        if source is None:
            return False
        return (
            any(self._is_bare(module, node, template) for node in walk(source.tree))
            or any(self._view_leaves(cls, template, name) for cls in module.classes())
            or any(
                self._call_leaves(function, call, template, name)
                for function in module.functions_and_methods()
                if self._names(function, template)
                for call in self._flow.analyse(function).calls
            )
        )

    def _names(self, function: FunctionDef, template: str) -> bool:
        """Whether a function names a template, or what is set to its name."""
        node = self._flow.node(function)
        set_to_it = self._project.template_references.set_to(template)
        return node is not None and (
            not set_to_it.isdisjoint(self._flow.words.of(function))
            or any(isinstance(each, ast.Constant) and each.value == template for each in walk(node))
        )

    def _is_bare(self, module: Module, node: ast.AST, template: str) -> bool:
        """``TemplateView.as_view(template_name="about.html")``: it has no rows of its own."""
        match node:
            case ast.Call(func=ast.Attribute(value=base, attr="as_view"), keywords=keywords):
                given = {word.arg: word.value for word in keywords}
                named, path = given.get("template_name"), dotted(base)
                if not isinstance(named, ast.Constant) or named.value != template or path is None:
                    return False
                found = self._project.names.resolve(module, path)
                return given.keys() == {"template_name"} and found == External(_PLAIN_VIEW)
        return False

    def _view_leaves(self, cls: ClassDef, template: str, name: str) -> bool:
        """Whether a generic view has that template, and not that name in its context."""
        classes, routes = self._project.classes, self._project.routes
        if not generic_views.makes_context(self._flow, cls) or not routes.may_answer(cls):
            return False
        evaluator = Evaluator(self._flow, cls.module, cls, Frame({}))
        evaluator.line = cls.facts.line
        view = Instance(cls)
        method = classes.method(cls, "get_context_data")
        for context in options(generic_views.answered_context(evaluator, view)):
            for names in options(generic_views.template_names(evaluator, view, context)):
                if template_names(names)[:1] == (template,):
                    return self._has_not(context, name, None if method is None else method.module)
        return False

    def _call_leaves(self, function: FunctionDef, call: Called, template: str, name: str) -> bool:
        """Whether a call renders that template with a request, and a context without that name."""
        if call.path not in RENDERING:
            return False
        at, behind = RENDERING[call.path]
        request = call.keyword("request") if at == 0 else call.argument(0, "request")
        named = template_argument(call, at)
        if request is None or named is None:
            return False
        if all(template_names(option)[:1] != (template,) for option in options(named)):
            return False
        context = call.argument(behind, "context")
        return (
            context is None
            or _is_written_without(call.node, name)
            or self._has_not(context, name, function.module)
        )

    def _has_not(self, context: Value, name: str, made_in: Module | None) -> bool:
        """Whether a context surely lacks a name: nothing else in its module has it either."""
        if not isinstance(context, Dictionary) or name in dict(context.known):
            return False
        return (
            made_in is None or made_in.installed or made_in not in self._project.mentions.of(name)
        )


def _is_written_without(node: ast.expr, name: str) -> bool:
    """Whether a call has its context written in it, with other names only."""
    if not isinstance(node, ast.Call):
        return False
    displays = [each for each in arguments_of(node) if isinstance(each, ast.Dict)]
    return bool(displays) and all(
        isinstance(key, ast.Constant) and key.value != name
        for display in displays
        for key in display.keys
    )
