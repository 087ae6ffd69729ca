"""A developer's machine: runs without any variable set, and sends mail to the console."""

from academy.settings.base import *
from academy.settings.base import BASE_DIR, env

DEBUG = True
SECRET_KEY = env("SECRET_KEY", default="local-development-only-never-used-by-a-server")
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'db.sqlite3'}")}
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}

CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}

MEDIA_ROOT = env.path("MEDIA_ROOT", default=BASE_DIR / "media")

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# No worker is needed to try a purchase: tasks run at once, and their errors show.
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
