import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


class Refused(Exception):
    pass


def check():
    if not requests.get("https://vat.example.com", timeout=5).json()["valid"]:
        raise Refused


def view(request):
    try:
        check()
    except Refused:
        return HttpResponse("refused")
    return HttpResponse("welcome")


urlpatterns = [path("", view)]
