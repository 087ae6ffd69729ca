from celery import Celery

app = Celery("dairy")
app.config_from_object("django.conf:settings", namespace="CELERY")
