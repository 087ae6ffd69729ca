import os

INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = os.environ.get("SECRET_KEY", "developers need none")
