import os

INSTALLED_APPS = ["django.contrib.auth", "pupils"]
AUTH_USER_MODEL = os.environ["USER_MODEL"]
