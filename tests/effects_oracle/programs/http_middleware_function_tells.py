import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def counting(get_response):
    def middleware(request):
        requests.post("https://count.example.com", data={"path": request.path}, timeout=5)
        return get_response(request)

    return middleware


MIDDLEWARE = [f"{__name__}.counting"]


def view(request):
    return HttpResponse("welcome")


urlpatterns = [path("", view)]
