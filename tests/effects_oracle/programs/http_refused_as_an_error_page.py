import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def check():
    if not requests.get("https://vat.example.com", timeout=5).json()["valid"]:
        raise RuntimeError("The number is not valid")


def view(request):
    check()
    return HttpResponse("welcome")


urlpatterns = [path("", view)]
