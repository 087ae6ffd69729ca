import os

INSTALLED_APPS = ["mine"]
DEBUG = os.environ.get("DEBUG") == "1"
CELERY_BROKER_URL = "memory://" if DEBUG else os.environ["BROKER"]
CELERY_TASK_ALWAYS_EAGER = DEBUG
