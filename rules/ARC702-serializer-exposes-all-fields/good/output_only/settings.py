INSTALLED_APPS = ["rest_framework", "museum"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
