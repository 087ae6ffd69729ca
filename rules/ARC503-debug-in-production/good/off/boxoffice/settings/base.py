INSTALLED_APPS = ["django.contrib.sessions", "tickets"]
