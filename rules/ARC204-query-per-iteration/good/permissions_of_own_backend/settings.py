INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "shop"]
AUTHENTICATION_BACKENDS = ["shop.backends.TokenBackend"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
