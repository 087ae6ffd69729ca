INSTALLED_APPS = ["circus"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}  # ARC409 keeps nothing
