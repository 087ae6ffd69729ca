import os

SECRET_KEY = "example"
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "shop"]
if os.environ.get("WITH_SCHEMA"):
    INSTALLED_APPS += ["drf_spectacular"]
REST_FRAMEWORK = {"PAGE_SIZE": 50}  # ARC711 set DEFAULT_SCHEMA_CLASS
