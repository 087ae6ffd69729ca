INSTALLED_APPS = ["rest_framework", "parking"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
