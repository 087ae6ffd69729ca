"""Everything differs by environment variables only."""  # ARC131

import environ

env = environ.Env()

SECRET_KEY = env("SECRET_KEY")
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes"]
ROOT_URLCONF = "museum.urls"
DATABASES = {"default": env.db()}
EMAIL_BACKEND = env("EMAIL_BACKEND")
