import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    reply = requests.post("https://id.example.com/token", timeout=5).json()
    request.session["token"] = reply["value"]
    return redirect("/")


urlpatterns = [path("", view)]
