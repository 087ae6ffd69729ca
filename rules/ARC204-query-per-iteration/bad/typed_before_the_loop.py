"""What a person has typed before the loop, or for something else, makes no pass wait."""

import json

from django.contrib.auth.models import User


def of_city(request):
    city = input("City: ")
    for email in json.loads(request.body):
        print(User.objects.get(email=email, last_name=city))  # ARC204 ask once


def of_each(request):
    for email in json.loads(request.body):
        typed = input(f"Tell {email}? ")
        print(typed, User.objects.get(email=email))  # ARC204 ask once


def of_each_line(request):
    for city in json.loads(request.body):
        typed = input(f"{city}: ")
        for email in json.loads(request.FILES["emails"].read()):
            print(User.objects.get(email=email, last_name=typed))  # ARC204 ask once
