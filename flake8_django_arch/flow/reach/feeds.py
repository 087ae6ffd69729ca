"""Feeds and sitemaps: each item of theirs is asked for its title, link, date and more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Place
from ...project.names import ClassDef
from ..evaluate import Evaluator
from ..events import Events
from ..file import File
from ..joining import options
from ..objects import instances
from ..templates import render_calls
from ..values import NONE, UNKNOWN, Dictionary, FunctionValue, Instance, Request, Row, Value
from . import drawing

_FEED: Final = "django.contrib.syndication.views.Feed"
_SITEMAP: Final = "django.contrib.sitemaps.Sitemap"
#: What a sitemap asks of each item, beside its location.
_OF_PAGE: Final = ("lastmod", "changefreq", "priority", "get_languages_for_item")
#: What a feed asks of each item only where the class says so.
_OF_ENTRY: Final = tuple(
    f"item_{name}"
    for name in (
        *("author_name", "author_email", "author_link", "pubdate", "updateddate", "categories"),
        *("copyright", "comments", "guid", "enclosures", "enclosure_url", "extra_kwargs"),
    )
)


def feeds(file: File) -> Iterator[Events]:
    """What the file's feeds and sitemaps read of the rows that are their items."""
    if file.is_test or not _may_hold_feeds(file):
        return
    for cls in file.classes():
        for kind in (_FEED, _SITEMAP):
            if file.project.classes.is_a(cls, kind) and _own(file, cls, "items"):
                if not _is_for_others(file, cls):
                    yield _items(file, cls, kind)


def _may_hold_feeds(file: File) -> bool:
    return any(
        word in f"{imported.module}.{imported.name}".lower()
        for imported in file.module.facts.imports.values()
        for word in ("feed", "sitemap")
    )


def _is_for_others(file: File, cls: ClassDef) -> bool:
    """Whether a class is there for others to build on, each with items of its own."""
    heirs = file.project.classes.subclasses(cls)
    if not heirs or file.project.routes.lead_to(cls):
        return False
    return all(heir.method("items") for heir in heirs)


def _items(file: File, cls: ClassDef, kind: str) -> Events:
    place = Place.of(file.source.classes[cls.facts.qualname])
    evaluator = drawing.standing(file, cls, place)
    items = _asked(file, evaluator, cls, "items", _subject(file, evaluator, cls, kind))
    row = drawing.draw(evaluator, items, drawing.named(cls.name, place))
    if kind == _SITEMAP:
        if not _decides(file, cls, "location"):
            _read_address(evaluator, row)
        for name in ("location", *_OF_PAGE):
            _asked(file, evaluator, cls, name, row)
        return evaluator.events
    for name in ("title", "description"):
        if not _render(file, evaluator, cls, f"{name}_template", row):
            if not _decides(file, cls, f"item_{name}"):
                evaluator.shown(row)
            evaluator.shown(_asked(file, evaluator, cls, f"item_{name}", row))
    if not _decides(file, cls, "item_link"):
        _read_address(evaluator, row)
    for name in ("item_link", *_OF_ENTRY):
        evaluator.shown(_asked(file, evaluator, cls, name, row))
    return evaluator.events


def _render(file: File, evaluator: Evaluator, cls: ClassDef, name: str, row: Value) -> bool:
    """Whether the class names a template for each item, which is rendered with it as ``obj``."""
    if not _decides(file, cls, name):
        return False
    template = instances.configured(evaluator, Instance(cls), name)
    if template == NONE:
        return False
    names = render_calls.template_names(template)
    if names and _own(file, cls, "get_context_data") is None:
        given = Dictionary(UNKNOWN, UNKNOWN, known=(("obj", row),))
        file.flow.renderings.render(evaluator, names, given, evaluator.asker)
    return True


def _subject(file: File, evaluator: Evaluator, cls: ClassDef, kind: str) -> Value:
    """What a feed is about: ``get_object(request, …)`` gives it to ``items(obj)``."""
    method = _own(file, cls, "get_object") if kind == _FEED else None
    return UNKNOWN if method is None else evaluator.flow.result(evaluator, method, (Request(),))


def _asked(file: File, evaluator: Evaluator, cls: ClassDef, name: str, row: Value) -> Value:
    """What the class's own method of that name gives for an item, where it has one."""
    method = _own(file, cls, name)
    return UNKNOWN if method is None else evaluator.flow.result(evaluator, method, (row,))


def _own(file: File, cls: ClassDef, name: str) -> FunctionValue | None:
    method = file.project.classes.own_method(cls, name)
    return None if method is None else FunctionValue(method, Instance(cls))


def _decides(file: File, cls: ClassDef, name: str) -> bool:
    """Whether the class has a method or a value of its own for that."""
    if _own(file, cls, name):
        return True
    found = file.project.classes.attribute(cls, name)
    return found is not None and not found[0].module.name.startswith("django.")


def _read_address(evaluator: Evaluator, row: Value) -> None:
    """``item.get_absolute_url()``, which is where an item is found unless the class says."""
    for option in options(row):
        if isinstance(option, Row):
            definition = option.model.definition
            method = evaluator.project.classes.method(definition, "get_absolute_url")
            if method is not None:
                evaluator.flow.result(evaluator, FunctionValue(method, option), ())
