INSTALLED_APPS = ["bakery"]
CELERY_BROKER_URL = "memory://"  # ARC408 CELERY_BROKER_URL leads to no broker for production (
