INSTALLED_APPS = ["django.contrib.auth", "readers"]
AUTH_USER_MODEL = "readers.Reader"
