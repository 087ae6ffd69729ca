INSTALLED_APPS = ["django.contrib.sessions", "orders"]
