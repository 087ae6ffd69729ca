from celery import Celery

app = Celery("pottery")
app.config_from_object("django.conf:settings", namespace="QUEUE")
