import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    reply = requests.post("https://pay.example.com", timeout=5).json()
    return redirect("https://pay.example.com/" + reply["value"])


urlpatterns = [path("", view)]
