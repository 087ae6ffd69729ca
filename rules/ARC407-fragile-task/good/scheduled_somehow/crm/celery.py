from celery import Celery

from .other_tasks import count as count_all

app = Celery("crm")
app.conf.beat_schedule = {"mails": {"task": "mails", "schedule": 60}}
app.conf.task_routes = {"crm.named_tasks.fetch_mails": {"queue": "quick"}}


@app.on_after_finalize.connect
def set_up(sender, **kwargs):
    sender.add_periodic_task(3600, count_all.s())
