DJANGO_APPS = ["django.contrib.auth.apps.AuthConfig", "django.contrib.contenttypes"]
LOCAL_APPS = ["books"]

INSTALLED_APPS = DJANGO_APPS + LOCAL_APPS  # ARC301
