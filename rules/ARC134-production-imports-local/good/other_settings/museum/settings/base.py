INSTALLED_APPS = ["django.contrib.sessions", "exhibits"]
