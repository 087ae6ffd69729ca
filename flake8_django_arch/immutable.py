"""What is compared and hashed by its content."""

from __future__ import annotations

from msgspec import Struct


class Immutable(Struct, frozen=True, cache_hash=True):
    """The base of values that never change: two that say the same are the same.

    A run makes and hashes over a million of them, which ``msgspec`` does several times as fast as
    ``dataclasses``. ``msgspec.structs.replace`` gives one with some attributes changed.
    """
