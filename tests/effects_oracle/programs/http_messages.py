import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.contrib import messages


def view(request):
    reply = requests.get("https://crm.example.com", timeout=5).json()
    if reply["valid"]:
        messages.success(request, "Connected")
    else:
        messages.error(request, "Refused")
    return redirect("/account/")


urlpatterns = [path("", view)]
