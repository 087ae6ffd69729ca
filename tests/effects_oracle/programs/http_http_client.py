from http.client import HTTPSConnection

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    connection = HTTPSConnection("crm.example.com", timeout=5)
    connection.request("POST", "/leads")
    return redirect("/thanks/")


urlpatterns = [path("", view)]
