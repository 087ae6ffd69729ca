import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def locate(request):
    request.country = requests.get("https://ip.example.com", timeout=5).json()["value"]


class Locating:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        locate(request)
        return self.get_response(request)


MIDDLEWARE = [f"{__name__}.Locating"]


def view(request):
    return HttpResponse(request.country)


urlpatterns = [path("", view)]
