INSTALLED_APPS = [
    "django.contrib.auth",
    "rest_framework",
    "rest_framework_simplejwt.token_blacklist.apps.TokenBlacklistConfig",
]
SIMPLE_JWT = {"ROTATE_REFRESH_TOKENS": True}
