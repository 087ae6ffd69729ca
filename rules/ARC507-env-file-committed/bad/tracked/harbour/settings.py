import environ  # ARC507 production.env is in the repository and holds SECRET_KEY (line 3), DB_PASSWORD (line 4), SENTRY_TOKEN (line 5) and REDIS_URL (line 6)

env = environ.Env()
INSTALLED_APPS = ["django.contrib.auth"]
