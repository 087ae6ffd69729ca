import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def push(session: requests.Session, address: str):
    session.post("https://crm.example.com", data={"email": address}, timeout=5)


def view(request):
    with requests.Session() as session:
        push(session, request.POST["email"])
    return redirect("/thanks/")


urlpatterns = [path("", view)]
