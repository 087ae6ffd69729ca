from celery import Celery

app = Celery("kennel")
app.config_from_object("django.conf:settings", namespace="CELERY")
