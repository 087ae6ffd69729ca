INSTALLED_APPS = ["django.contrib.auth", "visitors"]
AUTH_USER_MODEL = "visitors.Visitor"
