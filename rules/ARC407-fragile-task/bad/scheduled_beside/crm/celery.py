from celery import Celery
from celery.schedules import crontab

app = Celery("crm")
app.conf.beat_schedule = {
    "rates": {"task": "crm.tasks.fetch_rates", "schedule": crontab(minute=0)},
}
app.conf.task_routes = {
    "crm.tasks.fetch_rates": {"queue": "quick"},
    "crm.tasks.push_lead": {"queue": "quick"},
}
