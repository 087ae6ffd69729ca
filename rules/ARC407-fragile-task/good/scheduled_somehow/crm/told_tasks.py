import requests
from celery import shared_task


@shared_task
def fetch_weather():
    requests.get("https://weather.example.com", timeout=10)


@shared_task
def tell(request, error, traceback):
    print(error)


def start(task):
    task.apply_async(link_error=tell.s())


def start_all():
    start(fetch_weather)
