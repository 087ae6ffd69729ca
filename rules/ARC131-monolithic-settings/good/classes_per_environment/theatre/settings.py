"""One class an environment, chosen by DJANGO_CONFIGURATION."""

from configurations import Configuration, values


class Common(Configuration):
    SECRET_KEY = values.SecretValue()
    INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes"]
    ROOT_URLCONF = "theatre.urls"
    DATABASES = values.DatabaseURLValue(environ_required=True)


class Local(Common):
    DEBUG = True


class Production(Common):
    SECURE_SSL_REDIRECT = True
