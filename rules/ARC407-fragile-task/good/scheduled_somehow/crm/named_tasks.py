import requests
from celery import shared_task


@shared_task(name="mails")
def fetch_mails():
    requests.get("https://mails.example.com", timeout=10)
