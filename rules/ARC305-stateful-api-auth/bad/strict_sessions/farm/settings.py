INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "fields"]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [  # ARC305 use JSON web tokens
        "rest_framework.authentication.SessionAuthentication"
    ],
}
