"""Settings of the depot."""

from pathlib import Path

import environ

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent

# für alle
SECRET_KEY = env("SECRET_KEY")
DEBUG = env("DEBUG", default="0") == "1"
ALLOWED_HOSTS = env("ALLOWED_HOSTS", default="localhost").split(",")
EMAIL_PORT = env.int("EMAIL_PORT", default=25)
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT") if "EMAIL_TIMEOUT" in env else None
MEDIA_ROOT = env.str("MEDIA_ROOT", default=BASE_DIR / "media")
DEFAULT_FROM_EMAIL = env.str("SENDER", default=env("OWNER", default="depot@example.com"))
SENTRY_DSN = env("SENTRY_DSN", default=None)
LANGUAGE_CODE = env("LANGUAGE", default="en")  # of the pages
