INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "members"]
AUTH_USER_MODEL = "members.Member"
