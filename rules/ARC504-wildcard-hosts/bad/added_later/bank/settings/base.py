INSTALLED_APPS = ["django.contrib.sessions", "accounts"]
ALLOWED_HOSTS = ["localhost"]
