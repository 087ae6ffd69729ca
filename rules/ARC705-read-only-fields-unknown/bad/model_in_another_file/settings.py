INSTALLED_APPS = ["rest_framework", "core", "fleet"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
