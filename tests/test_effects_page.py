"""The page about effects has the table that the code has."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import flake8_django_arch
from flake8_django_arch.flow.side_effects.effects import EFFECTS, Kind

PAGE = Path(flake8_django_arch.__file__).parent.parent / "docs" / "effects.md"


def table() -> str:
    """The table of effects as the page has it."""
    rows = ["| Kind | On | Calls |", "| --- | --- | --- |"]
    for kind in Kind:
        called: dict[str, list[str]] = defaultdict(list)
        for path, its_kind in EFFECTS.items():
            if its_kind is kind:
                owner, _, name = path.rpartition(".")
                called[owner].append(f"`{name}`")
        for owner, names in sorted(called.items()):
            rows.append(f"| {kind.name.lower()} | `{owner}` | {', '.join(sorted(names))} |")
    return "\n".join(rows)


def test_page_has_the_table() -> None:
    _, _, rest = PAGE.read_text(encoding="utf-8").partition("<!-- effects -->\n")
    found, end, _ = rest.partition("\n<!-- /effects -->")
    assert end
    assert found == table(), f"put this between the marks:\n{table()}"
