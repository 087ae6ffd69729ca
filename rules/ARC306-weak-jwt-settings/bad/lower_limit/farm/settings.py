from datetime import timedelta

INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
SIMPLE_JWT = {"ACCESS_TOKEN_LIFETIME": timedelta(seconds=601)}  # ARC306 10 minutes at most
