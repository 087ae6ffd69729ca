INSTALLED_APPS = ["django.contrib.auth", "accounts"]
REST_FRAMEWORK = {"PAGE_SIZE": 20}  # ARC307
