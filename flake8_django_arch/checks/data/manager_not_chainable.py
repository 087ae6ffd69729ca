"""ARC212: a manager's methods return querysets that lack these methods."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...finding import Finding, listed
from ...flow.concepts.manager_class import ManagerClass
from ...flow.mending.manager_edits import made_from_queryset
from ..registry import check

_FEWEST = 2


@check("ARC212", ManagerClass)
def manager_not_chainable(manager: ManagerClass) -> Iterator[Finding]:
    """A ``Manager`` with two or more methods that belong on a QuerySet."""
    if len(manager.unchainable) >= _FEWEST:
        yield Finding(
            manager.place,
            f"{manager.name}: {listed(manager.unchainable)} return querysets without these "
            "methods: define them on a QuerySet and use as_manager() or from_queryset()",
            partial(made_from_queryset, manager.file, manager.definition),
        )
