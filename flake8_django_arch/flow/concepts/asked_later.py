"""What a loop has set aside is told where it stands, whoever asks for it and in whichever file.

So is what a template reads of the rows that a form's field offers: where the form makes their
queryset.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from msgspec.structs import replace

from ...project import framework
from ...project.names import Module
from ..analysis import Flow
from ..events import Fetch, Reader
from ..file import File
from .repetition import Repetition


def fetches(file: File) -> Iterator[list[Fetch]]:
    """What each function of a file, or reader of its querysets, fetches once per row.

    What was set aside in another file, or is read of a form there, is told there, if that one
    learns of it.
    """
    several = [_fetches(repetition) for repetition in file.all(Repetition)]
    file.flow.told_elsewhere.of(file.module, lambda: chain(*several))
    for found in several:
        yield [each for fetch in found if (each := _standing(file, fetch))]


def fetched_elsewhere(file: File) -> Iterator[Fetch]:
    """What functions of other files fetch that this one has set aside, or offers in a form."""
    for asker in dict.fromkeys((*_askers_of_loops(file), *_askers_of_forms(file))):
        for fetch in file.flow.told_elsewhere.of(asker, partial(_fetched_in, file.flow, asker)):
            set_aside, offered = fetch.set_aside, fetch.offered
            if set_aside is not None and set_aside.function.module is file.module:
                reader = fetch.reader or Reader("", asker.path, fetch.place.line)
                yield replace(fetch, place=set_aside.place, reader=reader)
            elif offered is not None and offered.module is file.module:
                yield replace(fetch, place=offered.place)


def _askers_of_loops(file: File) -> Iterator[Module]:
    for function in file.functions():
        yield from file.flow.set_asides.askers(function)


def _askers_of_forms(file: File) -> Iterator[Module]:
    """The other modules that may show a form which is made here, or builds on what is."""
    for cls in file.classes():
        if file.project.classes.is_a(cls, framework.FORM):
            for form in (cls, *file.project.classes.subclasses(cls)):
                yield from file.flow.field_querysets.askers(form) - {file.module}


def _fetched_in(flow: Flow, asker: Module) -> Iterator[Fetch]:
    source = flow.project.source(asker)
    if source is not None:
        for repetition in Repetition.find(File(source, flow)):
            yield from _fetches(repetition)


def _fetches(repetition: Repetition) -> list[Fetch]:
    return [each for each in repetition.events.missing if isinstance(each, Fetch)]


def _standing(file: File, fetch: Fetch) -> Fetch | None:
    """A fetch, at its place in this file; None where another file tells of it."""
    offered = fetch.offered
    if offered is not None and offered.form is not None and offered.module is not file.module:
        return None if file.module in file.flow.field_querysets.askers(offered.form) else fetch
    if fetch.set_aside is None:
        return fetch
    if fetch.set_aside.function.module is file.module:
        return replace(fetch, place=fetch.set_aside.place)
    return None if file.flow.set_asides.is_told_there(fetch.set_aside, file.module) else fetch
