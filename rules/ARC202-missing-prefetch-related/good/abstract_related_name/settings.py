INSTALLED_APPS = ["core", "sales"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
