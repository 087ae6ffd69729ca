import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    reply = requests.post("https://crm.example.com", timeout=5)
    if not reply.ok:
        print(reply.status_code)
        return redirect("/thanks/")
    return redirect("/thanks/")


urlpatterns = [path("", view)]
