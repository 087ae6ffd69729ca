INSTALLED_APPS = ["django.contrib.auth", "staff", "patients"]
AUTH_USER_MODEL = "staff.User"
