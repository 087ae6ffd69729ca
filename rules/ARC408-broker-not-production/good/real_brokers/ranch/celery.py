from celery import Celery

app = Celery("ranch")
app.config_from_object("django.conf:settings", namespace="CELERY")
