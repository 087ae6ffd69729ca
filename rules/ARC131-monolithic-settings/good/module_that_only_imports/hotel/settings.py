"""Kept so that DJANGO_SETTINGS_MODULE=hotel.settings goes on working."""

from hotel.environments.local import *
