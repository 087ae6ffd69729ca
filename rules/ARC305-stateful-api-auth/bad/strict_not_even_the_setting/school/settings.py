INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]  # ARC305
