from datetime import timedelta

INSTALLED_APPS = ["django.contrib.auth", "oauth2_provider"]
OAUTH2_PROVIDER = {"ACCESS_TOKEN_LIFETIME": timedelta(days=7), "ROTATE_REFRESH_TOKENS": True}
JWT_AUTH = {"SIGNING_KEY": "not-of-simple-jwt", "ALGORITHM": "none"}
