INSTALLED_APPS = ["django.contrib.auth", "workers"]
AUTH_USER_MODEL = "workers.Worker"
