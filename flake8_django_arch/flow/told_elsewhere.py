"""What is fetched in one file and told in another, whose loop or form gives the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..project.names import Module
    from .events import Fetch


class ToldElsewhere:
    """What functions fetch that others set aside or offer in a form, kept for each module."""

    def __init__(self) -> None:
        self._known: dict[Module, list[Fetch]] = {}

    def of(self, module: Module, look: Callable[[], Iterable[Fetch]]) -> list[Fetch]:
        """Those among what a module fetches, which is looked for once."""
        if module not in self._known:
            self._known[module] = [each for each in look() if each.set_aside or each.offered]
        return self._known[module]
