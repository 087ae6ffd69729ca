import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    made = 0
    if requests.get("https://crm.example.com", timeout=5).json()["valid"]:
        made += 1
    return HttpResponse(f"{made} orders")


urlpatterns = [path("", view)]
