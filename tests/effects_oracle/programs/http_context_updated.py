import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    context = {"title": "Rates"}
    context.update(requests.get("https://crm.example.com", timeout=5).json())
    return render(request, "page.html", context)


urlpatterns = [path("", view)]
