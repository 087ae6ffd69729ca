INSTALLED_APPS = ["django.contrib.auth", "tags"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}
