SECRET_KEY = "example"
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "shop"]
REST_FRAMEWORK = {  # ARC711 add "drf_spectacular" to INSTALLED_APPS
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
