"""What a check yields."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from .immutable import Immutable

if TYPE_CHECKING:
    from .edits import Edit

_LONGEST_CHAIN: Final = 5


class Place(Immutable, frozen=True, order=True):
    """A line (from 1) and a column (from 0, in UTF-8 bytes, as ``ast`` counts)."""

    line: int
    column: int = 0

    @classmethod
    def of(cls, node: ast.expr | ast.stmt) -> Place:
        """Where a reader looks for the node, and where ``# noqa`` can be put.

        A call or attribute in a chain over several lines stands on the line of its own name, not
        on the chain's first; a decorated function or class on its ``def`` or ``class`` line.
        """
        if isinstance(node, ast.Call):
            node = node.func
        if isinstance(node, ast.Attribute) and node.end_lineno is not None:
            if node.end_lineno != node.lineno:
                assert node.end_col_offset is not None
                return cls(node.end_lineno, node.end_col_offset - len(node.attr.encode()))
        return cls(node.lineno, node.col_offset)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where something is wrong, and what to do about it, in one line without the code."""

    place: Place
    message: str
    #: Tells what mends it: edits that belong together, none where no safe ones are known. Asked
    #: for only when fixing.
    mend: Callable[[], tuple[Edit, ...]] | None = field(default=None, compare=False)


def listed(names: Iterable[str], most: int = 3) -> str:
    """Names as a sentence lists them: ``a, b and c``, or ``a, b, c and 4 more``.

    One more is named too: it takes no more room than to say that there is one.
    """
    several = list(names)
    if len(several) > most + 1:
        return f"{', '.join(several[:most])} and {len(several) - most} more"
    return " and ".join(filter(None, [", ".join(several[:-1]), *several[-1:]]))


def quoted(names: Iterable[str]) -> str:
    """Names as code lists them: ``"a", "b"``."""
    return ", ".join(f'"{name}"' for name in names)


def chained(names: Iterable[str]) -> str:
    """Calls as a message shows them: ``a → b → c``; a long way is named by its two ends."""
    several = list(names)
    if len(several) > _LONGEST_CHAIN:
        several = [*several[:2], "…", *several[-2:]]
    return " → ".join(several)
