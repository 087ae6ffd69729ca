"""Connect with postgres://reader:wheat@reports.bakery.io:5432/bakery."""

import requests

ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE"
BEGINNING = "-----BEGIN RSA PRIVATE KEY-----"
token_class = "bakery.tokens.version2.OneTimeToken"
token_template = "%(number)s-%(digits)s-%(letters)s-2"
reset_token = "password_reset_token_generator_2"
token_url = "https://accounts.bakery.io/oauth2/v4/token"
password_hash = {"password": "pbkdf2_sha256$600000$Wm8TzK1nBc7d$QJx4vQ9sLr2"}
short = {"token": "abc123", "password": "Forgot your password, or lost it in 2 ways?"}
revision = "9f8b1c7d2e6a4053b1c9d8e7f6a5b4c3"
DSN = "postgres://user:password@host/name"
LOCAL = "redis://:wheat@localhost:6379/0"


def prices(token):
    return requests.get("https://api.bakery.io/prices", headers={"X-Api-Key": token})
