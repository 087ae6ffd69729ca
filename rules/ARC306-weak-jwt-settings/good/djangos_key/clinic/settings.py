SECRET_KEY = "the-key-of-django-is-another-rules-matter"
INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
SIMPLE_JWT = {"SIGNING_KEY": SECRET_KEY, "ROTATE_REFRESH_TOKENS": False}
