INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "rest_framework.authtoken", "patients"]
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"],
}
