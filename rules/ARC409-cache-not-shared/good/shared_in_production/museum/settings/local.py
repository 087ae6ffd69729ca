from .base import *

CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
