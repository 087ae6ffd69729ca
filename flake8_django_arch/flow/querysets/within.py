"""Rows whose keys another queryset of their model gives: what is said of its rows is said of them.

``Category.objects.filter(pk__in=roots.values_list("pk"))``, and ``pk__in=roots``, of which Django
takes the keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.models import Model
from ..values import Known, QuerySet
from .loaded import Filtered, Loaded

if TYPE_CHECKING:
    from ..calls import Call


def told_of_values(queryset: QuerySet, made: Call) -> Loaded:
    """What is known of the rows of which a queryset gives values; of their keys alone it tells."""
    match made.arguments:
        case (Known(value=str(name)),) if queryset.model.is_key(name):
            return queryset.loaded
    return queryset.loaded.without_filters()


def said_by(model: Model, name: str, made: Call) -> Iterator[Filtered]:
    """What such querysets' conditions say of the rows that ``filter()`` finds among theirs."""
    for path, value in made.keywords if name == "filter" else ():
        key, _, lookup = path.partition("__")
        if lookup == "in" and model.is_key(key) and isinstance(value, QuerySet):
            if value.model is model:
                yield from value.loaded.filtered
