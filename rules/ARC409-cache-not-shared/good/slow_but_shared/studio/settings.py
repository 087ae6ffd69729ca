INSTALLED_APPS = ["studio"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache"}}
