import requests
from celery import shared_task

from .celery import app


@shared_task
def fetch_news():
    requests.get("https://news.example.com", timeout=10)


SCHEDULE = {"weather": {"task": "crm.weather.fetch_weather", "schedule": 60}}
SCHEDULE["news"] = {"task": fetch_news.name, "schedule": 60}
app.conf.beat_schedule = SCHEDULE
