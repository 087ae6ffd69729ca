INSTALLED_APPS = ["django.contrib.auth", "singers"]
AUTH_USER_MODEL = "auth.User"
