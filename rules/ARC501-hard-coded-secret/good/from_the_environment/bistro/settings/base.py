import os
from pathlib import Path

import environ

env = environ.Env()

INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = env("SECRET_KEY")
BOOKING_SECRET = os.environ["BOOKING_SECRET"]
MENU_API_KEY = os.environ.get("MENU_API_KEY", "")
WINE_TOKEN = env("WINE_TOKEN", default=None)
SENTRY_TOKEN = Path("/run/secrets/sentry").read_text().strip()
EMAIL_URL = f"smtp://{os.environ.get('EMAIL_USER')}:{os.environ.get('EMAIL_PASSWORD')}@smtp.bistro.io"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "PASSWORD": env("DB_PASSWORD"),
    }
}
