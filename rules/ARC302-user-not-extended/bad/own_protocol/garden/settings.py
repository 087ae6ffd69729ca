INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "keepers"]
AUTH_USER_MODEL = "keepers.Keeper"
