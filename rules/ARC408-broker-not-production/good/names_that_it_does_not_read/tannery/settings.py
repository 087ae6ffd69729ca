INSTALLED_APPS = ["tannery"]
BROKER_URL = "memory://"
CELERY_ALWAYS_EAGER = True
