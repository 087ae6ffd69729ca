AUTH_USER_MODEL = "tickets.User"
INSTALLED_APPS = ["django.contrib.auth", "tickets"]
