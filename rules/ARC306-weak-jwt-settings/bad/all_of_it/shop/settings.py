from datetime import timedelta

INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "rest_framework_simplejwt"]

SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(days=7),  # ARC306 for 7 days
    "ROTATE_REFRESH_TOKENS": True,  # ARC306 token_blacklist
    "ALGORITHM": "none",  # ARC306 HS256
    "SIGNING_KEY": "not-so-secret",  # ARC306 SIGNING_KEY is in the source, so
}
