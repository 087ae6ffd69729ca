import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def fetch(path):
    reply = requests.get(f"https://rates.example.com/{path}", timeout=5)
    reply.raise_for_status()
    return reply.json()


def rates():
    return fetch("rates")["value"]


def view(request):
    return JsonResponse({"rates": rates()})


urlpatterns = [path("", view)]
