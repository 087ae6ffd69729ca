from .base import *

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": env(  # ARC501 CACHES["default"]["LOCATION"] has a default
            "REDIS_URL", default="redis://:gangway@cache.ferry.io:6379/0"
        ),
    }
}
