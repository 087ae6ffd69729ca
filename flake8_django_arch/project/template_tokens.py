"""How Django cuts templates into tokens, tags into words, and expressions into filters.

As ``django.template.base`` does, and a test holds it to that: importing it would take a process
that lints one file longer than all that it reads of templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from msgspec import Struct

_TAG: Final = re.compile(r"({%.*?%}|{{.*?}}|{#.*?#})")
_TEXT: Final = r"(?:\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*')"
_CONSTANT: Final = rf"(?:_\({_TEXT}\)|{_TEXT})"
_VARIABLE: Final = r"[\w\.]+|[-+.]?\d[\d.e]*"
#: One piece of an expression: what it begins with, or one filter.
FILTER: Final = re.compile(
    rf"^(?P<constant>{_CONSTANT})|^(?P<var>{_VARIABLE})"
    rf"|(?:\s*\|\s*(?P<filter_name>\w+)"
    rf"(?::(?:(?P<constant_arg>{_CONSTANT})|(?P<var_arg>{_VARIABLE})))?)"
)
_WORD: Final = re.compile(
    r"(?:[^\s'\"]*(?:(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')[^\s'\"]*)+)|\S+"
)
#: How a text begins that is to be translated.
_TRANSLATED: Final = ('_("', "_('")


class BrokenTemplate(Exception):
    """Django would refuse it, so nothing is said of it."""


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    VAR = auto()
    BLOCK = auto()
    COMMENT = auto()


_KINDS: Final = {"{{": Kind.VAR, "{%": Kind.BLOCK, "{#": Kind.COMMENT}


class Token(Struct, frozen=True, eq=False):
    """A piece of a template."""

    kind: Kind
    contents: str
    line: int

    def words(self) -> list[str]:
        """The words of a tag; texts, be they to be translated, are one word each."""
        found = []
        words = (word[0] for word in _WORD.finditer(self.contents))
        for word in words:
            several = [word]
            while word[:3] in _TRANSLATED and not several[-1].endswith(f"{word[2]})"):
                if (behind := next(words, None)) is None:
                    raise BrokenTemplate(self.contents)
                several.append(behind)
            found.append(" ".join(several))
        if not found:
            raise BrokenTemplate("an empty tag")
        return found


def tokens(text: str) -> Iterator[Token]:
    """The pieces of a template."""
    line = 1
    end = ""
    for number, piece in enumerate(_TAG.split(text)):
        if not piece:
            continue
        kind = _KINDS[piece[:2]] if number % 2 else Kind.TEXT
        contents = piece[2:-2].strip() if number % 2 else piece
        if end and contents == end and kind is Kind.BLOCK:
            end = ""
        elif end:  # within ``{% verbatim %}``
            kind, contents = Kind.TEXT, piece
        elif kind is Kind.BLOCK and contents[:9] in ("verbatim", "verbatim "):
            end = f"end{contents}"
        yield Token(kind, contents, line)
        line += piece.count("\n")


def attributes_on(text: str, line: int) -> set[str]:
    """The attributes that tags and variables on a line may look up: ``logs`` of ``host.logs``."""
    found = set[str]()
    for token in tokens(text):
        if token.line == line and token.kind in (Kind.VAR, Kind.BLOCK):
            kept = (each if each.isalnum() or each in "._" else " " for each in token.contents)
            found.update(*(word.split(".")[1:] for word in "".join(kept).split()))
    return found
