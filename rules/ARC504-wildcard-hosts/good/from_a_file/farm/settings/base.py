INSTALLED_APPS = ["django.contrib.sessions", "fields"]
