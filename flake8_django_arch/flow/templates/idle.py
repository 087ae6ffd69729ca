"""Templates that do nothing with what an inclusion tag gives them, wherever they stand.

Most inclusion tags show what leads to no rows, such as the fields of a form, one after the other.
Where the template of such a tag asks for nothing by itself, it never does, and is not gone
through again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..forms.form_values import BoundField, FormField
from ..held_rows import held
from ..values import (
    Choice,
    Dictionary,
    ExternalValue,
    Fixed,
    Items,
    Known,
    Mixture,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from ..events import Events

#: What is read in the same way whatever the code before it did. Objects are not: their attributes
#: may have been set.
_PLAIN: Final = (Unknown, Known, Text, ExternalValue, FormField, BoundField)
_HOLDERS: Final = (Choice, Mixture, Fixed, Items, Dictionary)


def is_plain(value: Value) -> bool:
    """Whether a value holds no row, object, function or request, however deep inside."""
    if isinstance(value, _HOLDERS):
        is_waiting = isinstance(value, Items) and bool(value.pending)
        return not is_waiting and all(map(is_plain, held(value)))
    return isinstance(value, _PLAIN)


def is_idle(events: Events) -> bool:
    """Whether nothing was asked for and nothing written: what comes next finds all as it was."""
    asked = events.missing or events.queries
    written = events.written or events.saved or events.changed or events.changes_data
    return not (asked or written or events.combined)
