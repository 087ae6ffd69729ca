"""What to do where a prefetch would show what stood there before something was written."""

from __future__ import annotations

from collections.abc import Hashable

from msgspec.structs import replace

from ...project.models import Model, hops
from ..events import Fetch, Stale


def in_some_passes(model: Model | None) -> str:
    """What is to be done besides, where a called function may write what is loaded."""
    named = "such" if model is None else model.name
    return f", and ask anew where a pass has written {named} rows"


def asked_anew(stale: Stale, when: str = "before the loop") -> str:
    """One query in place of one for each pass, which sees what was written."""
    if stale is Stale.BEFORE_THE_LOOP:
        return (
            "ask once right before the loop: a prefetch would not show what was written since the "
            "queryset was evaluated"
        )
    return f"ask once {when}, and keep account of what each pass writes"


def stale_together(fetches: list[Fetch]) -> list[Fetch]:
    """Fetches of which those are stale that one prefetch would answer together with a stale one."""
    stale = {_prefetch_of(each): each.stale for each in fetches if each.stale}
    if not stale:
        return fetches
    return [
        each if each.stale else replace(each, stale=stale.get(_prefetch_of(each)))
        for each in fetches
    ]


def _prefetch_of(fetch: Fetch) -> tuple[Hashable, ...]:
    return fetch.origin, *hops(fetch.full_path)
