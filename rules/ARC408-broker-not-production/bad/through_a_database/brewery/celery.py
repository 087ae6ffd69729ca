from celery import Celery

app = Celery("brewery")
app.config_from_object("django.conf:settings", namespace="CELERY")
