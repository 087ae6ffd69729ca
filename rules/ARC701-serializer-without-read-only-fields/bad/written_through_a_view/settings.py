INSTALLED_APPS = ["rest_framework", "bookings"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
