"""Settings of the depot."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent

# für alle
SECRET_KEY = os.environ["SECRET_KEY"]  # ARC502 by hand (10 variables in this module)
DEBUG = os.environ.get("DEBUG", "0") == "1"
ALLOWED_HOSTS = os.getenv("ALLOWED_HOSTS", "localhost").split(",")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_TIMEOUT = int(os.environ["EMAIL_TIMEOUT"]) if "EMAIL_TIMEOUT" in os.environ else None
MEDIA_ROOT = os.environ.get("MEDIA_ROOT", BASE_DIR / "media")
DEFAULT_FROM_EMAIL = os.environ.get("SENDER", os.environ.get("OWNER", "depot@example.com"))
SENTRY_DSN = os.environ.get("SENTRY_DSN")
LANGUAGE_CODE = os.environ.get(
    "LANGUAGE",
    "en",
)  # of the pages
