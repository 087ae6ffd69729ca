INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.authority", "fields"]
