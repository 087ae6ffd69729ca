INSTALLED_APPS = ["rest_framework", "weather"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
