import os

INSTALLED_APPS = ["django.contrib.auth", "exhibits"]
AUTH_USER_MODEL = os.environ.get("AUTH_USER_MODEL", "auth.User")
