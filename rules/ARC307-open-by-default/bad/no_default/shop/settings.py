INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]

REST_FRAMEWORK = {  # ARC307 DEFAULT_PERMISSION_CLASSES is not set
    "PAGE_SIZE": 20,
}
