INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "accounts"]
REST_FRAMEWORK = {  # ARC305 DEFAULT_AUTHENTICATION_CLASSES is not set
    "PAGE_SIZE": 20,
}
