"""A list that everybody sees, of rows that hardly change, and that is made anew each time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import framework, views
from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from ..evaluate import Evaluator
from ..file import Concept, File
from ..frame import Frame
from ..joining import options
from ..requests import caching, generic_views, public_views, rest_views
from ..requests.shown_code import ShownCode, Words, template_words, words
from ..templates import template_lookups
from ..values import UNKNOWN, ClassValue, Dictionary, Fixed, Instance, Known, QuerySet, Value

_API_LIST: Final = "rest_framework.mixins.ListModelMixin"
#: By which calls a view gives rows to a template, and where in the call their context stands.
_RENDERING: Final = {
    "django.shortcuts.render": 2,
    "django.template.response.TemplateResponse": 2,
}
_JSON: Final = ("django.http.JsonResponse", "rest_framework.response.Response")


class UncachedList(Concept):
    """One view that lists rows of a model."""

    def __init__(self, file: File, view: ClassDef | FunctionDef, model: Model) -> None:
        super().__init__(file)
        self._view = view
        self.model = model

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that is surely public, rarely written, and not cached."""
        if not file.may_serve_requests:
            return
        project = file.project
        policies = public_views.PublicViews(project)
        for view in _candidates(file):
            if not policies.answers_all(view) or not caching.lets_through(project, file.module):
                continue
            for model in sorted(_listed(file, view), key=lambda one: one.label):
                found = cls(file, view, model)
                if found.is_the_same_for_all and found.is_rarely_written:
                    yield found
                    break

    @property
    def name(self) -> str:
        """The class's or function's name."""
        return self._view.name

    @property
    def place(self) -> Place:
        """The ``class`` or ``def`` line."""
        return Place(self._view.facts.line, getattr(self._view.facts, "column", 0))

    @property
    def writer(self) -> str:
        """Who writes its rows: ``the admin``."""
        return self.flow.writers.rare(self.model)

    # What it shows

    @cached_property
    def _shown_code(self) -> ShownCode:
        return ShownCode(self.project, self._view)

    @cached_property
    def _words(self) -> Words | None:
        """The words of the code that makes the answer; None where that is too much."""
        code = self._shown_code.code
        return None if code is None else words(code)

    @cached_property
    def _templates(self) -> list[str] | None:
        """The templates that show the rows; none for JSON, None where they are not found."""
        if isinstance(self._view, ClassDef):
            if self.project.classes.is_a(self._view, framework.API_VIEW):
                return []
            names = self._shown_code.template_names
            return self._shown_code.templates(names or _default_templates(self.file, self._view))
        names = self._shown_code.template_names
        return (
            self._shown_code.templates(names)
            if names or _answers_json(self.file, self._view)
            else None
        )

    @cached_property
    def is_the_same_for_all(self) -> bool:
        """Whether neither code nor template asks who is there, and none of them keeps anything."""
        said, templates = self._words, self._templates
        if said is None or templates is None:
            return False
        if public_views.asks(said.names) or not said.in_texts.isdisjoint({"POST", "?"}):
            return False
        if caching.keeps(said.all | self._shown_code.foreign):
            return False
        if any(public_views.asks(template_words(text).names) for text in templates):
            return False
        frames = self._shown_code.frames(templates)
        return not any(map(caching.keeps_part, (*templates, *frames)))

    # Who writes it

    @cached_property
    def is_rarely_written(self) -> bool:
        """Whether no request writes what it shows, and something else is known to."""
        if self._words is None or self._templates is None or not self.writer:
            return False
        said = self._words.all.union(*(template_words(text).names for text in self._templates))
        found = self._shown_code.shown(self.model, said)
        if found is None:
            return False
        shown, said = found
        return not caching.keeps(said) and not any(map(self.flow.writers.may_be_requests, shown))


def _candidates(file: File) -> Iterator[ClassDef | FunctionDef]:
    """The generic list views of a file, and its functions that are views."""
    classes = file.project.classes
    for cls in file.classes():
        if classes.is_a(cls, _API_LIST):
            method = classes.method(cls, "list") or classes.method(cls, "get")
            if method is None or method.module.installed:
                yield cls
        elif classes.is_a(cls, generic_views.LIST) and classes.is_a(cls, framework.VIEW):
            yield cls
    for function in file.functions():
        if function.owner is None and file.project.routes.lead_to(function):
            methods = views.http_methods(file.project, function)
            if methods <= views.SAFE_METHODS:
                yield function


def _listed(file: File, view: ClassDef | FunctionDef) -> set[Model]:
    """The models whose rows a view lists, however many they are."""
    given = _of_class(file, view) if isinstance(view, ClassDef) else _of_function(file, view)
    rows = [each for each in given if isinstance(each, QuerySet) and not each.is_few]
    return {each.model.concrete for each in rows if each.read is None}


def _of_class(file: File, view: ClassDef) -> Iterator[Value]:
    is_api = file.project.classes.is_a(view, framework.API_VIEW)
    instance = rest_views.acting(file.flow, view, "list") if is_api else Instance(view)
    evaluator = Evaluator(file.flow, file.module, view, Frame({"self": instance}))
    evaluator.line = view.facts.line
    if is_api:
        evaluator.asker = template_lookups.call_at(view.facts.line)
        found = rest_views.ask(evaluator, instance, "get_queryset")
    else:
        found = generic_views.queryset(evaluator, instance)
    yield from options(found)


def _of_function(file: File, view: FunctionDef) -> Iterator[Value]:
    """What a function gives to a template, to a serializer of many rows, or to a response."""
    for call in file.flow.analyse(view).calls:
        if call.path in _RENDERING:
            given = call.argument(_RENDERING[call.path], "context")
            for context in options(given or UNKNOWN):
                if isinstance(context, Dictionary):
                    for _, value in context.known:
                        yield from options(value)
        elif isinstance(call.target, ClassValue) and call.keyword("many") == Known(True):
            yield from options((*call.arguments[:1], UNKNOWN)[0])


def _answers_json(file: File, view: FunctionDef) -> bool:
    return any(call.path in _JSON for call in file.flow.analyse(view).calls)


def _default_templates(file: File, view: ClassDef) -> list[str]:
    """What Django calls the template of a view that names none."""
    instance = Instance(view)
    evaluator = Evaluator(file.flow, file.module, view, Frame({"self": instance}))
    evaluator.line = view.facts.line
    given = generic_views.template_names(evaluator, instance, UNKNOWN)
    return [
        str(item.value)
        for option in options(given)
        for item in (option.items if isinstance(option, Fixed) else ())
        if isinstance(item, Known)
    ]
