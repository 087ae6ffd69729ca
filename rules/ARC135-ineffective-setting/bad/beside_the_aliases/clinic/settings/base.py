INSTALLED_APPS = ["django.contrib.sessions", "patients"]
