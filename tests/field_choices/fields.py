"""Prints which fields DRF has in each of the serializers named on standard input.

A process of its own: it sets Django up.
"""

from __future__ import annotations

import importlib
import json
import sys

import django
from django.conf import settings


def main() -> None:
    asked = json.load(sys.stdin)
    sys.path.insert(0, asked["folder"])
    settings.configure(
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "library"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    )
    django.setup()
    json.dump({name: shown(name, words) for name, words in asked["programs"].items()}, sys.stdout)


def shown(name: str, words: str) -> list[str] | None:
    """The fields that a serializer shows as they were declared; None where it cannot be built."""
    module = importlib.import_module(name)
    try:
        fields = eval(f"Shown(Book(), {words}).fields", vars(module))
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError):
        return None
    return [
        each
        for each, field in fields.items()
        if not field.write_only and type(field).__name__ != "ReadOnlyField"
    ]


if __name__ == "__main__":
    main()
