"""Defaults of this app, which a project may override in its settings."""

from django.conf import settings

WATER_EVERY_DAYS = getattr(settings, "PLANTS_WATER_EVERY_DAYS", 3)
MAX_HEIGHT = getattr(settings, "PLANTS_MAX_HEIGHT", 200)
