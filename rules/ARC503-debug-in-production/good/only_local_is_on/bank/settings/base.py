INSTALLED_APPS = ["django.contrib.sessions", "accounts"]
DEBUG = False
