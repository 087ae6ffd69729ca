INSTALLED_APPS = ["common", "shop"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
