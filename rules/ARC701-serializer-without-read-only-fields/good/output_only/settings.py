INSTALLED_APPS = ["rest_framework", "catalogue"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
