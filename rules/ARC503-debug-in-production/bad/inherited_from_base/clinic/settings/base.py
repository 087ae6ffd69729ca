INSTALLED_APPS = ["django.contrib.sessions", "patients"]
DEBUG = True  # ARC503
