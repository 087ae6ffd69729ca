"""A function that Django calls whenever rows of some model are saved, deleted or linked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import listed
from ...project import facts
from ...project.models import Model
from ...project.names import FunctionDef
from ...project.syntax import is_name, walk
from ..call_graph.signals import Heard
from ..events import Write
from ..file import File
from ..querysets import methods as querysets
from ..side_effects import deeds
from ..side_effects.deeds import Deed
from .workflow import Workflow, is_lifecycle

#: What tells of rows that go, and what receivers call the row.
_DELETIONS: Final = frozenset({"post_delete", "pre_delete"})
_INSTANCE: Final = "instance"
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
        found = list(self._caused_elsewhere())
        if not self._tells_of_deletion or not all(map(self._is_cascade, found)):
            yield from found

    def _caused_elsewhere(self) -> Iterator[Deed]:
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

    @property
    def _tells_of_deletion(self) -> bool:
        is_known = bool(self.heard.senders) and self._knows_senders
        return is_known and self.heard.signals <= _DELETIONS

    def _is_cascade(self, deed: Deed) -> bool:
        """Whether it deletes what no foreign key could take along: rows that a value alone ties.

        Django sends these signals for every row, those of querysets and of cascades too.
        """
        match deed.cause:
            case Write(model=Model() as model, method=method, node=ast.Call() as call):
                if method not in querysets.DELETES:
                    return False
                if model.meta("managed") == facts.Constant(False):
                    return _INSTANCE in self.flow.words.of(self.function)
                if any(deeds.are_related(model, sender) for sender in self.heard.senders):
                    return False
                return len(deed.chain) == 1 and _is_found_by_value(call, model)
        return False

    def _is_followed(self, function: FunctionDef) -> bool:
        """Every ``save`` speaks for itself: ARC112 is about it."""
        return deeds.is_of_project(function) and not is_lifecycle(self.project, function)


def _is_found_by_value(call: ast.Call, model: Model) -> bool:
    """``Price.objects.filter(code=instance.code).delete()``, for a field that is no relation."""
    match call:
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Attribute(attr="filter")) as found)
        ):
            names = [(keyword.arg or "").partition("__")[0] for keyword in found.keywords]
            return (
                not found.args
                and all(name in model.fields and name not in model.relations for name in names)
                and any(is_name(node, _INSTANCE) for each in found.keywords for node in walk(each))
            )
    return False


def _occasion(signal: str) -> str:
    return _OCCASIONS[signal.rpartition("_")[2]]


def _rank(signal: str) -> int:
    return list(_OCCASIONS).index(signal.rpartition("_")[2])
