from datetime import timedelta

INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
SIMPLE_JWT = {"ACCESS_TOKEN_LIFETIME": timedelta(days=1)}
