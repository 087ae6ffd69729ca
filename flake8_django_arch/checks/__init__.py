"""The checks: one module a rule, in a folder a chapter."""

from __future__ import annotations

from typing import Final

from .data import missing_prefetch_related, missing_select_related
from .registry import Check

#: Every check, in the order of its rule's code.
CHECKS: Final[tuple[Check, ...]] = (
    missing_select_related.missing_select_related,
    missing_prefetch_related.missing_prefetch_related,
)
