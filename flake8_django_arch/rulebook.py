"""Reads the rulebook: every rule's code, name and page, from its folder in ``rules/``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).resolve().parent
#: Beside the package where it was installed, beside its folder in a checkout.
_PLACES: Final = (_HERE / "_rulebook", _HERE.parent / "rules")


@dataclass(frozen=True)
class Rule:
    """One rule, as the front matter of its page has it."""

    code: str
    name: str
    chapter: str
    #: Whether it runs without being asked for.
    is_default: bool
    since: str
    #: ``none``, ``safe``, or ``unsafe`` for a fix that the user has to ask for.
    fix: str
    folder: Path
    #: The page below the front matter, in Markdown.
    page: str

    @property
    def summary(self) -> str:
        """The first paragraph under "What it reports", in one line."""
        _, _, text = self.page.partition("## What it reports\n")
        return " ".join(text.strip().partition("\n\n")[0].split())


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code, in order."""
    folder = next(place for place in _PLACES if place.is_dir())
    found = (_read(page) for page in folder.glob("ARC*/rule.md"))
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}


def _read(file: Path) -> Rule:
    _, front, page = file.read_text(encoding="utf-8").split("---\n", 2)
    values = dict(line.split(": ", 1) for line in front.strip().splitlines())
    return Rule(
        code=values["code"],
        name=values["name"],
        chapter=values["chapter"],
        is_default=values["default"] == "on",
        since=values["since"],
        fix=values["fix"],
        folder=file.parent,
        page=page.strip() + "\n",
    )
