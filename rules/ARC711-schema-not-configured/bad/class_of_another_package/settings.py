SECRET_KEY = "example"
ROOT_URLCONF = "urls"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "rest_framework",
    "drf_spectacular",
    "shop",
]
REST_FRAMEWORK = {  # ARC711 set DEFAULT_SCHEMA_CLASS in REST_FRAMEWORK to "drf_spectacular.openapi.AutoSchema"
    "DEFAULT_SCHEMA_CLASS": "rest_framework.schemas.openapi.AutoSchema",
}
