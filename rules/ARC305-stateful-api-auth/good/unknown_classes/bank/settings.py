import os

INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "rest_framework_simplejwt", "accounts"]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": os.environ["AUTHENTICATION"].split(","),
}
