"""Templates of generic views and of inclusion tags: what Django renders unasked.

What a function renders itself (``render(request, …)``) belongs to that function: the evaluator
follows it like any call.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project import facts, framework
from ...project.extract import dotted
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import walk
from ...project.template_libraries import Registered, TagKind
from ...project.templates import Template
from ..evaluate import Evaluator
from ..events import Events, Missing
from ..file import File
from ..frame import Frame
from ..functions import parameters
from ..held_rows import rows_in
from ..joining import options
from ..querysets.origins import Origin
from ..requests import generic_views
from ..templates import tag_arguments, template_lookups
from ..values import EMPTY_DICTIONARY, ClassValue, Dictionary, ExternalValue, Instance

#: What ``as_view()`` is given where a URLconf says itself which rows a view shows.
_ROWS: Final = frozenset({"model", "queryset"})


def rendered(file: File) -> Iterator[Events]:
    """What the templates of this file's generic views and inclusion tags read."""
    for cls in file.classes():
        if _is_rendered(file, cls):
            for view in _routed(file, cls):
                evaluator = _standing_at(file, cls, file.source.classes[cls.facts.qualname].lineno)
                generic_views.respond(evaluator, view)
                yield evaluator.events
    if file.project.routes.stand_in(file.module):
        yield from _declared(file)
    if "templatetags" in file.module.path:
        yield from _of_tags(file)
    for name, function in file.project.jinja_functions.of(file.module):
        if _gives_rows(file, function):
            references = file.project.template_references
            for template in file.project.templates.of_jinja_with(name):
                if references.may_be_given(template, name):
                    continue  # a context hides globals
                yield Events(missing=list(_of_own_rows(file, function, template)))


def _of_tags(file: File) -> Iterator[Events]:
    library = file.project.template_libraries.at(file.module)
    for name, registered in (*library.tags.items(), *library.filters.items()):
        if registered.kind is TagKind.INCLUSION:
            if registered.template:
                yield _included(file, name, registered, registered.template)
        elif _gives_rows(file, registered.function, takes_context=registered.takes_context):
            for template in file.project.templates.using(name):
                yield Events(missing=list(_of_own_rows(file, registered.function, template)))


def _standing_at(file: File, cls: ClassDef | None, line: int) -> Evaluator:
    evaluator = Evaluator(file.flow, file.module, cls, Frame({}))
    evaluator.line = line
    return evaluator


def _is_rendered(file: File, cls: ClassDef) -> bool:
    """Whether a class is a generic view that makes its context and renders it as Django does."""
    return generic_views.makes_context(file.flow, cls) and file.project.routes.may_answer(cls)


def _routed(file: File, cls: ClassDef) -> Iterator[Instance]:
    """The view as routes have it: ``as_view(template_name="…")`` sets some of what it is."""
    routes = file.project.routes.settings(cls) or [(file.module, {})]
    found: dict[Instance, None] = {}
    for module, settings in routes:
        if _ROWS.isdisjoint(settings):
            given = {
                name: file.flow.meanings.constant(module, each) for name, each in settings.items()
            }
            found[Instance(cls, tuple(given.items()))] = None
    yield from found


def _declared(file: File) -> Iterator[Events]:
    """Generic views to which a URLconf itself gives their rows: ``ListView.as_view(model=…)``."""
    for node in walk(file.source.tree):
        match node:
            case ast.Call(func=ast.Attribute(value=base, attr="as_view"), keywords=keywords):
                if _ROWS.isdisjoint(word.arg for word in keywords):
                    continue
                evaluator = _standing_at(file, None, node.lineno)
                cls = _view_at(evaluator, base)
                if cls is not None and generic_views.makes_context(file.flow, cls):
                    given = (
                        (word.arg or "**", evaluator.expression(word.value)) for word in keywords
                    )
                    generic_views.respond(evaluator, Instance(cls, tuple(given)))
                    yield evaluator.events


def _view_at(evaluator: Evaluator, base: ast.expr) -> ClassDef | None:
    """The class in ``ListView.as_view()``.

    One of Django's own is like a subclass that adds nothing.
    """
    match evaluator.expression(base), dotted(base):
        case ClassValue(definition=definition), _:
            return definition
        case ExternalValue(path=path), str() as name if path in framework.BASES:
            known = facts.Class(name, name, base.lineno, base.col_offset, (facts.Name(name),))
            return ClassDef(evaluator.module, known)
    return None


def _gives_rows(file: File, function: FunctionDef, *, takes_context: bool = False) -> bool:
    """Whether a template's function fetches rows that it gives or puts into the context."""
    bindings = dict(parameters.own_bindings(file.flow, function))
    if takes_context and function.facts.parameters:
        bindings[function.facts.parameters[0].name] = EMPTY_DICTIONARY
    events = file.flow.events(function, tuple(bindings.items()))
    given = (*events.returned, *events.filled.values())
    return any(isinstance(each.origin, Origin) for value in given for each in rows_in(value))


def _of_own_rows(file: File, function: FunctionDef, template: Template) -> Iterator[Missing]:
    """What a template misses of the rows that a tag or filter of the file gives it."""
    for missing in file.flow.renderings.of_tag(template, function).missing:
        if isinstance(missing.origin, Origin):
            is_here = missing.origin.module is file.module
            place = missing.origin.place if is_here else Place(function.facts.line)
            yield replace(missing, place=place)


def _included(file: File, name: str, registered: Registered, template: str) -> Events:
    function = registered.function
    evaluator = _standing_at(file, None, function.facts.line)
    own = parameters.own_bindings(file.flow, function)
    given = tag_arguments.bindings(file.flow, name, function, own)
    for returned in file.flow.events(function, given).returned:
        for option in options(returned):
            if isinstance(option, Dictionary):
                node = template_lookups.call_at(function.facts.line)
                file.flow.renderings.render(evaluator, (template,), option, node)
    return evaluator.events
