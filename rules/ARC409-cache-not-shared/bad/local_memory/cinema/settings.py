INSTALLED_APPS = ["cinema"]
CACHES = {  # ARC409 in production the default cache is each process
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "cinema"},
}
