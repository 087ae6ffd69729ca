"""The trees of files: no more of each than is asked for, and each held for a while."""

from __future__ import annotations

import ast
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from . import bodies
from .source import Source, parse

if TYPE_CHECKING:
    from .names import Module

#: So many whole files are held at a time; a tree takes about a kilobyte a line.
_MOST_WHOLE: Final = 256
#: And so many without the bodies of their functions.
_MOST_OUTER: Final = 64


class Trees:
    """Parses files as they stand on the disk."""

    def __init__(self) -> None:
        self._whole: OrderedDict[str, Source | None] = OrderedDict()
        self._outer: OrderedDict[str, Source | None] = OrderedDict()

    def known(self, module: Module) -> Source | None:
        """The whole file, if it happens to be at hand."""
        return self._whole.get(module.path)

    def whole(self, module: Module, read: Callable[[], bytes]) -> Source | None:
        """The whole file, or None if it does not parse."""
        return _held(self._whole, _MOST_WHOLE, module, lambda: parse(read()))

    def outer(self, module: Module, read: Callable[[], bytes]) -> Source | None:
        """A tree that holds all but functions' bodies, be these invalid in a file half typed."""
        known = self._whole.get(module.path)
        if known is not None:
            return known
        return _held(
            self._outer,
            _MOST_OUTER,
            module,
            lambda: self.partial(module, read(), lambda body: False),
        )

    def partial(
        self, module: Module, content: bytes, is_kept: Callable[[bytes], bool]
    ) -> ast.Module | None:
        """A tree of a file with those functions' bodies alone, if it may be had, or of all."""
        short = bodies.without_bodies(content, is_kept)
        tree = None if short is None else parse(short)
        if tree is not None:
            return tree
        source = self.whole(module, lambda: content)
        return None if source is None else source.tree


def _held(
    held: OrderedDict[str, Source | None],
    most: int,
    module: Module,
    parsed: Callable[[], ast.Module | None],
) -> Source | None:
    """A file among those at hand; the one that was asked for longest ago makes room for it."""
    if module.path in held:
        held.move_to_end(module.path)
    else:
        tree = parsed()
        held[module.path] = None if tree is None else Source(module, tree, [])
        if len(held) > most:
            held.popitem(last=False)
    return held[module.path]
