"""What keeps a fix from being made."""

from __future__ import annotations


class Obstacle(Exception):
    """Why the edits of a fix are left to the user, in a few words."""
