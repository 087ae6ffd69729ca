INSTALLED_APPS = ["rest_framework", "depot"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
