INSTALLED_APPS = ["survey"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
