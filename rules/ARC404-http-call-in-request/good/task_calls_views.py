import requests
from celery import shared_task
from django.shortcuts import redirect


@shared_task
def push_lead(email):
    requests.post("https://crm.example.com", json={"email": email}, timeout=10)


def lead_create(request):
    push_lead.delay(request.POST["email"])
    return redirect("thanks")


def session(request):
    request.crm = requests.Session()
    return redirect("thanks")
