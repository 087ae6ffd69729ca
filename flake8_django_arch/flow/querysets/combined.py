"""Querysets that ``union()`` and its like combine with others.

All of them must have the same columns, so that Django refuses them where one has joined more than
the others; nor does it load anything with what they give. A prefetch of the first one's brings its
relations to all rows. Source: ``QuerySet._combinator_query``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

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
        evaluator.events.combined[origin] = method
        for each in (option for other in others for option in options(other)):
            if isinstance(each, QuerySet) and each.origin is not None:
                evaluator.events.combined[each.origin] = method


def elsewhere(flow: Flow, maker: str, origin: Origin) -> str:
    """The method by which some function combines what another one of that name gives, or ""."""
    mentions = flow.project.mentions
    combining = {module for method in COMBINING for module in mentions.of(method)}
    for module in mentions.of(maker) if combining else ():
        for function in module.functions_and_methods() if module in combining else ():
            words = flow.words.of(function)
            if maker in words and not words.isdisjoint(COMBINING):
                if method := flow.analyse(function).combined.get(origin):
                    return method
    return ""
