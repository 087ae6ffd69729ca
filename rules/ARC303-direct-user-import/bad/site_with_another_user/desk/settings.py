INSTALLED_APPS = ["django.contrib.auth", "agents.apps.AgentsConfig"]
AUTH_USER_MODEL = "agents.Agent"
