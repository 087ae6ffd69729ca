"""Templates of generic views and of inclusion tags: what Django renders unasked.

What a function renders itself (``render(request, …)``) belongs to that function: the evaluator
follows it like any call.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...project import framework
from ...project.names import ClassDef
from ...project.template_libraries import Registered, TagKind
from .. import generic_views, instances, template_lookups
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from ..frame import Frame
from ..values import Dictionary, Instance, options

#: Methods which, where a view has its own, decide for themselves what is rendered.
_ANSWERING: Final = ("get", "dispatch")


def rendered(file: File) -> Iterator[Events]:
    """What the templates of this file's generic views and inclusion tags read."""
    for cls in file.classes():
        if _is_rendered(file, cls):
            evaluator = _standing_at(file, cls, file.source.classes[cls.facts.qualname].lineno)
            generic_views.respond(evaluator, Instance(cls))
            yield evaluator.events
    if "templatetags" in file.module.path:
        for registered in file.project.template_libraries.at(file.module).tags.values():
            if registered.kind is TagKind.INCLUSION and registered.template:
                yield _included(file, registered, registered.template)


def _standing_at(file: File, cls: ClassDef | None, line: int) -> Evaluator:
    evaluator = Evaluator(file.flow, file.module, cls, Frame({}))
    evaluator.line = line
    return evaluator


def _is_rendered(file: File, cls: ClassDef) -> bool:
    """Whether a class is a generic view that makes its context and renders it as Django does."""
    classes = file.project.classes
    if not classes.is_a(cls, framework.VIEW) or classes.is_a(cls, framework.API_VIEW):
        return False
    for name in _ANSWERING:
        method = classes.method(cls, name)
        if method is not None and not instances.is_frameworks(method):
            if "super" not in file.flow.words.of(method):
                return False
    # What other views build on may never run by itself.
    return file.project.routes.lead_to(cls) or not classes.subclasses(cls)


def _included(file: File, registered: Registered, template: str) -> Events:
    function = registered.function
    evaluator = _standing_at(file, None, function.facts.line)
    for returned in file.flow.analyse(function).returned:
        for option in options(returned):
            if isinstance(option, Dictionary):
                node = template_lookups.call_at(function.facts.line)
                file.flow.renderings.render(evaluator, (template,), option, node)
    return evaluator.events
