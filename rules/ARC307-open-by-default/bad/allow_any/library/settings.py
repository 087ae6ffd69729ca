INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
REST_FRAMEWORK = {
    "PAGE_SIZE": 20,
    "DEFAULT_PERMISSION_CLASSES": (  # ARC307 AllowAny on each view that is public
        "rest_framework.permissions.AllowAny",
    ),
}
