import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.http import Http404


def check():
    if not requests.get("https://vat.example.com", timeout=5).json()["valid"]:
        raise Http404("There is none")


def view(request):
    check()
    return HttpResponse("welcome")


urlpatterns = [path("", view)]
