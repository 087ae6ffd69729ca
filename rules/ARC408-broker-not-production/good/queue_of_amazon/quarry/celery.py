from celery import Celery

app = Celery("quarry")
app.config_from_object("django.conf:settings", namespace="CELERY")
