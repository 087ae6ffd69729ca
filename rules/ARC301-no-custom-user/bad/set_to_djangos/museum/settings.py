INSTALLED_APPS = ["django.contrib.auth", "exhibits"]
AUTH_USER_MODEL = "auth.User"  # ARC301 Django's own user
