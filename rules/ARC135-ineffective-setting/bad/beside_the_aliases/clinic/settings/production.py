from .base import *

DATABASES = {
    "default": {"ENGINE": "django.db.backends.postgresql", "NAME": "clinic"},
    "ATOMIC_REQUESTS": True,  # ARC135 DATABASES
}
