SECRET_KEY = "example"
ROOT_URLCONF = "urls"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "rest_framework",
    "drf_yasg",
    "shop",
]
REST_FRAMEWORK = {"PAGE_SIZE": 50}  # ARC711 drf-yasg's, which ends with OpenAPI 2
