"""A flake8 plugin that keeps a Django project's architecture."""

__version__ = "0.1.0"
