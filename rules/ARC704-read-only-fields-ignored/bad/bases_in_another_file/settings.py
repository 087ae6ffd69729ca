INSTALLED_APPS = ["rest_framework", "garden"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
