import requests
from celery import shared_task


@shared_task
def fetch_rates():
    requests.get("https://rates.example.com", timeout=10)


@shared_task
def push_lead(pk):  # ARC407 push_lead makes an HTTP call
    requests.post("https://crm.example.com", json={"pk": pk}, timeout=10)
