"""What to do where a prefetch would show what stood there before something was written."""

from __future__ import annotations

from ..events import Stale


def asked_anew(stale: Stale, when: str = "before the loop") -> str:
    """One query in place of one for each pass, which sees what was written."""
    if stale is Stale.BEFORE_THE_LOOP:
        return (
            "ask once right before the loop: a prefetch would not show what was written since the "
            "queryset was evaluated"
        )
    return f"ask once {when}, and keep account of what each pass writes"
