INSTALLED_APPS = ["rest_framework", "tags"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}
