import environ

env = environ.Env()
INSTALLED_APPS = ["archive"]
CACHES = {"default": {"BACKEND": env("CACHE", default="django.core.cache.backends.locmem.LocMemCache")}}
