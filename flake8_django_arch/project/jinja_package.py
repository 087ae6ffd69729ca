"""Jinja2's own package, whose parser reads its templates: it need not be there."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec


@cache
def is_installed() -> bool:
    """Whether Jinja2 is installed beside the linter."""
    return find_spec("jinja2") is not None
