from celery import Celery

app = Celery("crm")
app.conf.beat_schedule = {"rates": {"task": "crm.tasks.fetch_rates", "schedule": 3600}}
