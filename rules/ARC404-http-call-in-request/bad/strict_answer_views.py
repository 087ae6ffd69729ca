# options: --arc-strict
import requests
from django.http import JsonResponse


def rates(request):
    reply = requests.get("https://rates.example.com", timeout=2)  # ARC404 answer with what was kept
    return JsonResponse(reply.json())
