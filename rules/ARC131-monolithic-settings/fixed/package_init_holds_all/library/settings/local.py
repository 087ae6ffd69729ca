"""Settings of a developer's machine."""

from .base import *  # noqa: F401,F403

DEBUG = False
ALLOWED_HOSTS = ["library.example.com"]
