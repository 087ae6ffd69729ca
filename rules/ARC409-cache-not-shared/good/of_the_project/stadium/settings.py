INSTALLED_APPS = ["stadium"]
CACHES = {"default": {"BACKEND": "stadium.caches.LayeredCache"}}
