CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
