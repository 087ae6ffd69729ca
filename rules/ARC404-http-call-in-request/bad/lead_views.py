import requests
from django.shortcuts import redirect


def lead_create(request):
    requests.post("https://crm.example.com", json=dict(request.POST), timeout=10)  # ARC404 view lead_create
    return redirect("thanks")
