from celery import Celery

app = Celery("smithy")
app.config_from_object("django.conf:settings")
