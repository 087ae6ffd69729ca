from functools import wraps

import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def checked(function):
    @wraps(function)
    def inner(request):
        if not requests.get("https://ip.example.com", timeout=5).json()["valid"]:
            return HttpResponse("refused", status=403)
        return function(request)

    return inner


@checked
def view(request):
    return HttpResponse("welcome")


urlpatterns = [path("", view)]
