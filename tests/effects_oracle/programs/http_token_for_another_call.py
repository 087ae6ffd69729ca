import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    token = requests.post("https://id.example.com/token", timeout=5).json()["value"]
    profile = requests.get("https://id.example.com/me", headers={"A": token}, timeout=5).json()
    return JsonResponse(profile)


urlpatterns = [path("", view)]
