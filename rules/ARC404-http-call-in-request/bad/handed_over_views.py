import requests
from django.shortcuts import redirect


def welcome(user, picture=None):
    if picture:
        requests.get(picture, timeout=10)  # ARC404 (view sign_up_by_network → handed_over_views.greet → handed_over_views.welcome)


def greet(user, picture=None, **others):
    welcome(user, picture=picture)


def sign_up(request):
    welcome(request.user)
    return redirect("home")


def sign_up_by_mail(request):
    greet(request.user)
    return redirect("home")


def sign_up_by_network(request):
    greet(request.user, request.POST["picture"])
    return redirect("home")
