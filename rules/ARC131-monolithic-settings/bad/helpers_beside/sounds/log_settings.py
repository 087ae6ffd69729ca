"""Logging apart from the rest is no environment."""

LOG_LEVELS = ["INFO", "WARNING"]
