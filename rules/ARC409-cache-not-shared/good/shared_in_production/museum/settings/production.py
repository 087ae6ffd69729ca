from .base import *

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://cache"},
    "processes": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
