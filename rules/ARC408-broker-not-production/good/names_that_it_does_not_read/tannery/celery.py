from celery import Celery

app = Celery("tannery")
app.config_from_object("django.conf:settings", namespace="QUEUE")
