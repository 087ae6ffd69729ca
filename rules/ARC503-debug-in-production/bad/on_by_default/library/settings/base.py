INSTALLED_APPS = ["django.contrib.sessions", "loans"]
