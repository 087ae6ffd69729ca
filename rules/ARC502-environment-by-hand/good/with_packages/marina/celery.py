import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", os.environ.get("SETTINGS", "marina.settings.production"))
app = Celery("marina")
