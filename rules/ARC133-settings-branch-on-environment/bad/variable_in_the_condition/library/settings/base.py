import os

INSTALLED_APPS = ["loans"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache"}}

if os.environ.get("DJANGO_ENV", "dev") == "dev":  # ARC133 CACHES
    CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
