"""What the text of a file tells of an attribute of the request: a look before it is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ...project.names import Module
from ..querysets import filling

if TYPE_CHECKING:
    from ...project.project import Project

#: How what is called a request ends: ``request``, ``req``, ``http_request``.
REQUEST: Final = r"req(?:uest)?"
#: What loads more into a row that is named beside it.
_FILLING: Final = (filling.PREFETCH, filling.CACHE)
#: What stands behind the attribute where it is assigned to, up to ``=``, ``:`` or ``in``.
_BEHIND: Final = (
    r"[ \t]*(?:[-+*/%@&|^]*=(?!=)|[,)\]](?P<others>[^\n=!<>]*)=(?!=)|(?P<colon>:)"
    r"|(?P<drawn>[ \t]+in\b))"
)
#: What stands before it in an annotation, or where ``with`` puts something there.
_STATEMENT: Final = re.compile(r"(?:[^\n]*(?:\bas\b|[;:]))?[ \t]*[\w.]*")


class Told(Struct, frozen=True):
    """What one file may do to an attribute of that name."""

    module: Module
    #: The lines that may assign to it.
    assigning: list[int]
    #: What is put on what it holds: ``request.shop.owner = …``.
    put_there: list[str]
    #: Whether more may be loaded into it.
    may_fill: bool


def told(project: Project, name: str) -> list[Told]:
    """What each file tells of the attribute, those left out that say nothing."""
    found = []
    word = re.escape(name)
    put_there = re.compile(rf"request\.{word}\.(\w+)\s*=(?!=)")
    fills = re.compile(
        rf"{filling.PREFETCH}\s*\([^)]*{REQUEST}\.{word}\b|{REQUEST}\.{word}\.{filling.CACHE}"
    )
    for module in project.mentions.of(name):
        text = project.text(module)
        if f"req.{name}" in text or f"request.{name}" in text or "setattr" in text:
            lines = list(lines_that_may_assign(text, name))
            relations = put_there.findall(text)
            may_fill = any(each in text for each in _FILLING) and bool(fills.search(text))
            if lines or relations or may_fill:
                found.append(Told(module, lines, relations, may_fill))
    return found


def lines_that_may_assign(text: str, name: str) -> Iterator[int]:
    """The lines of a text that may assign to an attribute of that name of a request."""
    word = re.escape(name)
    target = rf"{REQUEST}\.{word}\b{_BEHIND}"
    called = rf"setattr\(\s*[\w.]*{REQUEST}\s*,\s*[\"']{word}[\"']"
    places = [each.start() for each in re.finditer(target, text) if _may_be_target(each)]
    if "setattr" in text:
        places += (each.start() for each in re.finditer(called, text))
    line, before = 1, 0
    for place in sorted(places):
        line += text.count("\n", before, place)
        before = place
        yield line


def _may_be_target(found: re.Match[str]) -> bool:
    """Whether what stands around an attribute in its line does not speak against it."""
    start = found.string.rfind("\n", 0, found.start()) + 1
    before = found.string[start : found.start()]
    if found["others"] is not None:
        return not _is_in_brackets(before + found[0])
    if found["colon"] is not None:
        return _STATEMENT.fullmatch(before) is not None
    return found["drawn"] is None or "for" in before


def _is_in_brackets(code: str) -> bool:
    """Whether a line has opened a bracket for sure by its end: ``filter(request.shop, paid=``."""
    opened = sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))
    return opened > 0 and '"' not in code and "'" not in code
