"""Which templates lead to which: they extend and include each other by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .project import Project
    from .templates import Template

_REFERENCE: Final = re.compile(r"""\{%-?\s*(?:extends|include)\s+["']([^"']+)["']""")


class TemplateReferences:
    """Looks through the texts of all templates, once and only if somebody asks."""

    def __init__(self, project: Project) -> None:
        self._project = project

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
