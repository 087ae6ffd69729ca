SECRET_KEY = "example"
ROOT_URLCONF = "urls"
INSTALLED_APPS = [  # ARC711 the API has no schema
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "rest_framework",
    "shop",
]
