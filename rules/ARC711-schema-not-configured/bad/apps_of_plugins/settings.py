from importlib.metadata import entry_points

SECRET_KEY = "example"
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "shop"]
INSTALLED_APPS += [entry.module for entry in entry_points(group="shop.plugin")]
REST_FRAMEWORK = {"PAGE_SIZE": 50}  # ARC711 to INSTALLED_APPS, unless what is not written there has it
