import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    context = {}
    context["value"] = requests.get("https://crm.example.com", timeout=5).json()["value"]
    return render(request, "page.html", context)


urlpatterns = [path("", view)]
