import requests

from .celery import app


@app.task
def count():
    requests.get("https://count.example.com", timeout=10)


@app.task
def push(pk):  # ARC407 push makes an HTTP call
    requests.post("https://crm.example.com", json={"pk": pk}, timeout=10)


@app.on_after_finalize.connect
def set_up(sender, **kwargs):
    sender.add_periodic_task(3600, count.s(), name="count")
