INSTALLED_APPS = ["django.contrib.auth", "users"]
AUTH_USER_MODEL = "users.User"
