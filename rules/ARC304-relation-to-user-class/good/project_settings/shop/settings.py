INSTALLED_APPS = ["django.contrib.auth", "orders"]
AUTH_USER_MODEL = "auth.User"
