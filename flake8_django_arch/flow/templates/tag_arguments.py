"""What the project's templates give to its tags: a parameter that none gives has its default."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ..values import Bindings, Known

if TYPE_CHECKING:
    from ..analysis import Flow

_KEYWORD: Final = re.compile(r"(\w+)=")
_TEXT: Final = re.compile(r""""[^"]*"|'[^']*'""")
_GIVEN: Final = re.compile(r"\w+=\S+|\bas\s+\w+\s*$")


def bindings(flow: Flow, tag: str, function: FunctionDef, own: Bindings) -> Bindings:
    """A tag's parameters as its templates give them, where some are left out by all.

    Of a tag that no template uses nothing is known.
    """
    uses = list(_uses(flow, tag))
    if not uses:
        return own
    signature = flow.signatures.of(function)
    given = {name for use in uses for name in _KEYWORD.findall(use)}
    if any(map(_gives_by_position, uses)):
        given.update(signature.positional)
    left_out = {
        name: value
        for name, value in signature.literals.items()
        if name not in given and isinstance(value, Known)
    }
    return tuple({**dict(own), **left_out}.items())


def _uses(flow: Flow, tag: str) -> Iterator[str]:
    """What stands behind the tag's name wherever it is used; Django's tags stand in one line."""
    written = re.compile(r"\{%[^\S\n]*" + re.escape(tag) + r"(?=[\s%])((?:(?!%\}).)*)%\}")
    for template in flow.project.templates.using(tag):
        for use in written.findall(flow.project.text(template.module)):
            yield _TEXT.sub("''", use)


def _gives_by_position(use: str) -> bool:
    return bool(_GIVEN.sub("", use).strip())
