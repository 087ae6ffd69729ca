"""Templates that do nothing with what an inclusion tag gives them, wherever they stand.

Most inclusion tags show what holds no rows, such as a form's field, and show it again for each
field of each form. Where such a template asks for nothing by itself, it never does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..held_rows import held
from ..values import (
    Choice,
    Dictionary,
    ExternalValue,
    Fixed,
    FormField,
    Items,
    Known,
    Mixture,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from ..events import Events

#: What leads to no rows, and of which the code around the template says nothing more.
_PLAIN: Final = (Unknown, Known, Text, ExternalValue, FormField)
_HOLDERS: Final = (Choice, Mixture, Fixed, Items, Dictionary)


def is_plain(value: Value) -> bool:
    """Whether a value means the same wherever it is shown: no row, no object, no function."""
    if isinstance(value, Items) and value.pending:
        return False
    return isinstance(value, _PLAIN) or (
        isinstance(value, _HOLDERS) and all(map(is_plain, held(value)))
    )


def is_idle(events: Events) -> bool:
    """Whether nothing was asked for, written, or set: what comes behind finds all as it was."""
    return not (
        events.missing
        or events.queries
        or events.written
        or events.writes
        or events.saved
        or events.combined
        or events.changed
        or events.changes_data
    )
