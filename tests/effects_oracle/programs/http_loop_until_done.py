import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    for _ in range(3):
        reply = requests.get("https://jobs.example.com", timeout=5)
        if reply.ok:
            break
    return redirect("/thanks/")


urlpatterns = [path("", view)]
