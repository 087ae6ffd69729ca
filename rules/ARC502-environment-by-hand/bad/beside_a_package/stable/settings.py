import os

from decouple import config

INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = config("SECRET_KEY")
DEBUG = os.getenv("DEBUG", False)  # ARC502 read it with python-decouple, as other settings are
