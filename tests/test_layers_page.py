"""The page on layers says what the code knows of them."""

from __future__ import annotations

from pathlib import Path

from flake8_django_arch.project.layers import ABOVE, NAMES, Layer

_PAGE = Path(__file__).parent.parent / "docs" / "layers.md"


def table() -> str:
    """The page's table as the code has it."""
    rows = ["| Layer | Modules and folders called | Must not import from |", "| --- | --- | --- |"]
    for layer in Layer:
        called = ", ".join(f"`{name}`" for name in sorted(NAMES[layer]))
        above = ABOVE.get(layer, frozenset())
        names = ", ".join(other.value for other in Layer if other in above)
        rows.append(f"| {layer.value} | {called} | {f'{names} |' if names else '|'}")
    return "\n".join(rows)


def test_the_page_has_the_table() -> None:
    page = _PAGE.read_text(encoding="utf-8")
    found = page.partition("<!-- layers -->\n")[2].partition("\n<!-- end -->")[0]
    assert found == table(), f"put this between the marks:\n{table()}"
