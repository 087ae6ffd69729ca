"""What the project's templates give to its tags: a parameter that none gives has its default."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.template_tokens import Kind, tokens
from ..values import Bindings, Known

if TYPE_CHECKING:
    from ..analysis import Flow

#: What gives a parameter by its name.
_KEYWORD: Final = re.compile(r"(\w+)=")


def bindings(flow: Flow, tag: str, function: FunctionDef, own: Bindings) -> Bindings:
    """A tag's parameters as its templates give them, where some are left out by all.

    Of a tag that no template uses nothing is known.
    """
    uses = list(_uses(flow, tag))
    if not uses:
        return own
    signature = flow.signatures.of(function)
    given = {found[1] for use in uses for word in use if (found := _KEYWORD.match(word))}
    if any(map(_gives_by_position, uses)):
        given.update(signature.positional)
    left_out = {
        name: value
        for name, value in signature.defaults.items()
        if name not in given and isinstance(value, Known)
    }
    return tuple({**dict(own), **left_out}.items())


def _uses(flow: Flow, tag: str) -> Iterator[list[str]]:
    """The words behind the tag's name wherever it is used."""
    for template in flow.project.templates.using(tag):
        for token in tokens(flow.project.text(template.module)):
            if token.kind is Kind.BLOCK and token.contents.split(maxsplit=1)[:1] == [tag]:
                yield token.words()[1:]


def _gives_by_position(use: list[str]) -> bool:
    given = use[:-2] if use[-2:-1] == ["as"] else use
    return any(_KEYWORD.match(word) is None for word in given)
