import os

from .base import *

DATABASES = {"default": {"ENGINE": os.environ.get("TEST_ENGINE", "django.db.backends.sqlite3")}}
