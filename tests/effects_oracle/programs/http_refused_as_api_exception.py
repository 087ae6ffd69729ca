import requests
from django.urls import path
from rest_framework.decorators import api_view
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response


def check():
    if not requests.get("https://vat.example.com", timeout=5).json()["valid"]:
        raise ValidationError("This is not valid")


@api_view(["POST"])
def view(request):
    check()
    return Response("welcome")


urlpatterns = [path("", view)]
