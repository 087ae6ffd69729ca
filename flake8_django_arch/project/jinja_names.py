"""Which templates django_jinja's engine takes: those whose names match what its options say.

Source: ``django_jinja.base.match_template``. What it does not take, the next engine is asked for.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Final

from ..immutable import Immutable
from .syntax import text_of

BACKENDS: Final = ("django_jinja.backend.Jinja2", "django_jinja.jinja2.Jinja2")
#: Flags that change what a text's pattern takes, by each of their names in ``re``.
_FLAGS: Final = frozenset("A ASCII DOTALL I IGNORECASE M MULTILINE S VERBOSE X".split())


class Names(Immutable, frozen=True):
    """What a template's name has to match, and in which folders of apps it is looked for."""

    extension: str = ".jinja"
    pattern: str = ""
    flags: int = 0
    folder: str = "templates"

    def take(self, name: str) -> bool:
        """Whether a template of that name is one of the engine's."""
        return name.endswith(self.extension) and bool(re.match(self.pattern, name, self.flags))


def said(options: Mapping[str, ast.expr]) -> Names | None:
    """What the engine's options say; None where they are not written out."""
    extension = options.get("match_extension")
    regex = options.get("match_regex")
    own_folder = options.get("app_dirname")
    folder = Names().folder if own_folder is None else text_of(own_folder)
    ending = Names().extension if extension is None else _text(extension)
    pattern, flags = _pattern(regex) if regex is not None else ("", 0)
    if folder is None or ending is None or pattern is None or flags is None:
        return None
    return Names(ending, pattern, flags, folder) if _is_valid(pattern, flags) else None


def _text(node: ast.expr) -> str | None:
    """A text; ``None``, which asks for nothing, is an empty one."""
    match node:
        case ast.Constant(value=None):
            return ""
    return text_of(node)


def _pattern(node: ast.expr) -> tuple[str | None, int | None]:
    """``re.compile(r"…", re.VERBOSE)``, or the pattern alone."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr="compile"), keywords=[]):
            pattern, *flags = node.args
            return text_of(pattern), _flags(flags[0]) if flags else 0
    return _text(node), 0


def _flags(node: ast.expr) -> int | None:
    match node:
        case ast.Attribute(value=ast.Name(id="re"), attr=name) if name in _FLAGS:
            return int(getattr(re, name))
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            one, other = _flags(left), _flags(right)
            return None if one is None or other is None else one | other
    return None


def _is_valid(pattern: str, flags: int) -> bool:
    try:
        re.compile(pattern, flags)
    except re.error:
        return False
    return True
