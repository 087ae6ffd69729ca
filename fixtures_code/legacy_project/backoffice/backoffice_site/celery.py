import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backoffice_site.settings")

app = Celery("backoffice")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
