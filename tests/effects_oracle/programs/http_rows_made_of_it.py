import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from shop.models import Order


def view(request):
    for name in requests.get("https://crm.example.com", timeout=5).json():
        Order.objects.create(crm_id=name)
    return redirect("/thanks/")


urlpatterns = [path("", view)]
