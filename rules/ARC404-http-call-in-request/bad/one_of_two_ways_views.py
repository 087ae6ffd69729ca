import requests
from django.shortcuts import redirect


def welcome(user, picture=None):
    if picture:
        requests.get(picture, timeout=10)  # ARC404 (view sign_up → one_of_two_ways_views.loudly


def quietly(user):
    welcome(user)


def loudly(user):
    welcome(user, user.picture)


def sign_up(request):
    quietly(request.user)
    loudly(request.user)
    return redirect("home")
