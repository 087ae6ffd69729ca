import os

INSTALLED_APPS = ["brewery"]
CELERY_BROKER_URL = os.environ.get(  # ARC408 unless the environment sets BROKER
    "BROKER", "sqla+sqlite:///queue.sqlite3"
)
