"""What to do where code sets a foreign key itself, and reads the row behind it afterwards.

A row that is set in place of its key is there; what was loaded for another key, Django drops.
"""

from __future__ import annotations

from ...project.models import Relation


def instead_of_key(relation: Relation, loads: str) -> str:
    """What gives the rows for the keys that passes set, with what is read behind them."""
    named = "the model" if relation.target is None else relation.target.name
    rows = f"{named}.objects{loads}.in_bulk(…)"
    return (
        f"{_set(relation)}, to a row at hand or of {rows} before the loop: Django drops what came "
        "for another key"
    )


def where_it_is_set(relation: Relation) -> str:
    """What is to be done for some rows, where others keep their key."""
    return f"{_set(relation)} where a pass does so"


def _set(relation: Relation) -> str:
    return f"set {relation.name} rather than {relation.column}"
