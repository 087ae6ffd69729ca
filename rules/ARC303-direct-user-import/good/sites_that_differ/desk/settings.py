INSTALLED_APPS = ["django.contrib.auth", "accounts", "agents"]
AUTH_USER_MODEL = "agents.Agent"
