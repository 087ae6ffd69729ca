"""Properties that a class makes by a call: ``total = property(get_total, set_total)``."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from . import facts

_PROPERTY: Final = facts.Name("property")


def made_property(cls: facts.Class, name: str) -> facts.Function | None:
    """The function of the class that gets ``total`` in this way, or sets it: ``total.setter``."""
    attribute, _, part = name.partition(".")
    assigned = cls.attributes.get(attribute)
    if assigned is None or not isinstance(call := assigned.value, facts.Call):
        return None
    given = call.argument(1, "fset") if part == "setter" else call.argument(0, "fget")
    if call.function != _PROPERTY or not isinstance(given, facts.Name):
        return None
    function = cls.functions.get(given.path)
    if function is None or part:
        return function
    return replace(function, decorators=(*function.decorators, _PROPERTY))
