from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_not_named": Order.objects.all()}


def page(request):
    return render(request, "processors/not_named.html")


def run():
    return get(page)
