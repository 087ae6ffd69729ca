INSTALLED_APPS = ["django.contrib.auth", "choir_api", "singers"]
REST_FRAMEWORK = {"DEFAULT_AUTHENTICATION_CLASSES": ["choir_api.authentication.Voice"]}
