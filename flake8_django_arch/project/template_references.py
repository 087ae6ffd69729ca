"""Who names a template: others that extend or include it, and the code that renders it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from .facts import Assignment, Constant
from .syntax import text_of, walk

if TYPE_CHECKING:
    from .names import Module
    from .project import Project
    from .templates import Template

_REFERENCE: Final = re.compile(r"""\{%-?\s*(?:extends|include)\s+["']([^"']+)["']""")


class TemplateReferences:
    """Looks through the texts of all templates, once and only if somebody asks."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._set_to: dict[str, frozenset[str]] = {}

    def mentioning(self, name: str) -> Iterator[Template]:
        """The templates in which a name stands as a word."""
        word = re.compile(rf"\b{re.escape(name)}\b")
        for template, text in self._texts.items():
            if word.search(text):
                yield template

    def owners_of(self, attribute: str) -> frozenset[str]:
        """The names off which templates read an attribute: ``filter`` in ``{{ filter.form }}``."""
        read = re.compile(rf"\b(\w+)\.{re.escape(attribute)}\b")
        return frozenset(name for text in self._texts.values() for name in read.findall(text))

    def leading_to(self, template: Template) -> Iterator[Template]:
        """A template, and those that extend or include it through others: the nearest first."""
        reached = {template: None}
        waiting = [template]
        for current in waiting:  # which grows meanwhile
            yield current
            found = [each for each in self._above.get(current, ()) if each not in reached]
            reached.update(dict.fromkeys(found))
            waiting += found

    def modules_rendering(self, template: Template) -> list[Module]:
        """The modules that may render a template, but for tests.

        They name it, or a constant set to its name, or the model after which generic views call it.
        """
        mentions = self._project.mentions
        found = dict.fromkeys(mentions.of_text(template.name))
        for module in list(found):
            for constant in _set_to(template.name, module.facts.assignments):
                found.update(dict.fromkeys(mentions.of(constant)))
        for model in self._project.models.all:
            if template.name.startswith(f"{model.app}/{model.name.lower()}_"):
                found.update(dict.fromkeys(mentions.of(model.name)))
        return list(found)

    def may_be_given(self, template: Template, name: str) -> bool:
        """Whether code that may render a template has a key of that name, as contexts have."""
        return any(
            _has_key(statement, name) and self._may_render(module, statement, page)
            for page in self.leading_to(template)
            for module in self.modules_rendering(page)
            if (source := self._project.source(module)) is not None
            for statement in source.tree.body
        )

    def _may_render(self, module: Module, statement: ast.stmt, page: Template) -> bool:
        """Whether a function or class names a template, or none at all."""
        find = self._project.templates.find
        texts = {text for node in walk(statement) if (text := text_of(node))}
        named = {found for text in texts if (found := find((text,), module.path))}
        return page in named or not named

    def set_to(self, name: str) -> frozenset[str]:
        """The names at the top of modules and classes that are set to a template's name."""
        if name not in self._set_to:
            found: set[str] = set()
            for module in self._project.mentions.of_text(name):
                found.update(_set_to(name, module.facts.assignments))
                for cls in module.facts.classes.values():
                    found.update(_set_to(name, cls.attributes.values()))
            self._set_to[name] = frozenset(found)
        return self._set_to[name]

    @cached_property
    def _texts(self) -> dict[Template, str]:
        """Every template with its text; one that has two names is here once."""
        templates = dict.fromkeys(self._project.templates.all())
        return {template: self._project.text(template.module) for template in templates}

    @cached_property
    def _above(self) -> dict[Template, list[Template]]:
        """The templates that name another one, by that one."""
        found: dict[Template, list[Template]] = {}
        for outer, text in self._texts.items():
            for name in dict.fromkeys(_REFERENCE.findall(text)):
                inner = self._project.templates.included(name, outer)
                if inner is not None and inner is not outer:
                    found.setdefault(inner, []).append(outer)
        return found


def _has_key(statement: ast.stmt, name: str) -> bool:
    for node in walk(statement):
        match node:
            case ast.Dict(keys=keys) if any(text_of(each) == name for each in keys):
                return True
            case ast.Subscript(slice=key, ctx=ast.Store()) if text_of(key) == name:
                return True
            case ast.keyword(arg=word) if word == name:
                return True
    return False


def _set_to(name: str, assignments: Iterable[Assignment]) -> list[str]:
    return [each.name for each in assignments if each.value == Constant(name)]
