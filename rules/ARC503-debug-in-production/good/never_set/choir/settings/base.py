INSTALLED_APPS = ["django.contrib.sessions", "concerts"]
