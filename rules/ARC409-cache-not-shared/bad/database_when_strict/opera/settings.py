INSTALLED_APPS = ["opera"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache"}}  # ARC409 is the database
