from .forum import *
from .forum import env

SECRET_KEY = env("SECRET_KEY")
INSTALLED_APPS = ["django.contrib.contenttypes", "forum"]
DATABASES = {"default": env.db()}
ROOT_URLCONF = "forum.urls"
