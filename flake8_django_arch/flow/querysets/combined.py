"""Querysets that ``union()`` and its like combine with others.

All of them must have the same columns, so that Django refuses them where one has joined more than
the others; nor does it load anything with what they give. A prefetch of the first one's brings its
relations to all rows. Source: ``QuerySet._combinator_query``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..events import Combined
from ..joining import options
from ..values import QuerySet, Value
from .methods import COMBINING
from .origins import Given, Origin

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..evaluate import Evaluator


def note(
    evaluator: Evaluator, method: str, origin: Origin | Given, others: Iterable[Value]
) -> None:
    """Note which querysets a method combines, if it does."""
    if method in COMBINING:
        found = evaluator.events.combined
        found[origin] = Combined(method, is_first=True)
        for each in (option for other in others for option in options(other)):
            if isinstance(each, QuerySet) and each.origin is not None:
                found.setdefault(each.origin, Combined(method, is_first=False))


def elsewhere(flow: Flow, maker: str, origin: Origin) -> bool:
    """Whether some function combines what another one of that name gives."""
    mentions = flow.project.mentions
    combining = {module for method in COMBINING for module in mentions.of(method)}
    for module in mentions.of(maker) if combining else ():
        for function in module.functions_and_methods() if module in combining else ():
            words = flow.words.of(function)
            if maker in words and not words.isdisjoint(COMBINING):
                if origin in flow.analyse(function).combined:
                    return True
    return False
