import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.core.cache import cache


def view(request):
    rates = cache.get("rates")
    if rates is None:
        rates = requests.get("https://rates.example.com", timeout=5).json()
        cache.set("rates", rates, 0)
    return JsonResponse(rates)


urlpatterns = [path("", view)]
