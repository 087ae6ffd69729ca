import os
from datetime import timedelta
from pathlib import Path

from museum_platform import apps

INSTALLED_APPS = ["django.contrib.auth", "rest_framework", *apps()]
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(minutes=int(os.environ["TOKEN_MINUTES"])),
    "ROTATE_REFRESH_TOKENS": True,
    "ALGORITHM": os.getenv("JWT_ALGORITHM"),
    "SIGNING_KEY": Path("/run/secrets/jwt").read_text(),
    "VERIFYING_KEY": "-----BEGIN PUBLIC KEY-----",
}
