import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    reply = requests.post("https://crm.example.com", timeout=5)
    reply.raise_for_status()
    return redirect("/thanks/")


urlpatterns = [path("", view)]
