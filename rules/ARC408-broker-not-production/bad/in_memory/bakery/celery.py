from celery import Celery

app = Celery("bakery")
app.config_from_object("django.conf:settings", namespace="CELERY")
