INSTALLED_APPS = ["clinic"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
