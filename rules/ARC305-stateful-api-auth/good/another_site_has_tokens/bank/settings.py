INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "accounts"]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"],
}
