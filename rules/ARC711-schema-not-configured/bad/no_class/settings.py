SECRET_KEY = "example"
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "shop"]
REST_FRAMEWORK = {"PAGE_SIZE": 50}  # ARC711 and add "drf_spectacular" to INSTALLED_APPS
