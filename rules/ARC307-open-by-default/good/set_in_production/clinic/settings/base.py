INSTALLED_APPS = ["django.contrib.auth", "rest_framework"]
REST_FRAMEWORK = {"PAGE_SIZE": 20}
