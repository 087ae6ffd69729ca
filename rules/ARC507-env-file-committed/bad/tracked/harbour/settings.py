import environ  # ARC507 production.env is in the repository and holds SECRET_KEY (line 3), DB_PASSWORD (line 4), SENTRY_TOKEN (line 5) and 1 more

env = environ.Env()
INSTALLED_APPS = ["django.contrib.auth"]
