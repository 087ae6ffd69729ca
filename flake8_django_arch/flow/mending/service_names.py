"""What a service is called that takes over a view's work."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from ...project.names import FunctionDef

_SUFFIX: Final = re.compile(r"(API)?(View|ViewSet|Handler|Mutation)$")
_WORDS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
#: Handlers that say nothing of what is done, and verbs for those that say something.
_METHODS: Final = frozenset({"post", "put", "patch", "get", "form_valid", "dispatch", "mutate"})
_VERBS: Final = {
    "perform_create": "create",
    "perform_update": "update",
    "perform_destroy": "delete",
    "destroy": "delete",
    "partial_update": "update",
}


def service_name(function: FunctionDef, taken: AbstractSet[str]) -> str | None:
    """A name for it that nothing else has."""
    for name in _candidates(function):
        if name not in taken:
            return name
    return None


def _candidates(function: FunctionDef) -> list[str]:
    if function.owner is None:
        own = re.sub(r"_view$", "", function.name).lstrip("_")
        return [own, f"handle_{own}"]
    noun = _snake(_SUFFIX.sub("", function.owner.name)) or _snake(function.owner.name)
    if function.name in _METHODS:
        whole = f"{'submit' if function.name == 'form_valid' else function.name}_{noun}"
        return [noun, whole] if "_" in noun else [whole, f"handle_{noun}"]
    verb = _VERBS.get(function.name, function.name)
    return [f"{verb}_{noun}", f"{function.name}_{noun}"]


def _snake(name: str) -> str:
    return _WORDS.sub("_", name).lower()
