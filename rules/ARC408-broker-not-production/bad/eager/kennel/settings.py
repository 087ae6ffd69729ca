INSTALLED_APPS = ["kennel"]
CELERY_TASK_ALWAYS_EAGER = True  # ARC408 CELERY_TASK_ALWAYS_EAGER is on in production, so
# Nothing asks the broker then.
CELERY_BROKER_URL = "memory://"
