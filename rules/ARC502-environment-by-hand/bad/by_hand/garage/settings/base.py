import os

INSTALLED_APPS = ["django.contrib.auth"]


def flag(name):
    return os.environ.get(name) == "1"  # ARC502 in this module


DEBUG = flag("DEBUG")
SECRET_KEY = os.environ["SECRET_KEY"]
USE_TZ = "NO_TIME_ZONES" not in os.environ
