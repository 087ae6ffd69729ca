INSTALLED_APPS = ["django.contrib.auth", "members", "imports"]
AUTH_USER_MODEL = "members.User"
