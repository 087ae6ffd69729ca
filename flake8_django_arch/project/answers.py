"""Answers of which some are unknown: None, beside True and False."""

from __future__ import annotations


def any_of(*answers: bool | None) -> bool | None:
    """Whether one of them is yes; one that is unknown may be."""
    return True if True in answers else None if None in answers else False


def all_of(*answers: bool | None) -> bool | None:
    """Whether none of them is no."""
    return False if False in answers else None if None in answers else True
