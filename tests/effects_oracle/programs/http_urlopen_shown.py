from urllib.request import urlopen

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


def view(request):
    with urlopen("https://crm.example.com", timeout=5) as reply:
        return HttpResponse(reply.read())


urlpatterns = [path("", view)]
