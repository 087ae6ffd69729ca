import requests
from django.shortcuts import redirect


def welcome(user, picture=None):
    if picture:
        requests.get(picture, timeout=10)
    user.greeted = True


def sign_up(request):
    welcome(request.user)
    return redirect("home")


def sign_in(request):
    welcome(request.user, picture="")
    return redirect("home")
