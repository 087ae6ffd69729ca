import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def push():
    reply = requests.get("https://rates.example.com", timeout=5)
    return reply.json()


def view(request):
    push()
    return redirect("/thanks/")


def other(request):
    return JsonResponse(push())


urlpatterns = [path("", view), path("other/", other)]
