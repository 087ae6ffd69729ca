"""What receivers of model signals save, when a row is saved or deleted.

Source: ``django.dispatch``; Django's documentation, "Signals".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import by_attributes
from ...project.names import FunctionDef
from ..events import Saved
from ..querysets.loaded import SOMETHING
from ..querysets.origins import CALLERS_LOOP, Given
from ..values import Row

if TYPE_CHECKING:
    from ..analysis import Flow

_SENT: Final = Given(0)
SAVING: Final = frozenset({"pre_save", "post_save"})
DELETING: Final = frozenset({"pre_delete", "post_delete"})


def saved_by_receivers(flow: Flow, saved: Saved) -> list[Saved]:
    """The rows behind a row that are saved with it, each of which may have receivers in turn."""
    found = [saved]
    called: set[FunctionDef] = set()
    for each in found:  # which grows meanwhile
        for receiver in _receivers(flow, each):
            if receiver not in called:  # they may go on for ever
                called.add(receiver)
                found += _saved_by(flow, receiver, each)
    return found[1:]


def _receivers(flow: Flow, saved: Saved) -> list[FunctionDef]:
    if not flow.project.receivers.hear_of(saved.model):
        return []
    return flow.signals.receivers(saved.model, DELETING if saved.is_deleted else SAVING)


def _saved_by(flow: Flow, receiver: FunctionDef, saved: Saved) -> list[Saved]:
    row = Row(saved.model, SOMETHING, _SENT, loops=(CALLERS_LOOP,))
    events = flow.events(receiver, (("instance", row),))
    found = [each for each in events.saved if each.origin == _SENT]
    return [
        replace(each, origin=saved.origin, path=(*saved.path, *each.path))
        for each in sorted(found, key=lambda each: (by_attributes(each.path), each.is_deleted))
    ]
