INSTALLED_APPS = ["django.contrib.auth", "users", "orders"]
AUTH_USER_MODEL = "users.User"
