from celery import Celery

app = Celery("orchard")
app.config_from_object("django.conf:settings", namespace="CELERY")
