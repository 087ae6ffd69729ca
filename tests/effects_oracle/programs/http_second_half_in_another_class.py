import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


class Gateway:
    def charge(self):
        return self._send("charges")

    def _send(self, path):
        return requests.post(f"https://pay.example.com/{path}", timeout=5).json()


class Payment:
    def __init__(self):
        self.gateway = Gateway()

    def run(self):
        charge = Gateway().charge()
        return Result(charge["valid"])


class Result:
    def __init__(self, is_paid):
        self.is_paid = is_paid


def view(request):
    result = Payment().run()
    if not result.is_paid:
        return HttpResponse("declined")
    return redirect("/paid/")


urlpatterns = [path("", view)]
