INSTALLED_APPS = ["django.contrib.sessions", "courses"]
