"""A file's text without the bodies of its functions, for whoever asks only what it binds.

Most of a Python file stands in functions. What a module, a class or a signature says can be parsed
without them in a third of the time. Every line keeps its number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Final

#: Brackets up to three deep. What may hide a bracket is left out: comments, strings with prefixes
#: or of several lines, backslashes.
_PLAIN: Final = rb"[^()\[\]{}\"'#\\]++"
_TEXT: Final = rb"(?<!\w)(?:\"\"(?!\")|''(?!')|\"[^\"\\\n]++\"|'[^'\\\n]++')"
_INNERMOST: Final = rb"[(\[{](?:" + _PLAIN + rb"|" + _TEXT + rb")*+[)\]}]"
_INNER: Final = rb"[(\[{](?:" + _PLAIN + rb"|" + _TEXT + rb"|" + _INNERMOST + rb")*+[)\]}]"
_SIGNATURE: Final = (
    rb"(?:async[ \t]+)?def[ \t]+\w+[ \t]*"
    rb"\((?:" + _PLAIN + rb"|" + _TEXT + rb"|" + _INNER + rb")*+\)[ \t]*"
    rb"(?:->(?:[^()\[\]{}\"'#\\:\n]++|" + _TEXT + rb"|" + _INNER + rb")*+)?:"
)
_DOCUMENT: Final = (
    rb"\"\"\"(?:[^\"\\]++|\\.|\"(?!\"\"))*+\"\"\"" rb"|'''(?:[^'\\]++|\\.|'(?!''))*+'''"
)
_STRING_OR_COMMENT: Final = (
    _DOCUMENT + rb"|\"(?:[^\"\\\n]++|\\.)*+\"" rb"|'(?:[^'\\\n]++|\\.)*+'" rb"|\#[^\n]*+"
)
_TOKEN: Final = re.compile(_STRING_OR_COMMENT, re.DOTALL)
#: From one piece of a file to the next that has to be looked at: a string, a comment, a definition
#: with the lines below it that are indented deeper, blank or comments.
_PIECE: Final = re.compile(
    _STRING_OR_COMMENT + rb"|\n(?P<indent>[ \t]*+)" + _SIGNATURE + rb"(?P<body>"
    rb"[ \t]*+(?:\#[^\n]*+)?"
    rb"(?:\n(?:(?P=indent)[ \t]++[^\s#][^\n]*+|[ \t]*+(?:\#[^\n]*+)?(?=\n)))++)",
    re.DOTALL,
)
#: A docstring at the beginning of a body.
_DOCSTRING: Final = re.compile(
    rb"[ \t]*+(?:\n[ \t]*+)++[rRuU]?(?:" + _DOCUMENT + rb")",
    re.DOTALL,
)
_TRIPLE: Final = (b'"""', b"'''")
#: A loop, with the lines below it that are indented deeper, blank, comments or closing brackets.
_LOOP: Final = re.compile(
    rb"\n(?P<indent>[ \t]*+)(?:async[ \t]+)?(?:for|while)\b[^\n]*+"
    rb"((?:\n(?:(?P=indent)[ \t)\]}][^\n]*+|[ \t]*+(?:\#[^\n]*+)?(?=\n)))++)"
)
_DEFINITION: Final = re.compile(rb"\n[ \t]*+(?:async[ \t]+)?def\b")
#: Where a definition begins, where its body begins and where both end.
_Span = tuple[int, int, int]
_CODING: Final = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.MULTILINE)


def without_bodies(
    content: bytes, is_kept: Callable[[bytes], bool] = lambda body: False
) -> bytes | None:
    """The text, each function's body replaced by ``pass``; None where that may not be told.

    A body of which is not sure where it ends is left as it is. What is valid Python stays so or
    becomes invalid: it never comes to mean something else.
    """
    found = _spans(content)
    if found is None:
        return None
    text, spans = found
    kept: list[bytes] = []
    done = 0
    for _, start, end in spans:
        if not is_kept(text[start:end]):
            kept += (text[done:start], b" pass", b"\n" * text.count(b"\n", start, end))
            done = end
    return b"".join((*kept, text[done:]))[1:-1]


def split(content: bytes) -> tuple[list[bytes], bytes]:
    """The bodies of a file's outermost functions, and all else: some more functions, if any."""
    found = _spans(content)
    if found is None:
        return [], content
    text, spans = found
    return [text[start:end] for _, start, end in spans], _rest(text, spans)


class Definitions:
    """A file's functions, each to be parsed by itself."""

    def __init__(self, content: bytes) -> None:
        self._text, spans = _spans(content) or (b"", [])
        # In a loop, a function may be defined that is another than the one of that name before it.
        loops = _LOOP.finditer(_rest(self._text, spans))
        self._spans = [] if any(_DEFINITION.search(loop[2]) for loop in loops) else spans

    @cached_property
    def _by_line(self) -> dict[int, tuple[int, int, int]]:
        """Where the definition of each line begins and ends, and the body before it ends."""
        found = {}
        line = before = above = 0
        for definition, _, end in self._spans:
            line += self._text.count(b"\n", before, definition)
            found[line] = definition, end, above
            before, above = definition, end
        return found

    def text(self, line: int, decorators: int) -> bytes | None:
        """A text that holds but the function of a line, at its place; None if that is not clear."""
        if line not in self._by_line:
            return None
        start, end, above = self._by_line[line]
        definition = self._text[start:end]
        indent = definition[: len(definition) - len(definition.lstrip(b" \t"))]
        while decorators:
            start = self._text.rfind(b"\n", above, start - 1) + 1
            if start <= above:
                return None
            line -= 1
            decorators -= self._text.startswith(indent + b"@", start)
        head = b"\n" * (line - 2) + b"if 1:\n" if indent else b"\n" * (line - 1)
        return head + self._text[start:end]


def _rest(text: bytes, spans: list[_Span]) -> bytes:
    ends = [0, *(end for _, _, end in spans)]
    starts = [*(start for _, start, _ in spans), len(text)]
    return b" pass".join(text[end:start] for end, start in zip(ends, starts, strict=True))


@lru_cache(maxsize=256)  # of a file, what it binds and some function are asked for in turn
def _spans(content: bytes) -> tuple[bytes, list[_Span]] | None:
    """The text with a line break before and behind it, and the functions in it."""
    if b"\r" in content:
        content = content.replace(b"\r\n", b"\n")
    if b"\r" in content or not _is_utf8(content):
        return None
    text = b"\n" + content + b"\n"
    spans = []
    position = 0
    while piece := _PIECE.search(text, position):
        position = piece.end()
        body = piece["body"]
        if body is None:
            if _may_go_on(piece):
                return None
        elif _is_whole(body, piece["indent"]):
            spans.append((piece.start() + 1, *piece.span("body")))
        else:  # what it holds is looked at piece by piece
            position = piece.start("body")
    return text, spans


def _is_whole(body: bytes, indent: bytes) -> bool:
    """Whether no string of a body goes on below it. A bracket that does makes the rest invalid."""
    if any(quotes in body for quotes in _TRIPLE) and not _holds_its_strings(body):
        return False
    return b"\\\n" not in body + b"\n" or all(
        line.startswith((indent + b" ", indent + b"\t"))
        for line in (body + b"\n").split(b"\\\n")[1:]
    )


def _holds_its_strings(body: bytes) -> bool:
    """Whether the strings of a body that go over several lines end within it."""
    docstring = _DOCSTRING.match(body)
    rest = body if docstring is None else body[docstring.end() :]
    if not any(quotes in rest for quotes in _TRIPLE):
        return True
    if any(map(_may_go_on, _TOKEN.finditer(rest))):
        return False
    left = _TOKEN.sub(b"", rest)
    return b'"' not in left and b"'" not in left


def _may_go_on(token: re.Match[bytes]) -> bool:
    """Whether it may be the first part of an f-string with quotes of its own kind (Python 3.12)."""
    text = token[0]
    if b"{" not in text or text[:1] == b"#":
        return False
    prefix = token.string[max(0, token.start() - 2) : token.start()].lower()
    if b"f" not in prefix and b"t" not in prefix:
        return False
    text = text.replace(b"{{", b"").replace(b"}}", b"")
    return text.count(b"{") != text.count(b"}")


def _is_utf8(content: bytes) -> bool:
    declared = _CODING.search(b"\n".join(content.split(b"\n", 2)[:2]))
    return declared is None or declared[1].lower().replace(b"_", b"-") in (b"utf-8", b"utf8")
