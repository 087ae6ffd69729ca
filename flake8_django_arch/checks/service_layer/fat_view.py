"""ARC102: a view holds too many branches or statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Finding
from ...flow.concepts.view import View
from ..registry import check

_STRICT_COMPLEXITY: Final = 8
_STRICT_STATEMENTS: Final = 25


@check("ARC102", View)
def fat_view(view: View) -> Iterator[Finding]:
    """Complexity or statements over the limit; the base classes' plumbing may be large."""
    options = view.file.options
    most_branches, most_statements = options.max_view_complexity, options.max_view_statements
    if view.is_strict("ARC102"):
        most_branches = min(most_branches, _STRICT_COMPLEXITY)
        most_statements = min(most_statements, _STRICT_STATEMENTS)
    faults = []
    if view.complexity > most_branches:
        faults.append(f"a complexity of {view.complexity} (at most {most_branches})")
    if view.statements > most_statements:
        faults.append(f"{view.statements} statements (at most {most_statements})")
    if faults and not view.is_plumbing:
        yield Finding(
            view.place,
            f"{view.name} has {' and '.join(faults)}: "
            "leave it the request and the response, "
            f"and move the rest into {view.rest_belongs_into}",
        )
