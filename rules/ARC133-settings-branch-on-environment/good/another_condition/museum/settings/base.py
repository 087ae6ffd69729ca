import os

INSTALLED_APPS = ["exhibits"]
SENTRY_DSN = os.environ.get("SENTRY_DSN")

if SENTRY_DSN:
    INSTALLED_APPS += ["raven"]

EMAIL_BACKEND = "console" if os.environ.get("EMAIL_HOST") is None else "smtp"
