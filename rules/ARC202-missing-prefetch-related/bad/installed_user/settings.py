INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "forum"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
