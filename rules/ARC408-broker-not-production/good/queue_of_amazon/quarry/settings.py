INSTALLED_APPS = ["quarry"]
CELERY_BROKER_URL = "sqs://"
