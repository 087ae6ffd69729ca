INSTALLED_APPS = ["rest_framework", "core", "clinic"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
