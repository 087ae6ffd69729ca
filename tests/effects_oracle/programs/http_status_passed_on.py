import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    reply = requests.get("https://crm.example.com", timeout=5)
    return HttpResponse("done", status=reply.status_code)


urlpatterns = [path("", view)]
