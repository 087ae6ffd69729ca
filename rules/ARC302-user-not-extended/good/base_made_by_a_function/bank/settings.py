INSTALLED_APPS = ["django.contrib.auth", "accounts"]
AUTH_USER_MODEL = "accounts.Customer"
