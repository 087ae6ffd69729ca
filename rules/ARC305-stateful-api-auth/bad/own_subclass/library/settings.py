INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "readers"]
SIMPLE_JWT = {"AUTH_HEADER_TYPES": ["Bearer"]}
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["readers.authentication.BearerAuthentication"],  # ARC305
}
