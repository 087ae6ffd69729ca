from datetime import timedelta

INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
HOURS = 2
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(hours=HOURS),  # ARC306 valid for 2 hours
    "BLACKLIST_AFTER_ROTATION": True,
}
