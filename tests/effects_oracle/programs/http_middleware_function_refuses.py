import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def guarding(get_response):
    def middleware(request):
        if not requests.get("https://ip.example.com", timeout=5).json()["valid"]:
            return HttpResponse("refused", status=403)
        return get_response(request)

    return middleware


MIDDLEWARE = [f"{__name__}.guarding"]


def view(request):
    return HttpResponse("welcome")


urlpatterns = [path("", view)]
