import os

INSTALLED_APPS = ["farm"]
CELERY_BROKER_URL = os.environ["CELERY_BROKER_URL"]
CELERY_TASK_ALWAYS_EAGER = os.environ["EAGER"] == "1"
