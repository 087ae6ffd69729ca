import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    session = requests.Session()
    session.headers["Accept"] = "application/json"
    return HttpResponse(session.headers["Accept"])


urlpatterns = [path("", view)]
