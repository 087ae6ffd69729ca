import os

INSTALLED_APPS = ["django.contrib.auth"]
DEBUG = os.environ.get("DEBUG", "False")  # ARC502 by hand (DEBUG), which gives texts only: declare the type
