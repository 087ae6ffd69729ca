import os

import environ

INSTALLED_APPS = ["django.contrib.auth"]
env = environ.Env(DEBUG=(bool, False))
environ.Env.read_env(os.environ.get("ENV_FILE", ".env"))
SECRET_KEY = env("SECRET_KEY")
DEBUG = env("DEBUG")
