INSTALLED_APPS = ["school"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
