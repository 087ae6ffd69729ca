"""Files as they are read, and whether what becomes of them is Python."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path
from typing import Final

import libcst

from ..finding import Place

LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Refused(Exception):
    """A file that is left as it is; the message says why, in a few words."""


class SourceFile:
    """A Python file that is to be changed."""

    def __init__(self, path: Path, root: Path, *, is_new: bool = False) -> None:
        """Read it; one that is to be made is empty.

        Raises :class:`Refused` for what cannot be written back the way it is.
        """
        self.path = Path(os.path.realpath(path))
        if not self.path.is_relative_to(os.path.realpath(root)):
            raise Refused(f"it is a link out of {root}")
        self.is_new = is_new
        try:
            self._content = b"" if is_new else self.path.read_bytes()
        except OSError as error:
            raise Refused(f"it cannot be read: {error.strerror}") from error
        try:
            self.module = libcst.parse_module(self._content)
        except (libcst.ParserSyntaxError, UnicodeError, RecursionError, ValueError) as error:
            raise Refused(f"LibCST cannot read it ({type(error).__name__})") from error
        if self.module.bytes != self._content:
            raise Refused("LibCST would change more of it than the fix (form feeds, lone CRs)")
        self._lines = [
            line.encode("utf-8") for line in LINE_END.split(self.module.code.lstrip("\ufeff"))
        ]

    @property
    def text(self) -> str:
        """What it holds."""
        return self.module.code

    def characters(self, place: Place) -> tuple[int, int]:
        """A place as LibCST counts: its column in characters, not in UTF-8 bytes."""
        if not 0 < place.line <= len(self._lines):
            raise Refused("it changed while it was judged")
        before = self._lines[place.line - 1][: place.column]
        return place.line, len(before.decode("utf-8", errors="replace"))

    @property
    def content(self) -> bytes:
        """Its bytes, as they were read."""
        return self._content


def checked(module: libcst.Module) -> bytes:
    """The bytes of a module, once they are known to be Python.

    Raises :class:`Refused` where they are not.
    """
    try:
        content = module.bytes
        ast.parse(content)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise Refused("the mended file would not parse; please report it") from error
    return content
