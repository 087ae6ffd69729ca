from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_asked": Order.objects.all()}


def page(request):
    return render(request, "processors/asked.html")


def run():
    return get(page)
