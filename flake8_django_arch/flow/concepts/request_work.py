"""Work that takes the processor while somebody waits: images, reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project.names import FunctionDef
from ..events import Called
from ..file import File
from ..requests import view_functions
from ..side_effects.effects import Effect, Kind
from .awaited import Awaited
from .request_effect import effects_in, may_have_effects

_KINDS: Final = (Kind.IMAGE, Kind.REPORT)
#: What is a sink only where no other one follows: ``with Workbook(…) as book:`` closes by itself.
_BEGINNINGS: Final = frozenset({"xlsxwriter.Workbook.add_worksheet"})
_STREAMING: Final = "django.http.StreamingHttpResponse"
_ROWS: Final = ("csv.DictWriter.", "csv.writer.")


class RequestWork(Awaited):
    """The first operation on images, or the sink of a report, in a function on a request's path."""

    def __init__(self, file: File, function: FunctionDef, effect: Effect, place: Place) -> None:
        super().__init__(file, function, place)
        self.effect = effect

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """One of each kind in a function, and in what it hands a part of the work to."""
        if not view_functions.may_stand_in(file.module):
            return
        for function in file.functions():
            if may_have_effects(file, function):
                for call, effect in _first_of_each_kind(file, function):
                    if file.flow.request_path.to(function, call.place) is not None:
                        if not _is_told_above(file, function, effect.kind):
                            yield cls(file, function, effect, call.place)

    @property
    def is_streamed(self) -> bool:
        """Whether rows go out one by one as they are written, so that nobody waits for the last."""
        return self.effect.path.startswith(_ROWS) and any(
            call.path == _STREAMING
            for function in self.chain.functions
            for call in self.flow.analyse(function).calls
        )


def _first_of_each_kind(file: File, function: FunctionDef) -> Iterator[tuple[Called, Effect]]:
    found: dict[Kind, tuple[Called, Effect]] = {}
    for call, effect in effects_in(file, function):
        if effect.kind in _KINDS:
            known = found.get(effect.kind)
            if known is None or known[1].path in _BEGINNINGS:
                found[effect.kind] = call, effect
    yield from found.values()


def _is_told_above(file: File, function: FunctionDef, kind: Kind) -> bool:
    """Whether all who call a function in a request do such work themselves, which is told there.

    ``create_thumbnail`` opens and saves what ``resize`` works on in between.
    """
    path = file.flow.request_path
    if path.kind(function) is not None:
        return False
    callers = [
        caller for caller, _ in file.flow.callers.of(function) if path.to(caller) is not None
    ]
    return bool(callers) and all(_works(file, caller, kind) for caller in callers)


def _works(file: File, function: FunctionDef, kind: Kind) -> bool:
    """Whether a function itself does work of a kind while somebody waits."""
    return view_functions.may_stand_in(function.module) and any(
        effect.kind is kind and file.flow.request_path.to(function, call.place) is not None
        for call, effect in effects_in(file, function)
    )
