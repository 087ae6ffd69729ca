"""Texts that may stand for expressions: annotations in quotes, and ``__all__``."""

from __future__ import annotations

import ast


def reads(text: str | bytes, name: str) -> bool:
    """Whether a text, taken for an expression, reads a name."""
    if isinstance(text, bytes) or name not in text:
        return False
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(tree))
