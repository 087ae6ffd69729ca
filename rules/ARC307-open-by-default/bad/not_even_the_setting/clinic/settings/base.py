INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]  # ARC307 lets everybody in: set it
