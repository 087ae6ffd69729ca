INSTALLED_APPS = ["django.contrib.sessions", "loans"]
KEY_PREFIX = "library"
MAX_ENTRIES = 200
