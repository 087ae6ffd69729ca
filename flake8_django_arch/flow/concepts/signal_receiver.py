"""A function that Django calls whenever rows of some model are saved, deleted or linked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import listed
from ...project.names import FunctionDef
from ..call_graph.signals import Heard
from ..events import Write
from ..file import File
from ..side_effects import deeds
from ..side_effects.deeds import Deed
from .workflow import Workflow, is_lifecycle

#: What somebody does to a row, by the last word of the signal that tells of it.
_OCCASIONS: Final = {"init": "makes", "save": "saves", "delete": "deletes", "changed": "links"}


class SignalReceiver(Workflow):
    """A receiver of model signals."""

    def __init__(self, file: File, function: FunctionDef, heard: Heard) -> None:
        super().__init__(file, function)
        self.heard = heard

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one outside tests and migrations."""
        if not file.is_application:
            return
        for function in file.functions():
            if heard := file.flow.signals.heard_by(function):
                yield cls(file, function, heard)

    @property
    def signals(self) -> str:
        """``post_save and post_delete of Order``; without a model where any may send them."""
        names = listed(sorted(self.heard.signals))
        of = listed(sorted(model.name for model in self.heard.senders))
        return f"{names} of {of}" if of else names

    @property
    def occasion(self) -> str:
        """What somebody does so that it is called: ``saves``, or ``saves or deletes``."""
        return " or ".join(dict.fromkeys(map(_occasion, sorted(self.heard.signals, key=_rank))))

    @cached_property
    def _knows_senders(self) -> bool:
        return not self.heard.has_unknown_sender

    def _caused(self) -> Iterator[Deed]:
        """What it does to anything but the rows that the signal is about."""
        for deed in deeds.caused(self.flow, self.function, self._is_followed):
            if not isinstance(deed.cause, Write):
                if not any(deeds.stays_in(deed, own) for own in self.heard.senders):
                    yield deed
            elif self._knows_senders and not self._is_own_row(deed.cause):
                yield deed

    def _is_own_row(self, write: Write) -> bool:
        return write.model is not None and any(
            write.model.family & own.family for own in self.heard.senders
        )

    def _is_followed(self, function: FunctionDef) -> bool:
        """Every ``save`` speaks for itself: ARC112 is about it."""
        return deeds.is_of_project(function) and not is_lifecycle(self.project, function)


def _occasion(signal: str) -> str:
    return _OCCASIONS[signal.rpartition("_")[2]]


def _rank(signal: str) -> int:
    return list(_OCCASIONS).index(signal.rpartition("_")[2])
