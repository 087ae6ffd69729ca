from pathlib import Path

from .base import *

ROOT = Path("/srv/choir")
MEDIA_ROOT = ROOT / "media"
CACHES = {  # ARC505 W002
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(MEDIA_ROOT / "cache"),
    }
}
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
