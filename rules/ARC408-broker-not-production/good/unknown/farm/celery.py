from celery import Celery

app = Celery("farm")
app.config_from_object("django.conf:settings", namespace="CELERY")
