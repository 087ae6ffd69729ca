INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "rest_framework_simplejwt", "fields"]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": (
        "rest_framework_simplejwt.authentication.JWTStatelessUserAuthentication",
    ),
}
