INSTALLED_APPS = ["ballet"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache"}}  # ARC409 files on one server
