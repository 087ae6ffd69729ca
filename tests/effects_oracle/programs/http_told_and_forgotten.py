import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    requests.post("https://crm.example.com", data=request.POST, timeout=5)
    return redirect("/thanks/")


urlpatterns = [path("", view)]
